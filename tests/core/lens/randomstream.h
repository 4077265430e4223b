#pragma once

#include <QRandomGenerator>

#include "core/lens/countedframer.h"
#include "core/lens/lens.h"
#include "tests/core/lens/randomlens.h"

namespace wirelark {

// A message with this header, whole by the lens that it is of.
inline QByteArray countedMessage(QRandomGenerator &random, const HeaderLayout &layout)
{
    const qint64 least = std::max({qint64(layout.size()), qint64(layout.least), layout.size() + qint64(layout.plus)});
    const qint64 largestValue = (qint64(1) << 8 * layout.width) - 1;
    const qint64 most = std::min({qint64(layout.most), least + 60, layout.size() + layout.plus + largestValue});
    const qint64 whole = most > least ? least + random.bounded(int(most - least)) : least;
    QByteArray bytes = randomBytes(random, int(whole));
    for (int i = layout.constantAt; i < layout.constantEnd; ++i)
        bytes[i] = layout.constant;
    const qint64 value = whole - layout.size() - layout.plus;
    for (int i = 0; i < layout.width; ++i)
        bytes[int(layout.at) + i] = char(value >> 8 * (layout.isLittleEndian ? i : layout.width - 1 - i));
    return bytes;
}

// One of few bytes that matter to the lens, or any.
inline char tellingByte(QRandomGenerator &random, const Lens &lens)
{
    static const QByteArray marks = QByteArray::fromHex("0A0D0203 0B1C C0DBDCDD 00010381 3A2C3130 5B5D7B7D22");
    const QByteArray own = lens.start + lens.end;
    if (!own.isEmpty() && random.bounded(2) == 1)
        return own[random.bounded(int(own.size()))];
    return random.bounded(4) > 0 ? marks[random.bounded(int(marks.size()))] : char(random.bounded(256));
}

inline QByteArray webSocketMessage(QRandomGenerator &random)
{
    static const QByteArrayList frames {"GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 101 S\r\nx: permessage-deflate\r\n\r\n",
        QByteArray::fromHex("8100"), QByteArray::fromHex("8900"), QByteArray::fromHex("C10161"),
        QByteArray::fromHex("827E0080") + QByteArray(128, 'x'), QByteArray::fromHex("8183010203047071 72")};
    return frames[random.bounded(int(frames.size()))];
}

// A message that the lens cuts without a fault, for kinds that random bytes seldom give one.
inline QByteArray validMessage(QRandomGenerator &random, const Lens &lens)
{
    static const QByteArrayList values {
        R"({"a":[1,2.5e3,null]})", "[]", "\"\xC3\xA9\\u00e9\"", "-12", "true ", R"({"k":{}})"};
    const QByteArray text = randomBytes(random, random.bounded(40), 64).replace('\x0B', "").replace('\x1C', "");
    switch (lens.kind) {
    case Lens::Kind::Length:
    case Lens::Kind::Modbus:
    case Lens::Kind::Tpkt:
    case Lens::Kind::Dns:
        return countedMessage(random, headerLayout(lens));
    case Lens::Kind::Delimiter:
        return lens.start + text + lens.end;
    case Lens::Kind::StxEtx:
        return '\x02' + QByteArray(text).replace('\x02', "").replace('\x03', "") + '\x03';
    case Lens::Kind::Mllp:
        return '\x0B' + text + "\x1C\r";
    case Lens::Kind::Netstring:
        return QByteArray::number(text.size()) + ':' + text + ',';
    case Lens::Kind::JsonLines:
        return values[random.bounded(int(values.size()))] + '\n';
    case Lens::Kind::WebSocket:
        return webSocketMessage(random);
    default:
        return text + tellingByte(random, lens);
    }
}

// Valid messages, bytes that matter, or noise; and most of it with a byte changed here and there.
inline QByteArray randomStream(QRandomGenerator &random, const Lens &lens, int size)
{
    QByteArray stream;
    const int sort = random.bounded(4);
    while (stream.size() < size) {
        if (sort == 0)
            stream += randomBytes(random, 64);
        else if (sort == 1)
            stream += tellingByte(random, lens);
        else
            stream += validMessage(random, lens);
    }
    for (int wrong = sort == 3 ? random.bounded(4) : 0; wrong > 0; --wrong)
        stream[random.bounded(int(stream.size()))] = tellingByte(random, lens);
    return stream.first(size);
}

} // namespace wirelark
