#pragma once

#include "core/net/sendsource.h"

#include <memory>

#include <QByteArray>

namespace wirelark {

class Pipe;

// The end of a Pipe that a connection sends from.
class PipeSource : public SendSource
{
public:
    enum class AtEnd : quint8 {
        GoOn,   // the connection stays open for other sources
        Finish, // our side of the connection finishes
    };

    PipeSource(std::shared_ptr<Pipe> pipe, AtEnd atEnd);
    ~PipeSource() override; // abandons, so that a source that was never sent does not block its producer

    std::span<const char> front() override;
    void consume(qsizetype n) override;
    bool atEnd() const override;
    qint64 remaining() const override;
    void setWaker(std::function<void()> waker) override;
    void abandon() override;
    bool finishesConnection() const override { return m_atEnd == AtEnd::Finish; }

private:
    std::shared_ptr<Pipe> m_pipe;
    AtEnd m_atEnd;
    QByteArray m_taken;
    qsizetype m_sent = 0; // of m_taken
};

} // namespace wirelark
