#include "widgets/window/firstpaint.h"

#include <chrono>
#include <utility>

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace wirelark {

namespace {

// What follows must not take the display the processor away while the picture comes to the screen.
constexpr std::chrono::milliseconds pause(50);

class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget &window, std::function<void()> then)
        : QObject(&window)
        , m_then(std::move(then))
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(pause, this, [this] {
                m_then();
                deleteLater();
            });
        }
        return false;
    }

private:
    std::function<void()> m_then;
};

} // namespace

void afterFirstPaint(QWidget &window, std::function<void()> then)
{
    new FirstPaint(window, std::move(then)); // the window's
}

} // namespace wirelark
