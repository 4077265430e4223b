#pragma once

#include <QWidget>

#include "core/payload/copyas.h"
#include "core/timeline/message.h"

class QAction;
class QLabel;
class QStackedLayout;
class QStackedWidget;
class QToolButton;

namespace wirelark {

class ChecksumPanel;
class CopyAsMenu;
class EncodingButton;
class HexView;
class Journal;
class ValueTable;

// The bytes of one message, in hex and as values or with their checksums. It shows and copies; it changes nothing.
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
    ChecksumPanel *checksumPanel() const { return m_checksums; }
    QString headline() const;

    // For the menu bar: the forms, and Ctrl+Shift+C, which opens them here.
    CopyAsMenu *copyAsMenu() const { return m_copyAsMenu; }
    QAction *copyAsAction() const { return m_copyAsAction; }
    // Checkable: checksums stand in the place of the values.
    QAction *checksumAction() const { return m_checksumAction; }
    // To the clipboard: what is selected, or else the whole message.
    void copyAs(CopyFormat format);

private:
    void build();
    void showEmpty(const QString &reason);
    void onCursorMoved(qint64 byte);
    void onSelectionChanged();
    void openCopyAsMenu();

    const Journal *m_journal = nullptr;
    Message m_message;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QLabel *m_headline;
    EncodingButton *m_encodingButton;
    QToolButton *m_checksumButton;
    QToolButton *m_copyButton;
    HexView *m_hexView;
    QStackedWidget *m_side;
    ValueTable *m_values;
    ChecksumPanel *m_checksums;
    CopyAsMenu *m_copyAsMenu;
    QAction *m_copyAsAction;
    QAction *m_checksumAction;
};

} // namespace wirelark
