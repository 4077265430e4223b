#include "core/net/bytessource.h"

namespace wirelark {

BytesSource::BytesSource(const QByteArray &bytes)
    : m_bytes(bytes)
{
}

std::span<const char> BytesSource::front()
{
    return {m_bytes.constData() + m_sent, std::size_t(m_bytes.size() - m_sent)};
}

} // namespace wirelark
