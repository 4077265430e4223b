#pragma once

#include "core/sequence/sequencerun.h"

#include <QStringList>

// What the tests of this room share: a run on a connection that is only made up, with a clock of its own.
namespace wirelark {

inline std::span<const char> spanOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

inline StepSequence sequenceOf(const QString &text)
{
    const ParsedSequence parsed = StepSequence::parse(text);
    if (!std::holds_alternative<StepSequence>(parsed))
        qFatal("no sequence: %s", qPrintable(text));
    return std::get<StepSequence>(parsed);
}

// Writes down what is asked of a connection. The kernel takes everything at once, unless it is told to wait.
class WrittenOutlet : public Outlet
{
public:
    void send(const QByteArray &bytes) override { sent += bytes; }
    void send(std::unique_ptr<SendSource> source) override
    {
        m_sources.push_back(std::move(source));
        if (isTaking)
            takeAll();
    }
    void finish() override { asked += QStringLiteral("finish"); }
    void close() override { asked += QStringLiteral("close"); }
    void reset() override { asked += QStringLiteral("reset"); }
    void note(const QString &text) override { asked += QStringLiteral("note ") + text; }

    void takeAll()
    {
        for (auto &source : m_sources) {
            while (!source->atEnd()) {
                const std::span<const char> front = source->front();
                sent.append(front.data(), qsizetype(front.size()));
                source->consume(qsizetype(front.size()));
            }
        }
        m_sources.clear();
    }
    qint64 waiting() const
    {
        qint64 bytes = 0;
        for (const auto &source : m_sources)
            bytes += source->remaining();
        return bytes;
    }

    QByteArray sent;
    QStringList asked;
    bool isTaking = true;

private:
    std::vector<std::unique_ptr<SendSource>> m_sources;
};

// A sequence on such a connection. Times are in milliseconds.
class Scene
{
public:
    explicit Scene(const QString &text, const QString &directory = {})
        : m_sequence(sequenceOf(text))
        , board(std::make_shared<SequenceBoard>(m_sequence.steps().size(), [this] { ++timesOver; }))
        , run(std::make_unique<SequenceRun>(m_sequence, board, directory, 1))
    {
    }

    void open() { run->onOpened(now(), out); }
    void receive(const QByteArray &bytes) { run->onReceived(spanOf(bytes), now(), out); }
    void peerFinishes() { run->onPeerFinished(now(), out); }
    void ends(EndReason reason) { run->onEnded(reason, now()); }
    // Goes on by so many ms; alarms ring when they are due.
    void pass(double milliseconds)
    {
        const qint64 until = now() + qint64(milliseconds * 1e6);
        while (!run->isDone() && run->nextAlarm() != 0 && run->nextAlarm() <= until) {
            m_now = std::max(m_now, run->nextAlarm());
            run->onAlarm(m_now, out);
        }
        m_now = until;
    }
    qint64 now() const { return m_now; }

    SequenceBoard::Outcome outcome() const { return board->state().outcome; }
    StepResult result(size_t step) const { return board->state().results.at(step); }

private:
    StepSequence m_sequence;
    qint64 m_now = 1'000'000'000;

public:
    int timesOver = 0;
    WrittenOutlet out;
    std::shared_ptr<SequenceBoard> board;
    std::unique_ptr<SequenceRun> run;
};

} // namespace wirelark
