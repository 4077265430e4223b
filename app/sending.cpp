#include "app/sending.h"

#include <algorithm>

#include <QFileInfo>
#include <QRandomGenerator>

#include "app/sendingwords.h"
#include "core/explain/outgoingwords.h"
#include "core/explain/templatewords.h"
#include "core/journal/journal.h"
#include "core/net/clock.h"
#include "core/net/bytessource.h"
#include "core/net/filesource.h"
#include "core/net/pacedsource.h"
#include "core/repeat/repeater.h"
#include "core/timeline/timeline.h"
#include "widgets/send/sendbox.h"
#include "widgets/send/sendprogress.h"
#include "widgets/window/sendtargets.h"
#include "widgets/window/workspace.h"

namespace wirelark {

namespace {

constexpr std::chrono::milliseconds refreshEvery(100);

} // namespace

Sending::Sending(
    Session &session, const Timeline &timeline, Workspace &workspace, const std::shared_ptr<OpeningBoard> &board)
    : m_session(session)
    , m_timeline(timeline)
    , m_workspace(workspace)
    , m_box(workspace.sendBox())
    , m_board(board)
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &Sending::refresh);
    m_box.setLastMessage([this](const SendTarget &target) { return lastMessage(target); });
    connect(&timeline, &Timeline::changed, this, &Sending::takeOpened);
    connect(&m_box, &SendBox::sendRequested, this, [this](const QByteArray &bytes, const SendTarget &target) {
        m_latest = {{.draft = m_box.latestDraft(), .plan = m_box.plan()}, target};
        sendBytes(bytes, m_box.plan().pace, target);
    });
    connect(&m_box, &SendBox::sendFileRequested, this, &Sending::sendFile);
    connect(&m_box, &SendBox::repeatRequested, this,
        [this](const Template &message, const FieldContext &first, const RepeatPlan &plan, const SendTarget &target) {
            m_latest = {{.draft = m_box.draft(), .plan = plan}, target};
            m_hasCounter = message.has(FieldKind::Count);
            repeat(message, first, plan, target);
        });
    connect(&m_box.progress(), &SendProgress::stopRequested, this, &Sending::stop);
    connect(&m_box.progress(), &SendProgress::pauseRequested, this, &Sending::pause);
}

Sending::~Sending()
{
    m_box.setLastMessage({});
}

QSet<ConnectionId> Sending::connectionsOf(const SendTarget &target) const
{
    return wirelark::connectionsOf(target, m_timeline.connections(), m_workspace.selection());
}

// What was read last from any of the connections.
std::optional<QByteArray> Sending::lastMessage(const SendTarget &target) const
{
    quint64 newest = 0;
    for (const ConnectionId id : connectionsOf(target))
        newest = std::max(newest, m_timeline.connections().connection(id)->lastIn);
    return newest == 0 ? std::nullopt : std::optional(m_timeline.journal().payload(newest));
}

Problem Sending::send(const Outgoing &what, const SendTarget &target)
{
    const SendingState &state = m_box.progress().state();
    if (what.plan.repeats() ? state.isRepeat : what.plan.pace.isSet() && state.isTransfer)
        return {tr("The message was not sent"), tr("Something is being sent still: stop it first, or wait for its end."), {}, {}};
    const ParsedTemplate parsed = Template::parse(what.draft);
    const auto *read = std::get_if<Template>(&parsed);
    const Template message = read ? *read : Template();
    const FieldContext first {.time = nowNs(), .seed = QRandomGenerator::global()->generate64(), .last = lastMessage(target)};
    const Made made = message.make(first);
    const auto *unread = std::get_if<TemplateFault>(&parsed);
    const std::optional<TemplateFault> fault = unread ? std::optional(*unread) : made.fault;
    if (fault || made.bytes.isEmpty())
        return explainUnsendable(fault ? faultText(*fault, what.draft.text) : QString());
    m_latest = {what, target};
    m_hasCounter = false; // the box goes on counting from what it sent itself
    if (what.plan.repeats())
        repeat(message, first, what.plan, target);
    else
        sendBytes(made.bytes, what.plan.pace, target);
    return {};
}

void Sending::sendBytes(const QByteArray &bytes, const Pace &pace, const SendTarget &target)
{
    if (pace.isSet()) {
        m_transfers.clear();
        m_name.clear();
    }
    for (const ConnectionId id : connectionsOf(target)) {
        if (pace.isSet())
            transfer(id, std::make_unique<BytesSource>(bytes), bytes.size(), pace);
        else
            m_session.send(id, bytes);
    }
}

void Sending::sendFile(const QString &path, const SendTarget &target)
{
    m_latest = {{.file = path, .plan = {.pace = m_box.plan().pace}}, target};
    m_transfers.clear();
    m_name = QFileInfo(path).fileName();
    for (const ConnectionId id : connectionsOf(target)) {
        int error = 0;
        auto source = FileSource::open(path, error);
        if (!source)
            return Q_EMIT fileFailed(path, error);
        const qint64 size = source->size();
        transfer(id, std::move(source), size, m_box.plan().pace);
    }
}

void Sending::transfer(ConnectionId connection, std::unique_ptr<SendSource> source, qint64 size, const Pace &pace)
{
    if (pace.isSet())
        source = std::make_unique<PacedSource>(std::move(source), pace);
    auto control = std::make_shared<SendControl>();
    m_session.send(connection, std::make_unique<ControlledSource>(std::move(source), control));
    m_transfers.push_back({std::move(control), size});
    m_sinceSample.invalidate();
    m_rate = 0;
    watch();
}

