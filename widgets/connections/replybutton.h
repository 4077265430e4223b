#pragma once

#include <array>

#include <QPushButton>

#include "core/timeline/replytimes.h"

namespace wirelark {

// How long the peer takes to answer: `reply 0.3 ms`, the median. Its menu lists the shortest, the median, what 95 of a
// hundred stay within and the longest; each is a message to go to. Not there without a reply.
class ReplyButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ReplyButton(QWidget *parent = nullptr);

    void setTimes(const ReplyTimes &times);

Q_SIGNALS:
    void chosen(const wirelark::RowId &reply);

private:
    void fill(int line, const QString &words, const ReplyTime &reply);

    QMenu *m_menu;
    std::array<QAction *, 4> m_lines {};
    std::array<RowId, 4> m_replies;
    QAction *m_count;
};

} // namespace wirelark
