#pragma once

#include <optional>
#include <vector>

#include <QLatin1StringView>
#include <QStringView>

namespace wirelark {

// How text is written in bytes. A byte order mark is a character like any other.
enum class Encoding : quint8 {
    Utf8,
    Utf16Le,
    Utf16Be,
    Ascii,
    Latin1,
    Windows1252,
    // From here on only where Qt was built with ICU.
    Windows1250,
    Windows1251,
    Iso8859_2,
    Iso8859_15,
    Koi8R,
    Ibm437,
    Ibm850,
    Ibm037, // EBCDIC
    ShiftJis,
    EucJp,
    Gb18030,
    Big5,
    EucKr,
};

// The name that IANA has registered for it.
QLatin1StringView encodingName(Encoding encoding);

// Those that this Qt can read and write, in the order above: always the first six. The list never changes.
const std::vector<Encoding> &availableEncodings();

// An available one by its name or a common alias; case and whatever is no letter or digit do not matter (`latin1`,
// `cp1252`, `Shift-JIS`).
std::optional<Encoding> findEncoding(QStringView name);

} // namespace wirelark
