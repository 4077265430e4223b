#pragma once

#include <QObject>

#include "core/timeline/replytimes.h"
#include "core/timeline/rowwalk.h"
#include "widgets/connections/selection.h"

namespace wirelark {

class HeaderStrip;
class LogView;

// Measures how long the peer of the selected connection takes to answer, by the messages that the log shows, and tells
// it to the header strip. Where one is asked for, the log goes there. Main thread.
class ReplyPresenter : public QObject
{
    Q_OBJECT

public:
    // All outlive this.
    ReplyPresenter(const MessageRows &rows, HeaderStrip &header, LogView &log, QObject *parent = nullptr);

    void setSelection(const Selection &selection);

private:
    void tell();

    HeaderStrip &m_header;
    ReplyTimes m_times;
    RowWalk m_walk;
};

} // namespace wirelark
