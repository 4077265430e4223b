#pragma once

#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include "core/payload/encoding.h"

namespace wirelark {

struct TextSpan
{
    qsizetype start = 0; // in UTF-16 units of the text
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

// Bytes or foreign text as one line that is safe to show: no control, no bidi override, nothing invisible.
// Whatever cannot be shown as itself stands there as a token: `\r`, `\x80`, `\u202E`, `⟨+12 marks⟩`. A
// backslash that was in the input stands in no token, which is how the two are told apart.
struct VisibleText
{
    QString text;
    std::vector<TextSpan> tokens; // in order, not overlapping
    qsizetype consumed = 0; // what of the input the text stands for: bytes, or UTF-16 units
    QByteArray unfinished; // bytes at the input's end that begin a character; the next chunk may complete it

    bool operator==(const VisibleText &) const = default;
};

// At most eight combining marks stay on a character.
inline constexpr int maxMarks = 8;

// Bytes read as UTF-8, cut before the first thing that would need more than `maxColumns` (-1: no limit; a
// wide character counts as one). `before` is what the chunk before left unfinished: if the first bytes
// complete that character it is shown. Linear in the size of what is shown, and of a run of marks.
VisibleText visibleText(QByteArrayView bytes, qsizetype maxColumns = -1, QByteArrayView before = {});

// The same of another encoding.
VisibleText visibleText(
    QByteArrayView bytes, Encoding encoding, qsizetype maxColumns = -1, QByteArrayView before = {});

// The same for text that somebody else chose: host names, what a person typed, names in certificates.
VisibleText visibleText(QStringView text, qsizetype maxColumns = -1);

// Its text alone, cut with an ellipsis after `maxColumns`.
QString safeText(QStringView text, qsizetype maxColumns = 300);

} // namespace wirelark
