#pragma once

#include <QObject>
#include <QTimer>

namespace wirelark {

// Text cursors blink while a person is at work and for some seconds after; then they stand still, so that a program
// nobody touches wakes up for nothing. One for the whole application, which it must not outlive.
class CursorRest : public QObject
{
    Q_OBJECT

public:
    explicit CursorRest(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const int m_flashTime; // as the desktop wants it, ms
    QTimer m_untilRest;
};

} // namespace wirelark
