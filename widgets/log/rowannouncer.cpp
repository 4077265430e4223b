#include "widgets/log/rowannouncer.h"

#include <utility>

#include <QAccessible>
#include <QWidget>

#include "core/explain/language.h"
#include "core/timeline/messagerows.h"

namespace wirelark {

RowAnnouncer::RowAnnouncer(const MessageRows &rows, QWidget *view)
    : QObject(view)
    , m_view(view)
    , m_count(rows.count())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_fresh > 0)
            announce();
    });
    connect(&rows, &MessageRows::grew, this, &RowAnnouncer::onGrew);
    connect(&rows, &MessageRows::lostOldest, this, [this](qint64 lost) { m_count -= lost; });
    connect(&rows, &MessageRows::replaced, this, [this, &rows] { m_count = rows.count(); });
}

void RowAnnouncer::onGrew(qint64 count)
{
    m_fresh += count - std::exchange(m_count, count);
    if (!m_pause.isActive())
        announce();
}

void RowAnnouncer::announce()
{
    const int rows = pluralOf(std::exchange(m_fresh, 0));
    m_view->setAccessibleDescription(tr("%Ln new row(s)", nullptr, rows));
    QAccessibleEvent alert(m_view, QAccessible::Alert); // there is no announcement before Qt 6.8
    QAccessible::updateAccessibility(&alert);
    m_pause.start();
}

} // namespace wirelark
