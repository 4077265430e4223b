#pragma once

#include <QWidget>

#include "core/payload/copyas.h"
#include "core/timeline/message.h"

class QAction;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace wirelark {

class CopyAsMenu;
class HexView;
class Journal;
class ValueTable;

// The bytes of one message, in hex and as values. It shows and copies; it changes nothing.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    // Not owned; it has to outlive this or be replaced first. Null: no message can be shown.
    void setJournal(const Journal *journal);
    // A message of the journal; none: nothing. Where the current byte is in it too, it stays the current one.
    void showMessage(const wirelark::Message &message);
    const Message &message() const { return m_message; }
    void setZoom(int points);

    HexView *hexView() const { return m_hexView; }
    ValueTable *valueTable() const { return m_values; }
    QString headline() const;

    // For the menu bar: the forms, and Ctrl+Shift+C, which opens them here.
    CopyAsMenu *copyAsMenu() const { return m_copyAsMenu; }
    QAction *copyAsAction() const { return m_copyAsAction; }
    // To the clipboard: what is selected, or else the whole message.
    void copyAs(CopyFormat format);

private:
    void build();
    void showEmpty(const QString &reason);
    void onCursorMoved(qint64 byte);
    void openCopyAsMenu();

    const Journal *m_journal = nullptr;
    Message m_message;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QLabel *m_headline;
    QToolButton *m_copyButton;
    HexView *m_hexView;
    ValueTable *m_values;
    CopyAsMenu *m_copyAsMenu;
    QAction *m_copyAsAction;
};

} // namespace wirelark
