#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// Lines that end with LF, CRLF or a lone CR. A CR at the end of a piece waits for the next byte.
class LinesFramer : public Framer
{
public:
    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override { return m_isPending && !m_endsWithCr ? Fault::Unfinished : Fault::None; }
    void restart(qint64) override { m_isPending = m_endsWithCr = false; }

private:
    bool m_isPending = false;
    bool m_endsWithCr = false; // what is pending
};

} // namespace wirelark
