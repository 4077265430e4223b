#include "core/payload/crc.h"

#include <map>
#include <mutex>
#include <tuple>

namespace wirelark {

namespace {

constexpr quint64 topBit = quint64(1) << 63;

quint64 reflected(quint64 number, int width)
{
    quint64 result = 0;
    for (int bit = 0; bit < width; ++bit) {
        result = result << 1 | (number & 1);
        number >>= 1;
    }
    return result;
}

using Table = std::array<quint64, 256>;

Table makeTable(const CrcModel &model)
{
    Table table;
    const quint64 poly =
        model.refIn ? reflected(model.poly, model.width) : model.poly << (64 - model.width);
    for (quint64 byte = 0; byte < table.size(); ++byte) {
        quint64 rest = model.refIn ? byte : byte << 56;
        for (int bit = 0; bit < 8; ++bit) {
            if (model.refIn)
                rest = rest & 1 ? rest >> 1 ^ poly : rest >> 1;
            else
                rest = rest & topBit ? rest << 1 ^ poly : rest << 1;
        }
        table[byte] = rest;
    }
    return table;
}

// They live as long as the program: there are as many as polynomials in the catalogue.
const Table &tableOf(const CrcModel &model)
{
    static std::mutex mutex;
    static std::map<std::tuple<int, quint64, bool>, Table> tables;
    const std::lock_guard lock(mutex);
    const auto [place, isNew] = tables.try_emplace({model.width, model.poly, model.refIn});
    if (isNew)
        place->second = makeTable(model);
    return place->second;
}

} // namespace

Crc::Crc(const CrcModel &model)
    : m_model(model)
    , m_table(&tableOf(model))
    , m_register(model.refIn ? reflected(model.init, model.width) : model.init << (64 - model.width))
{
}

void Crc::add(QByteArrayView bytes)
{
    const Table &table = *m_table;
    quint64 rest = m_register;
    if (m_model.refIn) {
        for (const char byte : bytes)
            rest = table[(rest ^ quint8(byte)) & 0xFF] ^ rest >> 8;
    } else {
        for (const char byte : bytes)
            rest = table[rest >> 56 ^ quint8(byte)] ^ rest << 8;
    }
    m_register = rest;
}

quint64 Crc::value() const
{
    const quint64 rest = m_model.refIn ? m_register : m_register >> (64 - m_model.width);
    return (m_model.refIn == m_model.refOut ? rest : reflected(rest, m_model.width)) ^ m_model.xorOut;
}

} // namespace wirelark
