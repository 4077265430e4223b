#pragma once

#include <QPlainTextEdit>

#include "widgets/send/sendmark.h"

namespace wirelark {

// The box one types into: Enter asks to send, Shift+Enter breaks the line, up to six rows are shown. The
// ending stands behind the text as a token, so that it is seen where it will be sent.
class SendEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SendEdit(QWidget *parent = nullptr);

    void setEndingToken(const QString &name); // empty: none
    // Colours what is not itself, underlines what is wrong, and tells about either where the mouse rests.
    void setMarks(const SendMarks &marks);

    // Replaces everything and can be undone, which setPlainText() and clear() cannot.
    void replaceText(const QString &text);
    // The same, but only what differs is another one: undo costs no more than that, and the caret stays where it can.
    void changeText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendRequested(bool keepsText);
    void olderRequested();
    void newerRequested();
    void fileDropped(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool isComposing() const;
    bool canMove(QTextCursor::MoveOperation operation) const;
    int heightForRows(int rows) const;
    void fitHeight();
    void colourMarks();
    QRect rectAt(qsizetype position) const;
    void paintWave(QPainter &painter, const SendMark &mark) const;
    QString tipAt(QPoint place) const;
    void paintEndingToken(QPainter &painter) const;

    QString m_endingToken;
    SendMarks m_marks;
};

} // namespace wirelark
