#pragma once

#include <QObject>
#include <QPointer>

#include "core/repeat/outgoing.h"
#include "core/snippets/snippetfile.h"
#include "widgets/send/sendtarget.h"

namespace wirelark {

class ConnectionTable;
class MainWindow;
class Settings;
class SnippetsDialog;

// The snippets of a window: their file, the dialog and the pane that show them, and the keys that put them into the send box. A key
// never sends: what stands in the box can be looked at first. Main thread.
class SnippetControl : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    SnippetControl(MainWindow &window, Settings &settings, const ConnectionTable &connections);

Q_SIGNALS:
    // At once, not by way of the send box.
    void sendRequested(const wirelark::Outgoing &what, const wirelark::SendTarget &target);
    void copyRequested(const wirelark::Outgoing &what, const wirelark::SendTarget &target, const QString &name);

private:
    SnippetsDialog *show();
    void connectDialog();
    void connectPane();
    void showPane();
    void readAgain();
    void readIfChanged();
    void showTrouble(const std::optional<SnippetFile::Trouble> &trouble);
    std::optional<SendTarget> targetOf(const Snippet &snippet);
    void send(const Snippet *snippet);
    void copy(const Snippet *snippet);
    void askForPath();
    void use(const Snippet *snippet);
    void useMessage();
    void save(const QStringList &path);
    void change(const Snippets &snippets);
    void import();
    void chooseFile();

    MainWindow &m_window;
    Settings &m_settings;
    const ConnectionTable &m_connections;
    SnippetFile m_file;
    QPointer<SnippetsDialog> m_dialog;
};

} // namespace wirelark
