#pragma once

#include "widgets/bytemap/bytemapcells.h"
#include "widgets/bytemap/bytemaplayout.h"
#include "widgets/view/linescrollarea.h"

namespace wirelark {

// A row for each offset of messages: how its values share them, and the values, the rarest first. One value is the
// current one; it is chosen by a click on it, or by Enter.
class ByteMapView : public LineScrollArea, public CellTableView
{
    Q_OBJECT

public:
    explicit ByteMapView(QWidget *parent = nullptr);

    void setOffsets(std::vector<ByteOffset> offsets, ByteMap::From from);
    const std::vector<ByteOffset> &offsets() const { return m_offsets; }
    ByteMap::From from() const { return m_from; }

    int currentRow() const { return m_row; } // -1: there is none
    int currentValue() const { return m_value; }
    const ByteMapLayout &layoutOfRows() const { return m_layout; }
    // Where a value is painted, in the viewport; null if it is not.
    QRect valueRect(int row, int value) const;

    const CellTable &cells() const override { return m_cells; }

Q_SIGNALS:
    // The first message with this value is wanted, and in it this byte.
    void chosen(const wirelark::Message &message, qint64 byte);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Hit
    {
        int row = -1;
        int value = -1;
    };

    void layOut();
    void moveTo(qint64 row, int value);
    void choose();
    int firstValue(int row) const;
    std::vector<ValuePlace> placesOf(int row) const;
    Hit hitAt(QPoint position) const;

    std::vector<ByteOffset> m_offsets;
    ByteMap::From m_from = ByteMap::From::Begin;
    ByteMapLayout m_layout;
    ByteMapCells m_cells;
    int m_row = -1;
    int m_value = 0;
    int m_firstValue = 0; // of those of the current row that are shown
};

} // namespace wirelark
