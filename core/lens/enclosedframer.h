#pragma once

#include "core/lens/framer.h"
#include "core/lens/delimiter.h"

namespace wirelark {

// A message begins with one delimiter and ends with the other; the first may occur inside it. Bytes before a start are
// a message with fault Start.
//
// It ends before each byte with which a start may begin, also if that turns out to be none, because what has come
// cannot be cut any more when the start is complete. Where two beginnings of a start overlap (AAAB for AAB), those
// bytes are in the message that follows, which then has fault Start.
class EnclosedFramer : public Framer
{
public:
    EnclosedFramer(const Delimiter &start, const Delimiter &end);

    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    const char *takeOutside(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts);
    const char *takeInside(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts);

    const Delimiter m_start;
    const Delimiter m_end;
    quint8 m_matched = 0; // of m_start, or inside of m_end
    bool m_isInside = false;
    bool m_isPending = false;
    Fault m_fault = Fault::None; // of the message that is pending
};

} // namespace wirelark
