#pragma once

#include "core/lens/framer.h"

#include <optional>

namespace wirelark {

// Text between control characters that do not occur inside it: STX and ETX; the blocks of MLLP (HL7 minimal lower layer
// protocol), VT ... FS CR. A start inside a message begins the next one, and the message before it has fault
// Terminator; so has one with a FS that no CR follows. Bytes before a start are a message with fault Start.
class BlockFramer : public Framer
{
public:
    // `afterEnd`: what must follow the end.
    BlockFramer(char start, char end, std::optional<char> afterEnd = {});

    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    enum class Place : quint8 { Between, Outside, Inside, AfterEnd };

    const char m_start;
    const char m_end;
    const std::optional<char> m_afterEnd;
    Place m_place = Place::Between; // where nothing is pending
    Fault m_fault = Fault::None;    // of the message that is pending
};

} // namespace wirelark
