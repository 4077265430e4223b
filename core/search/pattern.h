#pragma once

#include "core/search/matcher.h"

#include <memory>
#include <variant>

#include <QString>
#include <QStringView>

namespace wirelark {

// Why a text is no pattern, and where, in UTF-16 units.
struct PatternError
{
    enum class Kind : quint8 {
        Empty,         // nothing to look for
        WrongDigit,    // hex: neither a digit nor anything else that may stand there
        HalfByte,      // hex: a digit without its partner; nothing is padded
        OpenBracket,   // hex: a [ without its ]
        EmptyRange,    // hex: [1F-00], or brackets that allow no byte
        NotInEncoding, // text: the encoding has no such character
        TooLong,       // more than Pattern::limit bytes, or a look-behind of more than Pattern::lookBehindLimit
        WideClass,     // regular expression: a character of several bytes in a [class], which stands for one byte
        BadExpression, // regular expression: what PCRE2 refuses; `detail` says why
    };
    Kind kind = Kind::Empty;
    qsizetype start = 0;
    qsizetype length = 0;
    QString detail; // BadExpression: PCRE2's own words, English

    bool operator==(const PatternError &) const = default;
};

struct TextOptions
{
    enum class Encoding : quint8 { Utf8, Latin1, Utf16Le, Utf16Be };
    bool matchCase = false;
    Encoding encoding = Encoding::Utf8;

    bool operator==(const TextOptions &) const = default;
};

class Pattern;
using ParsedPattern = std::variant<Pattern, PatternError>;

// What is looked for in bytes. A value, cheap to copy; its state is shared and immutable, any thread may use it.
// Bytes are hostile: nothing here takes memory by their number, and time is bounded as each kind of pattern says.
class Pattern
{
public:
    // Bytes: `02 80`, `0280`, `0x02, 0x80`, as parseHex() takes them. Besides, for one byte: ?? any, 4? and ?4 any
    // digit, [00-1F] any of a range, [0A 0D 80-FF] any of several, [^00] any other.
    // Time is by the number of bytes. If the pattern has more than eight bytes of which some are not fixed, then for
    // bytes made to be slow it is that times an eighth of its length.
    static ParsedPattern hex(QStringView text);

    // The text's bytes in an encoding; UTF-16 at odd positions too. Without matchCase a character stands for all that
    // have the same simple case folding (Unicode's CaseFolding.txt, C and S) and take as many bytes in the encoding: in
    // UTF-8 ä is Ä, but k is not U+212A, the Kelvin sign. Nothing is normalised. Time as for hex().
    static ParsedPattern text(QStringView text, TextOptions options = {});

    // A regular expression of PCRE2 (pcre2pattern(3)) over bytes, not characters: . and a class stand for one byte,
    // \x80 is byte 80, and a character beyond ASCII is the group of its UTF-8 bytes (so ä+ repeats the whole of it;
    // without matchCase it has the other cases as in text()). ^ and $ are at lines too, which end in LF, CR LF or CR; .
    // is none of these without (?s). (*UTF) is refused. A match has one byte at least; every match of up to half of
    // longest() is found, and none spans more. What comes after is seen as far as that, too.
    // Time: an expression that is slow on hostile bytes is given up, see find().
    static ParsedPattern regex(QStringView expression, bool matchCase = false);

    // The first match that starts at or after `from`. Null: none; or the search was given up, which *gaveUp tells:
    // a regular expression took more than a bounded number of steps at one place, or half a second and then another for
    // each half megabyte, or too much memory. Never in other patterns.
    std::optional<Match> find(std::span<const char> bytes, qsizetype from = 0, bool *gaveUp = nullptr) const;

    // How many bytes a match spans at most. Who looks at windows of a stream overlaps them by one less; Search does.
    qsizetype longest() const { return m_matcher->longest(); }

    const Matcher &matcher() const { return *m_matcher; }

    static constexpr qsizetype limit = 65536;
    static constexpr qsizetype lookBehindLimit = 255;

private:
    explicit Pattern(std::shared_ptr<const Matcher> matcher)
        : m_matcher(std::move(matcher))
    {
    }

    std::shared_ptr<const Matcher> m_matcher;
};

} // namespace wirelark
