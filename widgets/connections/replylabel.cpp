#include "widgets/connections/replylabel.h"

#include <QMenu>
#include <QMouseEvent>

#include "core/explain/language.h"
#include "core/ladder/ladderline.h"
#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QString shortTime(qint64 ns)
{
    return formatRtt(std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(ns)));
}

} // namespace

ReplyLabel::ReplyLabel(QWidget *parent)
    : QLabel(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"replyTimes"_s);
    setTextFormat(Qt::PlainText);
    setCursor(Qt::PointingHandCursor);
    setAccessibleDescription(tr("How long the peer takes to answer"));
    setToolTip(tr("From the end of what we sent to the next message that came"));
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i] = m_menu->addAction(QString());
        connect(m_lines[i], &QAction::triggered, this, [this, i] { Q_EMIT chosen(m_replies[i]); });
    }
    m_menu->addSeparator();
    m_count = m_menu->addAction(QString());
    m_count->setEnabled(false);
    hide();
}

void ReplyLabel::setTimes(const ReplyTimes &times)
{
    if (m_hasTimes != (times.count() > 0)) {
        m_hasTimes = !m_hasTimes;
        setVisible(m_hasTimes);
        Q_EMIT hasTimesChanged(m_hasTimes);
    }
    if (!m_hasTimes)
        return;
    const ReplyTime median = times.quantile(0.5);
    const ReplyTime most = times.quantile(0.95);
    //: How long the peer usually takes to answer
    setText(tr("reply %1 ▾").arg(shortTime(median.time)));
    fill(0, tr("Shortest: %1", "a reply time").arg(ladderTime(times.shortest().time)), times.shortest());
    fill(1, tr("Median: %1", "a reply time").arg(shortTime(median.time)), median);
    fill(2, tr("95 % within: %1", "a reply time").arg(shortTime(most.time)), most);
    fill(3, tr("Longest: %1", "a reply time").arg(ladderTime(times.longest().time)), times.longest());
    m_count->setText(tr("%1 reply(ies) among the messages shown", nullptr, pluralOf(times.count())).arg(formatCount(times.count())));
}

void ReplyLabel::popup()
{
    if (m_hasTimes)
        m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void ReplyLabel::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        popup();
}

void ReplyLabel::fill(int line, const QString &words, const ReplyTime &reply)
{
    m_lines[size_t(line)]->setText(words);
    m_replies[size_t(line)] = reply.reply;
}

} // namespace wirelark
