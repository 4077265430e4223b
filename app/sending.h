#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/compose/template.h"
#include "core/net/controlledsource.h"
#include "core/net/session.h"
#include "core/repeat/repeatplan.h"
#include "core/repeat/repeatstate.h"
#include "widgets/send/sendtarget.h"

namespace wirelark {

class SendBox;
class Timeline;
class Workspace;
struct SendingState;

// Sends what the send box of a window asks for, and shows in it how far that is which takes some time. Main thread.
class Sending : public QObject
{
    Q_OBJECT

public:
    // All of them must outlive this.
    Sending(Session &session, const Timeline &timeline, Workspace &workspace);
    ~Sending() override;

Q_SIGNALS:
    void fileFailed(const QString &path, int error); // errno

private:
    // A message that is repeated to one connection.
    struct Repeat
    {
        ConnectionId connection = 0;
        ResponderId responder = 0;
        std::shared_ptr<RepeatState> state;
    };
    // Something long that is sent to one connection.
    struct Transfer
    {
        std::shared_ptr<SendControl> control;
        qint64 size = 0;
    };

    QSet<ConnectionId> connectionsOf(const SendTarget &target) const;
    std::optional<QByteArray> lastMessage(const SendTarget &target) const;
    void send(const QByteArray &bytes, const SendTarget &target);
    void sendFile(const QString &path, const SendTarget &target);
    void transfer(ConnectionId connection, std::unique_ptr<SendSource> source, qint64 size);
    void repeat(const Template &message, const FieldContext &first, const RepeatPlan &plan, const SendTarget &target);
    void stop();
    void pause(bool paused);

    void watch();
    void refresh();
    void refreshRate(qint64 sent);
    SendingState stateOfRepeat() const;
    SendingState stateOfTransfer() const;

    Session &m_session;
    const Timeline &m_timeline;
    Workspace &m_workspace;
    SendBox &m_box;

    std::vector<Repeat> m_repeats;
    RepeatPlan m_plan;
    SendTarget m_repeatTarget;
    bool m_hasCounter = false;
    bool m_isStopped = false; // by the person

    std::vector<Transfer> m_transfers;
    QString m_name; // of the file; empty: a message
    QElapsedTimer m_sinceSample;
    qint64 m_sampled = 0;  // bytes
    double m_rate = 0;     // bytes a second, smoothed
    QTimer m_refresh;
};

} // namespace wirelark
