#pragma once

#include "core/lens/framer.h"
#include "core/lens/delimiter.h"

namespace wirelark {

// A message ends with the delimiter, and the next begins there.
class DelimiterFramer : public Framer
{
public:
    explicit DelimiterFramer(const Delimiter &end);

    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override { return m_isPending ? Fault::Unfinished : Fault::None; }
    void restart(qint64 streamOffset) override;

private:
    const Delimiter m_end;
    quint8 m_matched = 0;
    bool m_isPending = false;
};

} // namespace wirelark
