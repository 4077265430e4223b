#include "core/sequence/recordedsequence.h"

#include "core/payload/hex.h"
#include "core/payload/utf8.h"
#include "core/payload/visibility.h"
#include "core/sequence/stepsequence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// In bytes: a line that can still be looked at, and far less than a pattern may have.
constexpr qsizetype longestStep = 4096;
constexpr int mostTokens = 4; // one unreadable character in so many is still text

// Between quotes: what a step of text takes for exactly this character.
QString escaped(char32_t c)
{
    switch (c) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    case '\\':
        return u"\\\\"_s;
    case '"':
        return u"\\\""_s;
    case '{':
        return u"\\{"_s;
    default:
        break;
    }
    if (c < 0x80 && visibilityOf(c) == Visibility::Token)
        return "\\x"_L1 + QString::number(c, 16).toUpper().rightJustified(2, u'0');
    // A mark would stand on a quote, or on an escape.
    if (visibilityOf(c) != Visibility::Itself)
        return "\\u{"_L1 + QString::number(c, 16).toUpper() + u'}';
    return QString::fromUcs4(&c, 1);
}

// Nothing if it is no text.
QString quotedText(QByteArrayView bytes)
{
    QString text;
    qsizetype characters = 0;
    qsizetype tokens = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const CharacterStep step = nextUtf8(bytes.sliced(at));
        if (step.kind != CharacterStep::Kind::Character)
            return {};
        const bool isBreak = step.codePoint == '\n' || step.codePoint == '\r' || step.codePoint == '\t';
        tokens += !isBreak && visibilityOf(step.codePoint) != Visibility::Itself ? 1 : 0;
        ++characters;
        text += escaped(step.codePoint);
        at += step.length;
    }
    return tokens * mostTokens > characters ? QString() : u'"' + text + u'"';
}

QString payloadText(QByteArrayView bytes)
{
    const QString text = quotedText(bytes);
    return text.isEmpty() ? "hex "_L1 + toHex(bytes) : text;
}

// Behind a whole character, if that is near.
qsizetype cutOf(QByteArrayView bytes)
{
    if (bytes.size() <= longestStep)
        return bytes.size();
    const auto continues = [&](qsizetype at) { return (static_cast<uchar>(bytes[at]) & 0xC0) == 0x80; };
    qsizetype cut = longestStep;
    while (cut > longestStep - 4 && continues(cut))
        --cut;
    return continues(cut) ? longestStep : cut;
}

// For what was waited for longer than half of what an expect waits anyway: twice as long.
QString within(qint64 waited)
{
    constexpr qint64 second = 1'000'000'000;
    constexpr qint64 day = 86'400;
    if (2 * waited <= StepSequence::usualPatience)
        return {};
    return " within "_L1 + QString::number(std::min(day, 2 * waited / second + 1)) + " s"_L1;
}

QString linesOf(const RecordedPart &part, bool isSent, qint64 waited)
{
    switch (part.kind) {
    case RecordedPart::Kind::Finish:
        return isSent ? u"finish\n"_s : "expect end"_L1 + within(waited) + u'\n';
    case RecordedPart::Kind::Reset:
        return isSent ? u"reset\n"_s : "expect reset"_L1 + within(waited) + u'\n';
    case RecordedPart::Kind::Bytes:
        break;
    }
    QString lines;
    for (QByteArrayView rest = part.bytes; !rest.isEmpty();) {
        const qsizetype cut = cutOf(rest);
        lines += isSent ? "send "_L1 : "expect "_L1;
        lines += payloadText(rest.first(cut)) + (isSent ? QString() : within(waited)) + u'\n';
        rest = rest.sliced(cut);
    }
    return lines;
}

} // namespace

RecordedSequence recordedSequence(const std::vector<RecordedPart> &parts, PlayedEnd end)
{
    RecordedSequence made;
    qint64 bytes = 0;
    for (const RecordedPart &part : parts) {
        bytes += part.bytes.size();
        if (made.taken == mostRecordedParts || bytes > mostRecordedBytes)
            break;
        const bool isSent = (part.direction == Direction::Out) == (end == PlayedEnd::Ours);
        const qint64 before = made.taken == 0 ? part.time : parts[static_cast<size_t>(made.taken - 1)].time;
        made.text += linesOf(part, isSent, part.time - before);
        ++made.taken;
    }
    return made;
}

} // namespace wirelark
