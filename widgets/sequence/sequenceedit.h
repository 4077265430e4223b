#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <QPlainTextEdit>

#include "core/sequence/sequenceerror.h"
#include "widgets/sequence/runshape.h"

namespace wirelark {

class CommentHighlighter;
class LineGutter;

// The text of a sequence with the numbers of its lines: what is wrong is underlined, what became of the steps of a run
// stands beside their lines until the text is another. Lines and columns as SequenceError counts them.
class SequenceEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SequenceEdit(QWidget *parent = nullptr);

    // As it is: a no-break space is one.
    QString text() const;
    // Another text, which is not undone.
    void setText(const QString &text);

    void setErrors(std::vector<SequenceError> errors);
    bool isWrong(int line) const;
    void setShapes(std::map<int, RunShape> shapes); // by line
    std::optional<RunShape> shapeOfLine(int line) const;

    // Puts the cursor there, where it can be seen.
    void goTo(int line, qsizetype column);
    void eachVisibleLine(const std::function<void(int line, const QRectF &place)> &take) const;

Q_SIGNALS:
    void edited(); // the text is another, whoever changed it

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onContentsChange(int removed, int added);
    void layOutGutter();
    void colourFailedLine();
    void paintWave(QPainter &painter, const SequenceError &error) const;
    const SequenceError *errorAt(int line) const;

    LineGutter *m_gutter;
    CommentHighlighter *m_highlighter;
    std::vector<SequenceError> m_errors; // by line
    std::map<int, RunShape> m_shapes;
};

} // namespace wirelark
