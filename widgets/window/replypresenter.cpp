#include "widgets/window/replypresenter.h"

#include "widgets/connections/headerstrip.h"
#include "widgets/connections/replylabel.h"
#include "widgets/log/logview.h"

namespace wirelark {

ReplyPresenter::ReplyPresenter(const MessageRows &rows, HeaderStrip &header, LogView &log, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_walk(rows, [this](const Message &message) { m_times.take(message); }, this)
{
    connect(&m_walk, &RowWalk::replaced, this, [this] {
        m_times.clear();
        tell();
    });
    connect(&m_walk, &RowWalk::advanced, this, &ReplyPresenter::tell);
    connect(&header.replyTimes(), &ReplyLabel::chosen, &log, &LogView::setCurrent);
}

// Of several connections the answers of one are not those of another.
void ReplyPresenter::setSelection(const Selection &selection)
{
    const bool isOne = selection.connections.size() == 1 && selection.listeners.isEmpty();
    m_walk.setOn(isOne);
    if (!isOne) {
        m_times.clear();
        tell();
    }
}

void ReplyPresenter::tell()
{
    m_header.replyTimes().setTimes(m_times);
}

} // namespace wirelark
