#pragma once

#include <QWidget>

#include "core/payload/copyas.h"
#include "core/timeline/message.h"
#include "widgets/inspector/sidepane.h"

class QAction;
class QLabel;
class QMenu;
class QStackedLayout;
class QToolButton;

namespace wirelark {

class CopyAsMenu;
class EncodingMenu;
class HexView;
class MessageRows;
class ValueTable;
struct Neighbourhood;

// The bytes of one message and its neighbours, in hex and as values or with their checksums. It shows and copies; it
// changes nothing.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    // Not owned; they have to outlive this or be replaced first. Null: no message can be shown.
    void setRows(const MessageRows *rows);
    // A message of these rows, and around it what stands before and behind it in its stream; none: nothing. Where the
    // current byte is in it too, it stays the current one.
    void showMessage(const wirelark::Message &message);
    const Message &message() const { return m_message; }
    // The current byte, from the message's first one on; -1: none, or it is one of a neighbour.
    qint64 currentByte() const;
    // Selects bytes of the message; the last one becomes the current one.
    void select(qint64 first, qint64 last);
    // Those of the message.
    QByteArray bytes(qint64 offset, qint64 size) const;
    // Selects so many bytes of the stream from this one on, as far as they are shown.
    void selectBytes(const BytePlace &first, qint64 length);
    void setZoom(int points);

    HexView *hexView() const { return m_hexView; }
    SidePane *sidePane() const { return m_side; }
    ValueTable *valueTable() const { return m_side->valueTable(); }
    QString headline() const;

    // For the menu bar: the forms, and Ctrl+Shift+C, which opens them here.
    CopyAsMenu *copyAsMenu() const { return m_copyAsMenu; }
    QAction *copyAsAction() const { return m_copyAsAction; }
    // What the current byte is made the beginning of a message by.
    QAction *beginAction() const { return m_beginAction; }
    // To the clipboard: what is selected, or else the whole message.
    void copyAs(CopyFormat format);

Q_SIGNALS:
    void currentByteChanged(qint64 byte); // see currentByte()
    // A message is to begin with this byte, whatever the lens says.
    void beginRequested(wirelark::ConnectionId connection, wirelark::Direction direction, qint64 streamOffset);

private:
    void build();
    void showBytes(const Neighbourhood &around, qint64 offset, qint64 current);
    void showEmpty(const QString &reason);
    void onCursorMoved(qint64 byte);
    void onSelectionChanged();
    void openCopyAsMenu();

    const MessageRows *m_rows = nullptr;
    Message m_message;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QLabel *m_headline;
    EncodingMenu *m_encodings;
    QMenu *m_menu;
    QToolButton *m_menuButton;
    HexView *m_hexView;
    SidePane *m_side;
    CopyAsMenu *m_copyAsMenu;
    QAction *m_copyAsAction;
    QAction *m_beginAction;
};

} // namespace wirelark