void Sending::repeat(
    const Template &message, const FieldContext &first, const RepeatPlan &plan, const SendTarget &target)
{
    m_plan = plan;
    m_repeatTarget = target;
    m_isStopped = false;
    m_repeats.clear();
    for (const ConnectionId id : connectionsOf(target)) {
        auto state = std::make_shared<RepeatState>();
        auto repeater = std::make_unique<Repeater>(message, first, plan, state);
        m_repeats.push_back({id, m_session.attach(id, std::move(repeater)), std::move(state), m_latest->what});
    }
    watch();
}

// Shown beside what is repeated already; what is over by itself is not told any more then.
void Sending::takeOpened()
{
    const std::vector<OpenedSend> begun = m_board->take();
    if (begun.empty())
        return;
    for (const OpenedSend &one : begun) {
        if (one.transfer) {
            m_name = QFileInfo(one.what.file).fileName();
            m_transfers.push_back({one.transfer, QFileInfo(one.what.file).size()});
        } else {
            if (m_repeats.empty()) {
                m_repeatTarget = {};
                m_hasCounter = false;
                m_isStopped = false;
            }
            m_plan = one.what.plan;
            m_repeats.push_back({one.connection, openingPlace, one.repeat, one.what});
        }
    }
    m_sinceSample.invalidate();
    m_rate = 0;
    watch();
}

std::optional<Sending::Sent> Sending::latest() const
{
    const std::optional<Outgoing> written = m_box.outgoing();
    return written ? std::optional(Sent {*written, m_box.target()}) : m_latest;
}

std::optional<Outgoing> Sending::repeatedTo(ConnectionId connection) const
{
    const auto found = std::ranges::find_if(
        m_repeats, [connection](const Repeat &one) { return one.connection == connection && !one.state->isOver(); });
    return found == m_repeats.end() ? std::nullopt : std::optional(found->what);
}

std::optional<Outgoing> Sending::repeatedToListener(ListenerId listener) const
{
    const auto isOfIt = [&](const Repeat &one) {
        const ConnectionRow *row = m_timeline.connections().connection(one.connection);
        return row && row->listener == listener && !one.state->isOver();
    };
    const auto found = std::ranges::find_if(m_repeats, isOfIt);
    return found == m_repeats.end() ? std::nullopt : std::optional(found->what);
}

void Sending::stop()
{
    m_isStopped = true;
    for (const Repeat &repeat : m_repeats) {
        repeat.state->stop();
        m_session.detach(repeat.connection, repeat.responder);
    }
    for (const Transfer &transfer : m_transfers)
        transfer.control->cancel();
    refresh();
}

void Sending::pause(bool paused)
{
    for (const Transfer &transfer : m_transfers)
        transfer.control->setPaused(paused);
    refresh();
}

void Sending::watch()
{
    m_refresh.start();
    refresh();
}

void Sending::refresh()
{
    const bool repeats = !m_repeats.empty();
    // First: what is over stays so, and is then told as over.
    const bool isRepeatOver = std::ranges::all_of(m_repeats, [](const Repeat &one) { return one.state->isOver(); });
    const bool isOver = std::ranges::all_of(m_transfers, [](const Transfer &one) { return one.control->isOver(); });
    // What is over is not told beside what goes on.
    const SendingState ofTransfer = stateOfTransfer();
    const bool isTold = !repeats || ofTransfer.isTransfer;
    const SendingState state = together(repeats ? stateOfRepeat() : SendingState(), isTold ? ofTransfer : SendingState());
    qint64 sent = 0;
    for (const Transfer &transfer : m_transfers)
        sent += transfer.control->sent();
    refreshRate(sent);
    m_box.progress().show(state);
    if (repeats && isRepeatOver && m_hasCounter) {
        const auto most = std::ranges::max_element(m_repeats, {}, [](const Repeat &one) { return one.state->sent(); });
        m_box.countRepeated(m_repeatTarget, most->state->sent());
    }
    if (isRepeatOver)
        m_repeats.clear();
    if (isRepeatOver && isOver)
        m_refresh.stop();
}

void Sending::refreshRate(qint64 sent)
{
    if (!m_sinceSample.isValid()) {
        m_sinceSample.start();
        m_sampled = sent;
        return;
    }
    const qint64 passed = m_sinceSample.restart();
    if (passed <= 0)
        return;
    const double now = double(sent - m_sampled) * 1000 / double(passed);
    constexpr double seconds = 3; // that the rate is of, about
    const double share = m_rate == 0 ? 1 : std::min(1.0, double(passed) / (seconds * 1000));
    m_rate += (now - m_rate) * share;
    m_sampled = sent;
}

SendingState Sending::stateOfRepeat() const
{
    RepeatSum sum {.plan = m_plan, .isStopped = m_isStopped, .connections = int(m_repeats.size())};
    for (const Repeat &repeat : m_repeats)
        sum.add(*repeat.state);
    return wordsOf(sum);
}

SendingState Sending::stateOfTransfer() const
{
    TransferSum sum {.name = m_name, .rate = m_rate};
    for (const Transfer &transfer : m_transfers)
        sum.add(*transfer.control, transfer.size);
    return wordsOf(sum);
}

} // namespace wirelark
