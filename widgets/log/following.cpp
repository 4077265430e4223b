#include "widgets/log/following.h"

#include "widgets/log/followpill.h"

namespace wirelark {

Following::Following(QWidget *area)
    : QObject(area)
    , m_area(area)
    , m_pill(new FollowPill(area))
{
    connect(m_pill, &QPushButton::clicked, this, &Following::requested);
}

void Following::start()
{
    m_unseen = 0;
    setOn(true);
}

void Following::pause()
{
    setOn(false);
}

void Following::setRowCount(qint64 count)
{
    if (!m_isOn)
        m_unseen += count - m_count;
    m_count = count;
    updatePill();
}

void Following::loseRows(qint64 rows)
{
    m_count -= rows;
    updatePill();
}

void Following::startOver(qint64 count)
{
    m_count = count;
    m_unseen = 0;
    updatePill();
}

void Following::placePill()
{
    m_pill->place(m_area->rect());
}

void Following::setOn(bool isOn)
{
    const bool isOther = m_isOn != isOn;
    m_isOn = isOn;
    updatePill();
    if (isOther)
        Q_EMIT changed(isOn);
}

void Following::updatePill()
{
    m_pill->setUnseen(m_unseen);
    m_pill->setVisible(!m_isOn && m_count > 0);
}

} // namespace wirelark
