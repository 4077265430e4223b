#include "core/net/responders.h"

#include <algorithm>

#include "core/net/bytessource.h"
#include "core/net/clock.h"
#include "core/net/ioloop.h"
#include "core/net/sendqueue.h"

namespace wirelark {

// The outlet of one responder, for one call.
class Responders::Way : public Outlet
{
public:
    Way(Responders &of, ResponderId id, bool &canSend, Wishes &wishes)
        : m_of(of)
        , m_id(id)
        , m_canSend(canSend)
        , m_wishes(wishes)
    {
    }

    void send(const QByteArray &bytes) override
    {
        if (!bytes.isEmpty())
            push(std::make_unique<BytesSource>(bytes), bytes.size());
    }
    void send(std::unique_ptr<SendSource> source) override
    {
        source->setWaker(m_of.m_loop.wakerOf(m_of.m_connection));
        push(std::move(source), 0);
    }
    void finish() override
    {
        m_wishes.finish = true;
        m_canSend = false;
    }
    void close() override
    {
        m_wishes.close = true;
        m_canSend = false;
    }
    void reset() override
    {
        m_wishes.reset = true;
        m_canSend = false;
    }
    void note(const QString &text) override
    {
        m_of.m_loop.sink.append({.connection = m_of.m_connection, .time = nowNs(), .text = text});
    }
    bool isFull() const override { return m_of.m_queue.isFull(); }

private:
    void push(std::unique_ptr<SendSource> source, qint64 held)
    {
        if (m_canSend)
            m_of.m_queue.pushAnswer(std::move(source), m_id, held);
        else
            m_of.m_queue.refuse(std::move(source));
    }

    Responders &m_of;
    ResponderId m_id;
    bool &m_canSend;
    Wishes &m_wishes;
};

Responders::Responders(ConnectionId connection, SendQueue &queue, IoLoop &loop)
    : m_connection(connection)
    , m_queue(queue)
    , m_loop(loop)
{
}

Responders::~Responders() = default;

void Responders::attach(Entry entry)
{
    detach(entry.id);
    if (entry.responder)
        m_entries.push_back(std::move(entry));
}

void Responders::detach(ResponderId id)
{
    if (std::erase_if(m_entries, [id](const Entry &entry) { return entry.id == id; }) > 0)
        m_queue.dropAnswersOf(id);
}

template<typename Tell>
void Responders::tell(const Entry &entry, bool &canSend, Wishes &wishes, Tell tell)
{
    Way way(*this, entry.id, canSend, wishes);
    tell(*entry.responder, way);
}

template<typename Tell>
Responders::Wishes Responders::tellAll(bool canSend, Tell tell)
{
    Wishes wishes;
    for (const Entry &entry : m_entries)
        this->tell(entry, canSend, wishes, tell);
    letGo();
    return wishes;
}

Responders::Wishes Responders::tellOpened(ResponderId id, bool canSend, bool peerHasFinished)
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    Wishes wishes;
    if (found == m_entries.end())
        return wishes;
    tell(*found, canSend, wishes, [peerHasFinished](Responder &responder, Outlet &out) {
        responder.onOpened(nowNs(), out);
        if (peerHasFinished)
            responder.onPeerFinished(nowNs(), out);
    });
    letGo();
    return wishes;
}

Responders::Wishes Responders::tellReceived(std::span<const char> bytes, qint64 time, bool canSend)
{
    return tellAll(canSend, [bytes, time](Responder &responder, Outlet &out) {
        responder.onReceived(bytes, time, out);
    });
}

Responders::Wishes Responders::tellPeerFinished(bool canSend)
{
    return tellAll(canSend, [](Responder &responder, Outlet &out) { responder.onPeerFinished(nowNs(), out); });
}

Responders::Wishes Responders::ring(qint64 now, bool canSend)
{
    std::vector<std::pair<qint64, Entry *>> due;
    for (Entry &entry : m_entries) {
        if (const qint64 when = entry.responder->nextAlarm(); when != 0 && when <= now)
            due.emplace_back(when, &entry);
    }
    std::ranges::stable_sort(due, {}, &std::pair<qint64, Entry *>::first);
    Wishes wishes;
    for (const auto &[when, entry] : due)
        tell(*entry, canSend, wishes, [now](Responder &responder, Outlet &out) { responder.onAlarm(now, out); });
    letGo();
    return wishes;
}

void Responders::end(EndReason reason, qint64 now)
{
    for (const Entry &entry : std::exchange(m_entries, {}))
        entry.responder->onEnded(reason, now);
}

std::optional<qint64> Responders::nextAlarm() const
{
    std::optional<qint64> next;
    for (const Entry &entry : m_entries) {
        if (const qint64 when = entry.responder->nextAlarm(); when != 0)
            next = std::min(next.value_or(when), when);
    }
    return next;
}

bool Responders::isFull() const
{
    return std::ranges::any_of(m_entries, [](const Entry &entry) { return entry.responder->isFull(); });
}

bool Responders::keepsOpen() const
{
    return std::ranges::any_of(m_entries, [](const Entry &entry) { return entry.responder->keepsOpen(); });
}

void Responders::letGo()
{
    std::erase_if(m_entries, [](const Entry &entry) { return entry.responder->isDone(); });
}

} // namespace wirelark
