#include "core/lens/lens.h"

#include "core/lens/kinds.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

QLatin1StringView endingWord(Lens::Ending ending)
{
    constexpr std::array words {""_L1, ":lf"_L1, ":crlf"_L1};
    return words[size_t(ending)];
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex().toUpper());
}

QString delimiterText(const Lens &lens)
{
    return (lens.start.isEmpty() ? QString() : hex(lens.start) + ".."_L1) + hex(lens.end);
}

QString lengthText(const Lens &lens)
{
    QString text = u'u' + QString::number(lens.width * 8);
    if (lens.width > 1)
        text += lens.isLittleEndian ? "le"_L1 : "be"_L1;
    if (lens.at != 0)
        text += ",at:"_L1 + QString::number(lens.at);
    if (lens.plus != 0)
        text += ",plus:"_L1 + QString::number(lens.plus);
    if (lens.max != Lens::defaultMax)
        text += ",max:"_L1 + QString::number(lens.max);
    return text;
}

// Milliseconds with as many decimals as there are; nanoseconds give six at most.
QString gapText(qint64 gap)
{
    constexpr qint64 nanoseconds = 1'000'000;
    const QString whole = QString::number(gap / nanoseconds);
    if (gap % nanoseconds == 0)
        return whole;
    QString decimals = QString::number(gap % nanoseconds).rightJustified(6, u'0');
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    return whole + u'.' + decimals;
}

QString valuesText(const Lens &lens)
{
    switch (lens.kind) {
    case Lens::Kind::Lines:
        return endingWord(lens.ending);
    case Lens::Kind::Delimiter:
        return u':' + delimiterText(lens);
    case Lens::Kind::Fixed:
        return u':' + QString::number(lens.size);
    case Lens::Kind::Length:
        return u':' + lengthText(lens);
    case Lens::Kind::Gap:
        return u':' + gapText(lens.gap);
    default:
        return {};
    }
}

} // namespace

QLatin1StringView word(Fault fault)
{
    constexpr std::array words {"none"_L1, "length"_L1, "terminator"_L1, "start"_L1, "checksum"_L1, "content"_L1,
        "unfinished"_L1};
    static_assert(words.size() == faultCount);
    return words[size_t(fault)];
}

bool Lens::mayHaveChecksum() const
{
    return kind != Kind::Raw && kind != Kind::Slip && kind != Kind::Cobs && kind != Kind::WebSocket;
}

QString Lens::toString() const
{
    const QString text = lensKinds[size_t(kind)].word + valuesText(*this);
    if (!checksum)
        return text;
    return text + (text.contains(u':') ? u',' : u':') + checksum.toString();
}

} // namespace wirelark
