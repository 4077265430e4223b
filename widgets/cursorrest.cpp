#include "widgets/cursorrest.h"

#include <chrono>

#include <QApplication>
#include <QEvent>

using namespace std::chrono_literals;

namespace wirelark {

namespace {

constexpr auto blinkingTime = 10s; // after the last touch

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::InputMethod:
    case QEvent::WindowActivate:
        return true;
    default:
        return false;
    }
}

} // namespace

CursorRest::CursorRest(QObject *parent)
    : QObject(parent)
    , m_flashTime(QApplication::cursorFlashTime())
{
    m_untilRest.setSingleShot(true);
    m_untilRest.setInterval(blinkingTime);
    connect(&m_untilRest, &QTimer::timeout, this, [] { QApplication::setCursorFlashTime(0); });
    m_untilRest.start();
    qApp->installEventFilter(this);
}

bool CursorRest::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type())) {
        if (!m_untilRest.isActive())
            QApplication::setCursorFlashTime(m_flashTime);
        m_untilRest.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace wirelark
