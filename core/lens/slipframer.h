#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// SLIP (RFC 1055): frames end with END, and ESC stands only before ESC_END or ESC_ESC; else the frame has fault
// Content. Many senders put an END before a frame as well: one with nothing before it belongs to the frame after it.
class SlipFramer : public Framer
{
public:
    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    // None for ENDs that no byte followed.
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    void checkEscapes(const char *at, const char *end);

    bool m_hasContent = false;
    bool m_isEscape = false; // the last byte was ESC
    Fault m_fault = Fault::None;
};

} // namespace wirelark
