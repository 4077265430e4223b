#include "core/payload/checksum.h"

#include <algorithm>

namespace wirelark {

namespace {

using State = std::variant<ByteSum, Crc, std::unique_ptr<QCryptographicHash>>;

State begin(const ChecksumAlgorithm &algorithm)
{
    if (const auto *sum = std::get_if<SumKind>(&algorithm.method))
        return ByteSum(*sum);
    if (const auto *model = std::get_if<CrcModel>(&algorithm.method))
        return Crc(*model);
    return std::make_unique<QCryptographicHash>(std::get<QCryptographicHash::Algorithm>(algorithm.method));
}

} // namespace

Checksum::Checksum(const ChecksumAlgorithm &algorithm)
    : m_algorithm(&algorithm)
    , m_state(begin(algorithm))
{
}

void Checksum::add(QByteArrayView bytes)
{
    if (auto *sum = std::get_if<ByteSum>(&m_state))
        sum->add(bytes);
    else if (auto *crc = std::get_if<Crc>(&m_state))
        crc->add(bytes);
    else
        std::get<std::unique_ptr<QCryptographicHash>>(m_state)->addData(bytes);
}

void Checksum::reset()
{
    if (const auto *hash = std::get_if<std::unique_ptr<QCryptographicHash>>(&m_state))
        (*hash)->reset();
    else
        m_state = begin(*m_algorithm);
}

QByteArray Checksum::result(ByteOrder order) const
{
    if (const auto *hash = std::get_if<std::unique_ptr<QCryptographicHash>>(&m_state))
        return (*hash)->result();
    const auto *sum = std::get_if<ByteSum>(&m_state);
    quint64 number = sum ? sum->value() : std::get<Crc>(m_state).value();
    QByteArray bytes(m_algorithm->size, Qt::Uninitialized);
    for (char &byte : bytes) {
        byte = char(number & 0xFF);
        number >>= 8;
    }
    if (order == ByteOrder::Big)
        std::ranges::reverse(bytes);
    return bytes;
}

QString Checksum::hexText() const
{
    const QString text = QString::fromLatin1(result().toHex());
    return m_algorithm->isHash() ? text : text.toUpper();
}

QByteArray checksumOf(const ChecksumAlgorithm &algorithm, QByteArrayView bytes, ByteOrder order)
{
    Checksum checksum(algorithm);
    checksum.add(bytes);
    return checksum.result(order);
}

} // namespace wirelark
