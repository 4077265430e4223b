#include "core/lens/candidates.h"

#include "core/lens/repetition.h"

#include <algorithm>

namespace wirelark {
namespace {

using Kind = Lens::Kind;

constexpr size_t telling = 3;       // pieces that have something in common
constexpr qsizetype mostCommon = 4; // bytes of it

void addPlain(std::vector<Lens> &lenses)
{
    for (const auto kind : {Kind::Modbus, Kind::StxEtx, Kind::Mllp, Kind::Tpkt, Kind::Slip, Kind::Cobs, Kind::Netstring,
             Kind::JsonLines, Kind::WebSocket, Kind::Dns})
        lenses.push_back({.kind = kind});
    for (const auto ending : {Lens::Ending::CrLf, Lens::Ending::Lf, Lens::Ending::Any})
        lenses.push_back({.kind = Kind::Lines, .ending = ending});
}

// What follows the field is counted, or the whole message, or the field and what follows it; or a checksum of one, two
// or four bytes is not.
void addLengths(std::vector<Lens> &lenses)
{
    for (const quint8 width : {1, 2, 3, 4}) {
        for (const quint32 at : {0u, 1u, 2u, 3u, 4u, 6u, 8u}) {
            Lens lens {.kind = Kind::Length, .width = width, .at = at};
            const qint32 header = qint32(at) + width;
            for (const qint32 plus : {0, -header, at == 0 ? 0 : -qint32(width), 1, 2, 4}) {
                lens.plus = plus;
                lens.isLittleEndian = false;
                lenses.push_back(lens);
                lens.isLittleEndian = true;
                if (width > 1)
                    lenses.push_back(lens);
            }
        }
    }
}

// What all pieces begin with.
QByteArray commonStart(const Sample &sample)
{
    const QByteArrayView first = sample.pieces().front().bytes;
    QByteArrayView common = first.first(std::min(mostCommon, first.size()));
    for (const Piece &piece : sample.pieces()) {
        while (!piece.bytes.startsWith(common))
            common = common.chopped(1);
    }
    return common.toByteArray();
}

QByteArray commonEnd(const Sample &sample)
{
    const QByteArrayView first = sample.pieces().front().bytes;
    QByteArrayView common = first.last(std::min(mostCommon, first.size()));
    for (const Piece &piece : sample.pieces()) {
        while (!piece.bytes.endsWith(common))
            common = common.sliced(1);
    }
    return common.toByteArray();
}

bool endsLines(const QByteArray &end)
{
    return isText(end.trimmed()) && (end.endsWith('\n') || end.endsWith('\r'));
}

void addCommonEnds(std::vector<Lens> &lenses, const Sample &sample)
{
    if (sample.pieces().size() < telling)
        return;
    const QByteArray end = commonEnd(sample);
    const QByteArray start = commonStart(sample);
    for (const QByteArray &last : {end.last(std::min<qsizetype>(1, end.size())), end}) {
        if (last.isEmpty() || endsLines(last))
            continue;
        lenses.push_back({.kind = Kind::Delimiter, .end = last});
        for (const QByteArray &first : {start.first(std::min<qsizetype>(1, start.size())), start})
            lenses.push_back({.kind = Kind::Delimiter, .start = first, .end = last});
    }
}

// The control characters that occur most; those of lines and of coloured text end nothing else.
void addControls(std::vector<Lens> &lenses, const Sample &sample)
{
    std::vector<char> controls;
    for (char byte = 0; byte < 0x20; ++byte) {
        if (sample.countOf(quint8(byte)) > 0 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\x1B')
            controls.push_back(byte);
    }
    std::stable_sort(controls.begin(), controls.end(),
        [&](char a, char b) { return sample.countOf(quint8(a)) > sample.countOf(quint8(b)); });
    controls.resize(std::min<size_t>(controls.size(), 4));
    for (const char control : controls)
        lenses.push_back({.kind = Kind::Delimiter, .end = QByteArray(1, control)});
}

} // namespace

std::vector<Lens> candidateLenses(const Sample &sample)
{
    std::vector<Lens> lenses;
    if (sample.size() == 0)
        return lenses;
    addPlain(lenses);
    addLengths(lenses);
    addCommonEnds(lenses, sample);
    addControls(lenses, sample);
    for (const quint32 size : repeatedSizes(sample))
        lenses.push_back({.kind = Kind::Fixed, .size = size});
    if (const qint64 gap = silenceBetweenBursts(sample))
        lenses.push_back({.kind = Kind::Gap, .gap = gap});
    return lenses;
}

} // namespace wirelark
