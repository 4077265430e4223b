#pragma once

#include "core/payload/textcells.h"
#include "widgets/inspector/bytesource.h"
#include "widgets/inspector/hexlayout.h"
#include "widgets/view/celltable.h"
#include "widgets/view/linescrollarea.h"

namespace wirelark {

// Bytes in hex and as text, sixteen to a row, with their offsets in the stream. Read-only: what was received
// is evidence. There always is a current byte, unless there are none; the selection reaches from it to the
// anchor.
class HexView : public LineScrollArea, public CellTableView, public CellTable
{
    Q_OBJECT

public:
    // The most bytes that are copied at once.
    static constexpr qint64 maxCopy = 16 * 1024 * 1024;

    explicit HexView(QWidget *parent = nullptr);

    // What it is about, among bytes that stand before and behind it.
    struct Focus
    {
        qint64 start = 0;
        qint64 size = 0;

        bool contains(qint64 byte) const { return byte >= start && byte < start + size; }
    };
    // `streamOffset`: what the offset column counts from. The first byte in focus becomes the current one. `borders`: a
    // line is drawn before each of these bytes; in order.
    void setContent(const ByteSource &source, qint64 streamOffset, const Focus &focus, std::vector<qint64> borders = {});
    // All of it in focus.
    void setContent(const ByteSource &source, qint64 streamOffset) { setContent(source, streamOffset, {0, source.size()}); }
    const Focus &focus() const { return m_focus; }
    const std::vector<qint64> &borders() const { return m_borders; }
    void clear();

    qint64 size() const { return m_source.size(); }
    qint64 streamOffset() const { return m_streamOffset; }
    const HexLayout &hexLayout() const { return m_layout; }
    void setZoom(int points);
    // Of the text column; ASCII at first.
    void setEncoding(Encoding encoding);
    Encoding encoding() const { return m_encoding; }

    qint64 cursor() const { return m_cursor; } // from 0; -1 without bytes
    void setCursor(qint64 byte); // nothing else is selected then
    void select(qint64 anchor, qint64 cursor);
    qint64 selectionStart() const;
    qint64 selectionSize() const; // at least 1 if there are bytes

    QByteArray bytes(qint64 offset, qint64 size) const { return m_source.bytes(offset, size); }
    // What a copy copies: the selection if more than the current byte is selected, else all that is in focus; up to
    // maxCopy.
    QByteArray bytesToCopy() const;
    qint64 copyStart() const;

    const CellTable &cells() const override { return *this; }
    qint64 rowCount() const override { return lineCount(); }
    int columnCount() const override { return m_layout.bytesPerRow; }
    qint64 firstVisibleRow() const override { return topLine(); }
    int visibleRowCount() const override;
    qint64 currentRow() const override;
    int currentColumn() const override;
    bool isRowSelected(qint64 row) const override;
    QString columnTitle(int column) const override;
    QString spokenCell(qint64 row, int column) const override;
    QString spokenRow(qint64 row) const override;
    QRect cellRect(qint64 row, int column) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved(qint64 byte);
    void selectionChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void relayout();
    qint64 byteAt(QPoint position) const;
    qint64 target(const QKeyEvent *event) const;
    std::vector<TextCell> textOfRow(qint64 start) const;
    std::vector<int> bordersOf(qint64 start) const;

    ByteSource m_source;
    HexLayout m_layout;
    Focus m_focus;
    std::vector<qint64> m_borders;
    qint64 m_streamOffset = 0;
    qint64 m_cursor = -1;
    qint64 m_anchor = -1;
    int m_zoom = 0;
    Encoding m_encoding = Encoding::Ascii;
};

} // namespace wirelark
