#pragma once

#include <functional>
#include <span>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace wirelark {

// What an answer is made of: group 0 is what matched, 1 to 9 are those of a regular expression. The views are valid
// within the call.
using GroupBytes = std::span<const QByteArrayView>;

// The bytes of an answer. Pure; any thread.
struct Payload
{
    std::function<QByteArray(GroupBytes groups)> make;
    int highestGroup = -1; // that it uses; -1: none
};

// Why a text is no payload, and where, in UTF-16 units.
struct PayloadFault
{
    enum class Kind : quint8 {
        NotHex,
        UnknownEscape,
        UnknownField, // braces around something that is no group
    };
    Kind kind = Kind::NotHex;
    qsizetype start = 0;
    qsizetype length = 0;
};

using ParsedPayload = std::variant<Payload, PayloadFault>;

// How the payloads of rules are read: the one place where a richer language of fields is put in.
using PayloadParser = std::function<ParsedPayload(QStringView text, bool isHex)>;

// Text with escapes, or hex, and `{0}` to `{9}` in either. A brace that begins nothing like a field is itself; before a
// digit or a letter write \x7B.
ParsedPayload parsePayload(QStringView text, bool isHex);

} // namespace wirelark
