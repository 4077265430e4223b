#pragma once

#include <QAbstractScrollArea>

namespace wirelark {

// A view scrolled by whole lines of one height, as many as 63 bits can count; QScrollBar alone ends at 2^31.
// Beyond 2^30 lines the bar's handle moves by more than a line, while keys, wheel and its buttons stay exact.
class LineScrollArea : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LineScrollArea(QWidget *parent = nullptr);

    qint64 lineCount() const { return m_count; }
    qint64 topLine() const { return m_top; }
    // The top line when scrolled to the end.
    qint64 lastTopLine() const;
    int lineHeight() const { return m_lineHeight; }
    // Lines that are to be seen whole; at least one.
    int wholeLines() const;
    // Lines of which at least a part is to be seen, if there are so many.
    int partLines() const;

    void setTopLine(qint64 line); // kept within the content
    void ensureLineVisible(qint64 line);

Q_SIGNALS:
    void topLineChanged(qint64 line);
    void scrolledByPerson(); // by wheel or bar, after topLineChanged

protected:
    void setLineCount(qint64 count);
    void setLineHeight(int pixels);
    // Count and top in one step, when lines left or came at the front.
    void setLines(qint64 count, qint64 top);

    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void onBarAction(int action);
    void scrollByPerson(qint64 top);
    void syncBar();
    qint64 barSteps() const;
    int barValue(qint64 top) const;
    qint64 topOfBarValue(int value) const;

    qint64 m_count = 0;
    qint64 m_top = 0;
    int m_lineHeight = 20;
    int m_wheelRest = 0; // of the last wheel events, less than one line; in 1/8 degree or pixels
    bool m_isSyncing = false;
};

} // namespace wirelark
