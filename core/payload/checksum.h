#pragma once

#include <memory>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include "core/payload/byteorder.h"
#include "core/payload/checksumcatalogue.h"

namespace wirelark {

// The checksum of bytes that come piece by piece; where the pieces are cut does not matter.
class Checksum
{
public:
    explicit Checksum(const ChecksumAlgorithm &algorithm); // one of allChecksums()

    const ChecksumAlgorithm &algorithm() const { return *m_algorithm; }
    void add(QByteArrayView bytes);
    // As if nothing had been added.
    void reset();

    // Of all that was added so far, in as many bytes as the algorithm says. A hash is no number: its order is its own.
    QByteArray result(ByteOrder order = ByteOrder::Big) const;
    // `4B37`: the number in capitals, most significant digit first. A hash is in small letters, as sha256sum(1) has it.
    QString hexText() const;

private:
    const ChecksumAlgorithm *m_algorithm;
    std::variant<ByteSum, Crc, std::unique_ptr<QCryptographicHash>> m_state;
};

// Of bytes that are all there.
QByteArray checksumOf(const ChecksumAlgorithm &algorithm, QByteArrayView bytes, ByteOrder order = ByteOrder::Big);

} // namespace wirelark
