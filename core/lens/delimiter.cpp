#include "core/lens/delimiter.h"

#include <algorithm>

namespace wirelark {

Delimiter::Delimiter(QByteArrayView bytes)
    : m_size(quint8(bytes.size()))
{
    Q_ASSERT(!bytes.isEmpty() && bytes.size() <= maxSize);
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
    for (quint8 n = 2; n < m_size; ++n)
        m_fallback[n] = step(m_fallback[n - 1], m_bytes[n - 1]);
}

} // namespace wirelark
