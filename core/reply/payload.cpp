#include "core/reply/payload.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "core/payload/escapes.h"
#include "core/payload/hex.h"

namespace wirelark {

namespace {

using Kind = PayloadFault::Kind;

// Bytes, and behind them a group; -1: none.
struct Piece
{
    QByteArray bytes;
    int group = -1;
};

std::variant<QByteArray, PayloadFault> bytesOf(QStringView text, bool isHex)
{
    if (isHex) {
        const ParsedHex parsed = parseHex(text);
        if (const auto *error = std::get_if<HexError>(&parsed))
            return PayloadFault {Kind::NotHex, error->start, error->length};
        return std::get<QByteArray>(parsed);
    }
    const Unescaped unescaped = unescape(text);
    const auto unknown = std::ranges::find(unescaped.escapes, false, &EscapeSpan::isKnown);
    if (unknown != unescaped.escapes.end())
        return PayloadFault {Kind::UnknownEscape, unknown->start, unknown->length};
    return unescaped.bytes;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Where the next field begins: a brace before a letter or a digit. The braces of \u{...} are those of an escape.
qsizetype nextField(QStringView text, qsizetype from, bool isHex)
{
    for (qsizetype at = from; at + 1 < text.size(); ++at) {
        if (text[at] == u'\\' && !isHex)
            at += text[at + 1] == u'u' && at + 2 < text.size() && text[at + 2] == u'{' ? 2 : 1;
        else if (text[at] == u'{' && (isDigit(text[at + 1]) || text[at + 1].isLetter()))
            return at;
    }
    return text.size();
}

} // namespace

ParsedPayload parsePayload(QStringView text, bool isHex)
{
    const auto pieces = std::make_shared<std::vector<Piece>>();
    Payload payload;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype field = nextField(text, at, isHex);
        auto bytes = bytesOf(text.sliced(at, field - at), isHex);
        if (auto *fault = std::get_if<PayloadFault>(&bytes)) {
            fault->start += at;
            return *fault;
        }
        pieces->push_back({std::get<QByteArray>(bytes), -1});
        at = field;
        if (field == text.size())
            break;
        const qsizetype end = text.indexOf(u'}', field);
        if (end != field + 2 || !isDigit(text[field + 1]))
            return PayloadFault {Kind::UnknownField, field, (end < 0 ? text.size() : end + 1) - field};
        pieces->back().group = text[field + 1].unicode() - u'0';
        payload.highestGroup = std::max(payload.highestGroup, pieces->back().group);
        at = end + 1;
    }
    payload.make = [pieces](GroupBytes groups) {
        QByteArray made;
        for (const Piece &piece : *pieces) {
            made += piece.bytes;
            if (piece.group >= 0 && std::size_t(piece.group) < groups.size())
                made += groups[std::size_t(piece.group)];
        }
        return made;
    };
    return payload;
}

} // namespace wirelark
