#pragma once

#include <QObject>
#include <QPointer>

#include "core/snippets/snippetfile.h"

namespace wirelark {

class MainWindow;
class Settings;
class SnippetsDialog;

// The snippets of a window: their file, the dialog that shows them, and the keys that put them into the send box. A key
// never sends: what stands in the box can be looked at first. Main thread.
class SnippetControl : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    SnippetControl(MainWindow &window, Settings &settings);

private:
    SnippetsDialog *show();
    void connectDialog();
    void readAgain();
    void use(const Snippet *snippet);
    void useMessage();
    void save(const QStringList &path);
    void change(const Snippets &snippets);
    void import();
    void chooseFile();

    MainWindow &m_window;
    Settings &m_settings;
    SnippetFile m_file;
    QPointer<SnippetsDialog> m_dialog;
};

} // namespace wirelark
