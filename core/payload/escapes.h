#pragma once

#include <vector>

#include <QByteArray>
#include <QStringView>

namespace wirelark {

// Where an escape stands in a text, in UTF-16 units. An unknown one is sent as it was typed.
struct EscapeSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool isKnown = true;

    bool operator==(const EscapeSpan &) const = default;
};

struct Unescaped
{
    QByteArray bytes;
    std::vector<EscapeSpan> escapes; // in the order of the text
};

// A text as UTF-8 bytes, with `\n \r \t \0 \\`, `\xNN` (one byte, two hex digits), `\u{...}` (a Unicode scalar value of
// one to six hex digits, as UTF-8) and `\{` (a brace that begins no field) turned into what they name. A backslash
// before anything else stands for itself, and its span, which takes in the character after it, is reported.
Unescaped unescape(QStringView text);

} // namespace wirelark
