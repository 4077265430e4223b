#pragma once

#include "core/lens/framer.h"
#include "core/lens/lenschecksum.h"
#include "core/payload/checksum.h"

#include <memory>

namespace wirelark {

// Cuts as another framer does, and looks in each message whose checksum it is: one that is wrong, or has no room in the
// message, is fault Checksum. Keeps the bytes that may still be the checksum and what is behind it.
class ChecksumFramer : public Framer
{
public:
    ChecksumFramer(std::unique_ptr<Framer> framer, const LensChecksum &checksum);

    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    void begin();
    void add(QByteArrayView bytes);
    Fault judged(Fault fault) const;

    const std::unique_ptr<Framer> m_framer;
    const LensChecksum m_layout;
    const qsizetype m_most; // bytes that are kept
    Checksum m_checksum;    // of the message that is pending, but for those
    quint32 m_toSkip;
    QByteArray m_kept;
};

} // namespace wirelark
