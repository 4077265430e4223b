#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// Bytes with a silence between them that is longer than the gap are in different messages. A clock that was set back is
// no silence.
class GapFramer : public Framer
{
public:
    explicit GapFramer(qint64 gap);

    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override { return Fault::None; }
    void restart(qint64) override { m_isPending = false; }

private:
    const qint64 m_gap;
    qint64 m_last = 0;
    bool m_isPending = false;
};

} // namespace wirelark
