#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// Messages end at the multiples of a size, counted from the beginning of the direction.
class FixedFramer : public Framer
{
public:
    FixedFramer(quint32 size, qint64 streamOffset);

    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override { return m_isPending ? Fault::Unfinished : Fault::None; }
    void restart(qint64 streamOffset) override;

private:
    const quint32 m_size;
    quint32 m_missing = 0; // bytes to the end of the message, 1 to m_size
    bool m_isPending = false;
};

} // namespace wirelark
