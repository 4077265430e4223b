#pragma once

#include <QDialog>

class QLabel;
class QToolButton;

namespace wirelark {

class DraftBytes;
class HexEdit;
class HexEditorMenu;
class SendBox;
class SendFoot;
class SidePane;

// A hex editor for what stands in the send box, with its values and checksums beside it; values are typed where they are
// shown. Both are one message: what is changed here is changed there at once, and the other way round. Stays beside the
// main window.
class HexEditorWindow : public QDialog
{
    Q_OBJECT

public:
    // `box` outlives this.
    explicit HexEditorWindow(SendBox &box, QWidget *parent = nullptr);

    HexEdit &view() const { return *m_view; }
    SidePane &side() const { return *m_side; }

private:
    void place();
    void connectParts();
    void refresh();
    void tellRefusal();
    QString placeWords() const;
    QString fieldWords() const;

    SendBox &m_box;
    DraftBytes &m_bytes;
    HexEdit *m_view;
    SidePane *m_side;
    HexEditorMenu *m_menu;
    QLabel *m_note;
    QLabel *m_place;
    QToolButton *m_mode;
    SendFoot *m_foot;
};

} // namespace wirelark
