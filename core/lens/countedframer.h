#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// Where a header says how long its message is.
struct HeaderLayout
{
    quint32 at = 0;     // of the length field in the message
    quint8 width = 2;   // bytes of it, 1 to 4
    bool isLittleEndian = false;
    qint32 plus = 0;    // what is added to it to get the number of bytes after the field
    quint32 least = 0;  // of the whole message
    quint32 most = 0xFFFFFFFF;
    quint8 constantAt = 0; // bytes before the field that must have one value
    quint8 constantEnd = 0;
    char constant = 0;

    quint32 size() const { return at + width; }
    // What a field with this value makes of the whole message; 0: that cannot be.
    quint64 messageSize(quint32 value) const;
};

// With the length field of Kind::Length, and of the presets whose frames are made that way: Modbus/TCP (its MBAP
// header), TPKT (RFC 1006), DNS over TCP (RFC 7766). `kind` is one of these.
HeaderLayout headerLayout(const Lens &lens);

// Each message says its length in its header. After a header that cannot be, everything is one message with fault
// Length.
class CountedFramer : public Framer
{
public:
    explicit CountedFramer(const HeaderLayout &layout);

    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    const char *takeHeader(const char *at, const char *end);

    const HeaderLayout m_layout;
    quint32 m_headerTaken = 0; // bytes of the header of the message that is pending
    quint32 m_value = 0;       // of the length field, as far as it has come
    quint64 m_rest = 0;        // bytes after the header that are still to come
    bool m_isLost = false;
};

} // namespace wirelark
