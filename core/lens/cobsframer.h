#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// COBS (Cheshire and Baker, Consistent Overhead Byte Stuffing): frames end with a zero byte; the first byte and each
// that is reached by counting from there says where the next is. One that points beyond the frame makes it fault
// Content. A zero with nothing before it belongs to the frame after it.
class CobsFramer : public Framer
{
public:
    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    // None for zeros that no byte followed.
    Fault finish() const override { return m_hasContent ? Fault::Unfinished : Fault::None; }
    void restart(qint64 streamOffset) override;

private:
    void follow(const char *at, const char *end);

    bool m_hasContent = false;
    quint8 m_toCode = 0; // bytes before the next code
};

} // namespace wirelark
