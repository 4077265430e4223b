#include "core/journal/pcapng.h"

#include <QtEndian>

namespace wirelark::pcapng {

namespace {

constexpr quint16 endOfOptions = 0;
constexpr quint16 commentOption = 1;
constexpr quint16 userApplicationOption = 4; // of a section
constexpr quint16 timeResolutionOption = 9;  // of an interface
constexpr char nanoseconds = 9;

constexpr QByteArrayView application = "Wirelark ";
constexpr QByteArrayView firstRecord = "first-record=";

template <typename T> void put(QByteArray &out, T value)
{
    char bytes[sizeof(T)];
    qToLittleEndian(value, bytes);
    out.append(bytes, sizeof bytes);
}

void putOption(QByteArray &out, quint16 code, const QByteArray &value)
{
    put(out, code);
    put(out, static_cast<quint16>(value.size()));
    out.append(value);
    out.append(padded(value.size()) - value.size(), '\0');
}

QByteArrayView view(std::span<const char> bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

Parsed parseBlock(std::span<const char> bytes, Block &block)
{
    if (bytes.size() < 8)
        return Parsed::TooShort;
    const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.data() + 4));
    if (length % 4 != 0 || length < smallestBlock || length > maxBlock)
        return Parsed::Nonsense;
    if (std::ssize(bytes) < length)
        return Parsed::TooShort;
    if (qFromLittleEndian<quint32>(bytes.data() + length - 4) != static_cast<quint32>(length))
        return Parsed::Nonsense;
    block.type = qFromLittleEndian<quint32>(bytes.data());
    block.length = length;
    block.body = bytes.subspan(8, static_cast<size_t>(length - smallestBlock));
    return Parsed::Whole;
}

bool takeOption(std::span<const char> &options, Option &option)
{
    if (options.size() < 4)
        return false;
    option.code = qFromLittleEndian<quint16>(options.data());
    const auto size = qFromLittleEndian<quint16>(options.data() + 2);
    if (option.code == endOfOptions) {
        options = {};
        return false;
    }
    const auto taken = static_cast<size_t>(4 + padded(size));
    if (taken > options.size())
        return false;
    option.value = options.subspan(4, size);
    options = options.subspan(taken);
    return true;
}

void finishBlock(QByteArray &block, quint32 type)
{
    block.append(padded(block.size()) - block.size(), '\0');
    const auto length = static_cast<quint32>(block.size() - blockHead + smallestBlock);
    qToLittleEndian(type, block.data());
    qToLittleEndian(length, block.data() + 4);
    put(block, length);
}

void appendBlock(QByteArray &out, quint32 type, QByteArray body)
{
    body.append(padded(body.size()) - body.size(), '\0');
    const auto length = static_cast<quint32>(body.size() + smallestBlock);
    put(out, type);
    put(out, length);
    out.append(body);
    put(out, length);
}

QByteArray sectionStart(quint64 firstSeq)
{
    QByteArray section;
    put(section, byteOrderMagic);
    put<quint16>(section, 1); // version 1.0
    put<quint16>(section, 0);
    put<qint64>(section, -1); // length not told: more may follow
    putOption(section, userApplicationOption, application + QByteArrayLiteral(WIRELARK_VERSION));
    putOption(section, commentOption,
        "Times, addresses and bytes are what the program saw. IP and TCP headers are synthetic.");
    putOption(section, commentOption, firstRecord + QByteArray::number(firstSeq));
    put<quint32>(section, endOfOptions);

    QByteArray interface;
    put(interface, linkTypeRaw);
    put<quint16>(interface, 0);
    put<quint32>(interface, 0); // no limit to what is kept of a packet
    putOption(interface, timeResolutionOption, QByteArray(1, nanoseconds));
    put<quint32>(interface, endOfOptions);

    QByteArray out;
    appendBlock(out, sectionBlock, section);
    appendBlock(out, interfaceBlock, interface);
    return out;
}

bool parseSection(std::span<const char> body, Section &section)
{
    if (body.size() < 16)
        return false;
    if (qFromLittleEndian<quint32>(body.data()) != byteOrderMagic)
        return false;
    auto options = body.subspan(16);
    for (Option option; takeOption(options, option);) {
        const auto value = view(option.value);
        if (option.code == userApplicationOption)
            section.isOurs = value.startsWith(application);
        else if (option.code == commentOption && value.startsWith(firstRecord))
            section.firstSeq = value.sliced(firstRecord.size()).toULongLong();
    }
    return options.empty();
}

bool isOurInterface(std::span<const char> body)
{
    if (body.size() < 8 || qFromLittleEndian<quint16>(body.data()) != linkTypeRaw)
        return false;
    auto options = body.subspan(8);
    bool inNanoseconds = false;
    for (Option option; takeOption(options, option);)
        inNanoseconds |=
            option.code == timeResolutionOption && option.value.size() == 1 && option.value[0] == nanoseconds;
    return inNanoseconds && options.empty();
}

} // namespace wirelark::pcapng
