#pragma once

#include <QLabel>

namespace wirelark {

// Words that do something, quieter than a button: reached by Tab, done by click, Enter or Space. Plain text
// only.
class Link : public QLabel
{
    Q_OBJECT

public:
    explicit Link(const QString &text = {}, QWidget *parent = nullptr);

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace wirelark
