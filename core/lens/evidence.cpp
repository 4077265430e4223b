#include "core/lens/evidence.h"

#include "core/lens/countedframer.h"
#include "core/lens/repetition.h"

#include <algorithm>
#include <cmath>

namespace wirelark {
namespace {

using Kind = Lens::Kind;

constexpr double byteBits = 8;
constexpr double against = -16; // what a frame that does not fit is worth

double upTo(double most, qsizetype size)
{
    return std::min(most, double(size));
}

double linesBits(Lens::Ending allowed, QByteArrayView frame)
{
    const qsizetype ending = allowed != Lens::Ending::Lf && frame.endsWith("\r\n") ? 2 : 1;
    const QByteArrayView content = frame.chopped(ending);
    return isText(content) ? double(ending) * byteBits + upTo(8, content.size()) : against;
}

// Better than lines for what has a structure, worse for single words and numbers.
double jsonBits(QByteArrayView frame)
{
    const bool isStructure = frame.startsWith('{') || frame.startsWith('[');
    return byteBits + (isStructure ? upTo(24, frame.size()) : 0);
}

double delimiterBits(const Lens &lens, QByteArrayView frame, double endBits)
{
    const QByteArrayView content = frame.sliced(lens.start.size()).chopped(lens.end.size());
    const double shorter = -0.1 * double(lens.start.size() + lens.end.size()); // of two that cut alike
    if (!isText(lens.end) && isText(content))
        return content.isEmpty() ? 0 : byteBits + upTo(8, content.size()) + shorter;
    return endBits > 0 ? endBits + (lens.start.isEmpty() ? 0 : 4) + shorter : -4;
}

// Text inside a frame speaks for it with all its lines, so that a frame is worth more than the lines in it.
double insideBits(QByteArrayView content)
{
    QByteArray text = content.toByteArray();
    const qsizetype lineEnds = text.count('\n') + text.count('\r');
    text.replace('\n', "").replace('\r', "");
    return isText(text) ? upTo(8, text.size()) + 3 * byteBits * double(lineEnds) : 0;
}

double blockBits(QByteArrayView frame, qsizetype endMarks)
{
    return byteBits * double(1 + endMarks) + insideBits(frame.sliced(1).chopped(endMarks));
}

// An END at one side alone may be any byte.
double slipBits(QByteArrayView frame, double endBits)
{
    const bool hasStart = frame.startsWith('\xC0');
    return std::max(1.0, endBits + (hasStart ? 2 * byteBits : 0));
}

// The count that leads through the frame ends just before the zero.
double cobsBits(QByteArrayView frame, double endBits)
{
    return frame.size() < 4 ? 0 : std::min(byteBits, std::log2(double(frame.size()))) + endBits;
}

double netstringBits(QByteArrayView frame)
{
    const qsizetype digits = frame.indexOf(':');
    return 2 * byteBits + 4 * double(digits) + insideBits(frame.sliced(digits + 1));
}

double webSocketBits(QByteArrayView frame)
{
    if (frame.startsWith("GET ") || frame.startsWith("HTTP/1.1"))
        return frame.toByteArray().toLower().contains("websocket") ? 3 * double(frame.size()) : 0;
    const auto first = quint8(frame[0]);
    const auto second = quint8(frame[1]);
    const bool isWhole = first & 0x80;
    const bool isPlainText = first == 0x81 && second > 0 && second < 126 && isText(frame.sliced(2));
    const bool isContinuation = (first & 0x0F) == 0;
    return isContinuation || !isWhole ? 0 : 5 + (isPlainText ? upTo(8, frame.size()) : 0);
}

// The reserved bit, an opcode that exists, and few questions and answers (RFC 1035, section 4.1.1).
double dnsBits(QByteArrayView frame)
{
    const auto byteAt = [&](qsizetype place) { return quint8(frame[place]); };
    const bool isReserved = byteAt(5) & 0x40;
    const bool isKnownOpcode = (byteAt(4) >> 3 & 0x0F) <= 6;
    const bool isSmall = byteAt(6) == 0 && byteAt(8) == 0 && byteAt(10) == 0;
    return !isReserved && isKnownOpcode && isSmall ? 3 * byteBits + 4 : against;
}

// How rare it is that a place of the sample could be a header, if no message is larger than the largest.
double headerBits(const HeaderLayout &layout, quint64 largest, const Sample &sample)
{
    qsizetype possible = 1;
    const qsizetype places = sample.size() - qsizetype(layout.size()) + 1;
    const char *const bytes = sample.bytes().data() + layout.at;
    for (qsizetype place = 0; place < places; ++place) {
        quint32 value = 0;
        for (int i = 0; i < layout.width; ++i) {
            const int from = layout.isLittleEndian ? layout.width - 1 - i : i;
            value = value << 8 | quint8(bytes[place + from]);
        }
        const quint64 size = layout.messageSize(value);
        possible += size > 0 && size <= largest ? 1 : 0;
    }
    return std::min(12.0, std::log2(double(std::max(places, possible)) / double(possible)));
}

// How rare it is that so many messages end where a read did (of Poisson's distribution, the largest term). Those as
// long as the one before may do that for another reason.
double pieceEndBits(std::span<const Frame> frames, const Sample &sample)
{
    qsizetype hits = 0;
    for (size_t i = 1; i < frames.size(); ++i)
        hits += frames[i].length != frames[i - 1].length && sample.isPieceEnd(frames[i].end()) ? 1 : 0;
    const double expected = double(sample.pieces().size()) * double(frames.size()) / double(sample.size());
    const double found = double(hits);
    return found > expected ? (found * std::log(found / expected) - found + expected) / std::log(2.0) : 0;
}

Evidence lengthEvidence(const Lens &lens, std::span<const Frame> frames, const Sample &sample)
{
    constexpr size_t least = 3;
    const auto isClean = [](const Frame &frame) { return frame.fault == Fault::None; };
    if (frames.size() < least || !std::all_of(frames.begin(), frames.end(), isClean))
        return {};
    const auto shorter = [](const Frame &a, const Frame &b) { return a.length < b.length; };
    const qsizetype largest = std::max_element(frames.begin(), frames.end(), shorter)->length;
    const qsizetype bytes = frames.back().end() - frames.front().start;
    const double header = headerBits(headerLayout(lens), quint64(largest), sample);
    const auto isEmpty = [&](const Frame &frame) { return frame.length == qsizetype(headerLayout(lens).size()); };
    const auto empty = std::count_if(frames.begin(), frames.end(), isEmpty); // any zeros could be these
    const double options = (lens.at > 0 ? 2 : 0) + (lens.plus != 0 ? 2 : 0);
    const double tried = byteBits; // many layouts
    return {header * double(qsizetype(frames.size()) - empty) + pieceEndBits(frames, sample) - options - tried, bytes};
}

Evidence fixedEvidence(const Lens &lens, std::span<const Frame> frames, const Sample &sample)
{
    if (frames.empty())
        return {};
    const double repeated = std::min(4.0, repetition(sample, lens.size));
    std::vector<qsizetype> sizes; // of pieces, each once
    for (const Piece &piece : sample.pieces())
        sizes.push_back(piece.bytes.size());
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    const bool divides = std::all_of(sizes.begin(), sizes.end(), [&](qsizetype size) { return size % lens.size == 0; });
    const double divided = divides ? double(sizes.size()) * std::log2(double(lens.size)) : 0;
    const qsizetype bytes = frames.back().end() - frames.front().start;
    return {-byteBits + repeated * double(frames.size()) + divided, bytes};
}

// Little, for a burst is what it is for many reasons.
Evidence gapEvidence(std::span<const Frame> frames, const Sample &sample)
{
    const qsizetype bytes = frames.empty() ? 0 : frames.back().end() - frames.front().start;
    const bool joins = frames.size() < sample.pieces().size();
    return {joins ? std::min(20.0, 2 * double(frames.size())) : 0, bytes};
}

double frameBits(const Lens &lens, const Frame &frame, const Sample &sample)
{
    const QByteArrayView bytes = sample.bytes().sliced(frame.start, frame.length);
    const double pieceSize = double(sample.size()) / double(sample.pieces().size());
    const double endBits = sample.isPieceEnd(frame.end()) ? std::min(byteBits, std::log2(pieceSize)) : 0; // by chance
    switch (lens.kind) {
    case Kind::Lines:
        return linesBits(lens.ending, bytes) - (lens.ending == Lens::Ending::Any ? 0.1 : 0);
    case Kind::JsonLines:
        return jsonBits(bytes);
    case Kind::Delimiter:
        return delimiterBits(lens, bytes, endBits);
    case Kind::StxEtx:
        return blockBits(bytes, 1);
    case Kind::Mllp:
        return blockBits(bytes, 2);
    case Kind::Slip:
        return slipBits(bytes, endBits);
    case Kind::Cobs:
        return cobsBits(bytes, endBits);
    case Kind::Netstring:
        return netstringBits(bytes);
    case Kind::WebSocket:
        return webSocketBits(bytes);
    case Kind::Modbus:
        return 3 * byteBits; // the protocol, and a length of which one byte is fixed
    case Kind::Tpkt:
        return bytes[1] == 0 ? 3 * byteBits : 0; // version, reserved, and a length that fits
    case Kind::Dns:
        return dnsBits(bytes);
    default:
        return 0;
    }
}

} // namespace

Evidence evidenceFor(const Lens &lens, std::span<const Frame> frames, const Sample &sample)
{
    switch (lens.kind) {
    case Kind::Length:
        return lengthEvidence(lens, frames, sample);
    case Kind::Fixed:
        return fixedEvidence(lens, frames, sample);
    case Kind::Gap:
        return gapEvidence(frames, sample);
    default:
        break;
    }
    Evidence evidence;
    for (const Frame &frame : frames) {
        const double bits = frame.fault == Fault::None ? frameBits(lens, frame, sample) : against;
        evidence.bits += bits;
        evidence.bytes += bits > 0 ? frame.length : 0;
    }
    return evidence;
}

} // namespace wirelark
