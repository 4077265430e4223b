#pragma once

#include "core/payload/textcells.h"
#include "widgets/compose/bytecells.h"
#include "widgets/inspector/hexlayout.h"
#include "widgets/inspector/hexpainter.h"
#include "widgets/view/linescrollarea.h"

namespace wirelark {

class ByteEditor;
class DraftBytes;

// The bytes of what will be sent, in hex and as text, to be typed in either. Bytes that fields make are marked, and made
// again as others change. What HexView is for received bytes, which are evidence, this is for those to be sent.
class HexEdit : public LineScrollArea, public CellTableView
{
    Q_OBJECT

public:
    // `bytes` outlives this.
    explicit HexEdit(DraftBytes &bytes, QWidget *parent = nullptr);

    const HexLayout &hexLayout() const { return m_layout; }
    bool isInText() const { return m_isInText; } // which column is typed into
    void setInText(bool inText);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void copy() const;
    void cut();
    void paste();
    void selectAll();

    const CellTable &cells() const override { return m_cells; }
    int visibleRowCount() const;
    qint64 currentRow() const;
    int currentColumn() const;
    QRect cellRect(qint64 row, int column) const;

Q_SIGNALS:
    void sendRequested(bool keepsText);
    void columnChanged(bool isInText);
    void pasteRefused(); // there is nothing in the clipboard that could be bytes

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    bool focusNextPrevChild(bool next) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    const ByteEditor &editor() const;
    void onChanged();
    void relayout();
    HexRow rowAt(qint64 line) const;
    std::vector<TextCell> textOfRow(qint64 start) const;
    std::vector<HexFieldSpan> fieldsOfRow(qint64 start) const;
    qint64 byteAt(QPoint position) const;
    std::optional<qint64> target(const QKeyEvent *event) const;
    void type(const QString &text);

    DraftBytes &m_bytes;
    ByteCells m_cells;
    HexLayout m_layout;
    bool m_isInText = false;
    qint64 m_pressed = 0; // the byte that the mouse was pressed on
    qint64 m_spoken = -1; // the caret that a screen reader was told of
};

} // namespace wirelark
