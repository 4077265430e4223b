#pragma once

#include <chrono>

#include <QWidget>

#include "widgets/connections/selection.h"

class QLabel;
class QPushButton;

namespace wirelark {

class ConnectionActions;
class ConnectionModel;
class AddressLabel;
class ReplyLabel;
class StateIcon;
class SteadyLabel;

// Above the log: what the selection is, its state and age, its totals, and what can be done with it.
// Follows the timeline of the model; the selection and the round-trip time are told to it.
class HeaderStrip : public QWidget
{
    Q_OBJECT

public:
    // Model and actions must outlive this.
    HeaderStrip(const ConnectionModel &model, ConnectionActions &actions, QWidget *parent = nullptr);

    // Hidden until it is told of a reply.
    ReplyLabel &replyTimes() const { return *m_replyTimes; }

public Q_SLOTS:
    void setSelection(const wirelark::Selection &selection); // forgets the round-trip time
    void setRtt(std::chrono::microseconds rtt);              // negative: not known, and not shown

private:
    QPushButton *makeButton(const char *name);
    void makeMenus();
    void connectToTimeline();
    void refresh();
    void showConnection(const QModelIndex &index);
    void showListener(const QModelIndex &index);
    void showSeveral();
    void showFacts(const QString &identity, const QString &state, qint64 in, qint64 out);
    void refreshButtons();

    const ConnectionModel &m_model;
    ConnectionActions &m_actions;
    Selection m_selection;
    std::chrono::microseconds m_rtt {-1};
    StateIcon *m_icon = nullptr;
    AddressLabel *m_identity = nullptr;
    SteadyLabel *m_state = nullptr;
    SteadyLabel *m_totals = nullptr;
    QLabel *m_rttLabel = nullptr;
    ReplyLabel *m_replyTimes = nullptr;
    QPushButton *m_reply = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_disconnect = nullptr;
};

} // namespace wirelark
