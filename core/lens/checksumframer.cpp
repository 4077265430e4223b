#include "core/lens/checksumframer.h"

#include <algorithm>

namespace wirelark {

ChecksumFramer::ChecksumFramer(std::unique_ptr<Framer> framer, const LensChecksum &checksum)
    : m_framer(std::move(framer))
    , m_layout(checksum)
    , m_most(checksum.mark + checksum.size() + checksum.tail)
    , m_checksum(*checksum.algorithm)
    , m_toSkip(checksum.skip)
{
}

void ChecksumFramer::take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts)
{
    const QByteArrayView all(bytes.data(), std::ssize(bytes));
    const size_t before = cuts.size();
    m_framer->take(bytes, time, cuts);
    qsizetype from = 0;
    for (size_t i = before; i < cuts.size(); ++i) {
        add(all.sliced(from, cuts[i].end - from));
        cuts[i].fault = judged(cuts[i].fault);
        begin();
        from = cuts[i].end;
    }
    add(all.sliced(from));
}

void ChecksumFramer::begin()
{
    m_checksum.reset();
    m_toSkip = m_layout.skip;
    m_kept.resize(0); // its memory stays
}

void ChecksumFramer::add(QByteArrayView bytes)
{
    const auto skipped = std::min<qsizetype>(m_toSkip, bytes.size());
    m_toSkip -= static_cast<quint32>(skipped);
    bytes = bytes.sliced(skipped);
    // What more bytes stand behind than are kept is what the checksum is of.
    const qsizetype surplus = m_kept.size() + bytes.size() - m_most;
    const qsizetype fromKept = std::clamp<qsizetype>(surplus, 0, m_kept.size());
    m_checksum.add(QByteArrayView(m_kept).first(fromKept));
    m_kept.remove(0, fromKept);
    const qsizetype fromBytes = std::max<qsizetype>(surplus - fromKept, 0);
    m_checksum.add(bytes.first(fromBytes));
    m_kept.append(bytes.sliced(fromBytes));
}

Fault ChecksumFramer::judged(Fault fault) const
{
    if (fault != Fault::None)
        return fault;
    if (m_kept.size() < m_most)
        return Fault::Checksum;
    const QByteArray result = m_checksum.result(m_layout.order);
    const QByteArrayView there = QByteArrayView(m_kept).sliced(m_layout.mark, m_layout.size());
    const bool isRight = m_layout.isHexText ? there.compare(result.toHex(), Qt::CaseInsensitive) == 0 : there == result;
    return isRight ? Fault::None : Fault::Checksum;
}

Fault ChecksumFramer::finish() const
{
    const bool hasBegun = m_toSkip < m_layout.skip || !m_kept.isEmpty();
    return hasBegun ? judged(m_framer->finish()) : m_framer->finish();
}

void ChecksumFramer::restart(qint64 streamOffset)
{
    m_framer->restart(streamOffset);
    begin();
}

} // namespace wirelark
