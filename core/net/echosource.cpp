#include "core/net/echosource.h"

namespace wirelark {

void EchoSource::append(std::span<const char> bytes)
{
    m_bytes.append(bytes.data(), qsizetype(bytes.size()));
}

std::span<const char> EchoSource::front()
{
    return {m_bytes.constData() + m_sent, std::size_t(m_bytes.size() - m_sent)};
}

void EchoSource::consume(qsizetype n)
{
    m_sent += n;
    if (m_sent > m_bytes.size() / 2) { // moves at most as much as has just been sent
        m_bytes.remove(0, m_sent);
        m_sent = 0;
    }
}

} // namespace wirelark
