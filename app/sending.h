#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "app/opening.h"
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
    // All of them must outlive this. `board`: what began by commands, which is shown and stopped in the same way.
    Sending(Session &session, const Timeline &timeline, Workspace &workspace, const std::shared_ptr<OpeningBoard> &board);
    ~Sending() override;

    // What was sent, and whom to.
    struct Sent
    {
        Outgoing what;
        SendTarget target;
    };
    // As if it had stood in the send box. Not null: why it is not sent.
    Problem send(const Outgoing &what, const SendTarget &target);
    // What stands in the send box; if that is nothing, what was sent from it last. None: nothing was.
    std::optional<Sent> latest() const;
    // What is repeated to a connection, or to one of a listener's, now.
    std::optional<Outgoing> repeatedTo(ConnectionId connection) const;
    std::optional<Outgoing> repeatedToListener(ListenerId listener) const;

Q_SIGNALS:
    void fileFailed(const QString &path, int error); // errno

private:
    // A message that is repeated to one connection.
    struct Repeat
    {
        ConnectionId connection = 0;
        ResponderId responder = 0;
        std::shared_ptr<RepeatState> state;
        Outgoing what;
    };
    // Something long that is sent to one connection.
    struct Transfer
    {
        std::shared_ptr<SendControl> control;
        qint64 size = 0;
    };

    QSet<ConnectionId> connectionsOf(const SendTarget &target) const;
    std::optional<QByteArray> lastMessage(const SendTarget &target) const;
    void sendBytes(const QByteArray &bytes, const Pace &pace, const SendTarget &target);
    void sendFile(const QString &path, const SendTarget &target);
    void transfer(ConnectionId connection, std::unique_ptr<SendSource> source, qint64 size, const Pace &pace);
    void repeat(const Template &message, const FieldContext &first, const RepeatPlan &plan, const SendTarget &target);
    void stop();
    void pause(bool paused);
    void takeOpened();

    void watch();
    void refresh();
    void refreshRate(qint64 sent);
    SendingState stateOfRepeat() const;
    SendingState stateOfTransfer() const;

    Session &m_session;
    const Timeline &m_timeline;
    Workspace &m_workspace;
    SendBox &m_box;
    const std::shared_ptr<OpeningBoard> m_board;
    std::optional<Sent> m_latest;

    std::vector<Repeat> m_repeats;
    RepeatPlan m_plan;
    SendTarget m_repeatTarget;
    bool m_hasCounter = false; // the send box goes on behind what is repeated
    bool m_isStopped = false; // by the person

    std::vector<Transfer> m_transfers;
    QString m_name; // of the file; empty: a message
    QElapsedTimer m_sinceSample;
    qint64 m_sampled = 0;  // bytes
    double m_rate = 0;     // bytes a second, smoothed
    QTimer m_refresh;
};

} // namespace wirelark
