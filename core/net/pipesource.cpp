#include "core/net/pipesource.h"

#include "core/net/pipe.h"

namespace wirelark {

PipeSource::PipeSource(std::shared_ptr<Pipe> pipe, AtEnd atEnd)
    : m_pipe(std::move(pipe))
    , m_atEnd(atEnd)
{
}

PipeSource::~PipeSource()
{
    m_pipe->setWaker({});
    m_pipe->abandon();
}

std::span<const char> PipeSource::front()
{
    if (m_sent == m_taken.size()) {
        m_taken.resize(0); // keeps its memory, which the pipe fills next
        m_sent = 0;
        m_pipe->take(m_taken);
    }
    return {m_taken.constData() + m_sent, std::size_t(m_taken.size() - m_sent)};
}

void PipeSource::consume(qsizetype n)
{
    m_sent += n;
    m_pipe->consumed(n);
}

bool PipeSource::atEnd() const
{
    return m_pipe->isOver();
}

qint64 PipeSource::remaining() const
{
    return m_pipe->waiting();
}

void PipeSource::setWaker(std::function<void()> waker)
{
    m_pipe->setWaker(std::move(waker));
}

void PipeSource::abandon()
{
    m_pipe->abandon();
}

} // namespace wirelark
