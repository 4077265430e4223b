#pragma once

#include <array>

#include <QLabel>

#include "core/timeline/replytimes.h"

class QAction;
class QMenu;

namespace wirelark {

// How long the peer takes to answer: `reply 0.3 ms`, the median. Its menu lists the shortest, the median, what 95 of a
// hundred stay within and the longest; each is a message to go to. Not there without a reply. It takes no focus: what opens
// the menu for a keyboard is an action of the window.
class ReplyLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ReplyLabel(QWidget *parent = nullptr);

    void setTimes(const ReplyTimes &times);
    QMenu *menu() const { return m_menu; }
    void popup();

Q_SIGNALS:
    void chosen(const wirelark::RowId &reply);
    void hasTimesChanged(bool hasTimes);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void fill(int line, const QString &words, const ReplyTime &reply);

    QMenu *m_menu;
    bool m_hasTimes = false;
    std::array<QAction *, 4> m_lines {};
    std::array<RowId, 4> m_replies;
    QAction *m_count;
};

} // namespace wirelark
