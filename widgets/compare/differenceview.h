#pragma once

#include "core/timeline/differencecells.h"
#include "widgets/compare/differencepainter.h"
#include "widgets/compare/differencewords.h"
#include "widgets/view/linescrollarea.h"

namespace wirelark {

class Comparison;

// The bytes of both sides of a comparison side by side, what differs marked. Reads only what is on the screen.
class DifferenceView : public LineScrollArea, public CellTableView
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    // Not owned; it has to outlive this or be replaced first. Null: nothing. Begins with the first difference.
    void setComparison(Comparison *comparison);

    // Among the differences that are known; -1: there is none.
    int current() const { return m_current; }
    void goTo(int difference);
    void goToNext() { goTo(m_current + 1); }
    void goToPrevious() { goTo(m_current - 1); }

    qint64 currentLine() const { return m_line; } // -1: there is none
    DifferenceLine line(qint64 line) const;
    const DifferenceLayout &layoutOfLines() const { return m_layout; }
    const CellTable &cells() const override { return m_words; }

Q_SIGNALS:
    void currentChanged(int difference);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    // What one read returned.
    struct Piece
    {
        qint64 start = 0;
        QByteArray bytes;
    };

    void layOut();
    void moveTo(qint64 line);
    Piece readSide(qint64 firstLine, qint64 lines, bool isLeft) const;
    DifferenceLine makeLine(qint64 line, const Piece &left, const Piece &right) const;

    Comparison *m_comparison = nullptr;
    DifferenceCells m_cells;
    DifferenceLayout m_layout;
    DifferenceWords m_words;
    int m_current = -1;
    qint64 m_line = -1;
};

} // namespace wirelark
