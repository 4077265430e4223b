#include "core/timeline/rowwalk.h"

#include <algorithm>

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr auto walkSlice = 4ms;
constexpr auto pause = 4ms; // what else there is to do goes first
constexpr qint64 betweenLooks = 16; // rows; one that a lens cut may have to be looked for

} // namespace

RowWalk::RowWalk(const MessageRows &rows, Take take, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_take(std::move(take))
{
    m_next.setSingleShot(true);
    m_next.setInterval(pause);
    connect(&m_next, &QTimer::timeout, this, &RowWalk::work);
    connect(&rows, &MessageRows::replaced, this, &RowWalk::startOver);
    connect(&rows, &MessageRows::grew, this, [this] {
        if (m_isOn && !m_next.isActive())
            work();
    });
    connect(&rows, &MessageRows::lostOldest, this, [this](qint64 lost) {
        const qint64 told = std::min(lost, m_told);
        m_told -= told;
        if (told > 0)
            Q_EMIT lostOldest(told);
    });
}

void RowWalk::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    if (on)
        work();
    else
        m_next.stop();
}

void RowWalk::startOver()
{
    m_told = 0;
    m_isComplete = false;
    Q_EMIT replaced();
    if (m_isOn)
        work();
}

void RowWalk::work()
{
    const auto deadline = std::chrono::steady_clock::now() + walkSlice;
    const qint64 before = m_told;
    const qint64 count = m_rows.count();
    bool isTail = false;
    while (m_told < count && !isTail && std::chrono::steady_clock::now() < deadline) {
        const qint64 end = std::min(count, m_told + betweenLooks);
        while (m_told < end && !isTail) {
            const Message message = m_rows.at(m_told);
            isTail = message.isTail();
            if (isTail)
                break;
            m_take(message);
            ++m_told;
        }
    }
    m_isComplete = isTail || m_told >= count;
    if (!m_isComplete)
        m_next.start();
    if (m_told != before)
        Q_EMIT advanced();
}

} // namespace wirelark
