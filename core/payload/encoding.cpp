#include "core/payload/encoding.h"

#include <algorithm>
#include <array>

#include <QStringDecoder>
#include <QStringEncoder>
#include <QStringList>

#include "core/payload/plainname.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    Encoding encoding;
    QLatin1StringView name;
    QLatin1StringView aliases; // lower-case letters and digits, a blank between two
};

constexpr std::array entries{
    Entry{Encoding::Utf8, "UTF-8"_L1, {}},
    Entry{Encoding::Utf16Le, "UTF-16LE"_L1, {}},
    Entry{Encoding::Utf16Be, "UTF-16BE"_L1, {}},
    Entry{Encoding::Ascii, "US-ASCII"_L1, "ascii"_L1},
    Entry{Encoding::Latin1, "ISO-8859-1"_L1, "latin1"_L1},
    Entry{Encoding::Windows1252, "windows-1252"_L1, "cp1252 ansi"_L1},
    Entry{Encoding::Windows1250, "windows-1250"_L1, "cp1250"_L1},
    Entry{Encoding::Windows1251, "windows-1251"_L1, "cp1251"_L1},
    Entry{Encoding::Iso8859_2, "ISO-8859-2"_L1, "latin2"_L1},
    Entry{Encoding::Iso8859_15, "ISO-8859-15"_L1, "latin9"_L1},
    Entry{Encoding::Koi8R, "KOI8-R"_L1, {}},
    Entry{Encoding::Ibm437, "IBM437"_L1, "cp437"_L1},
    Entry{Encoding::Ibm850, "IBM850"_L1, "cp850"_L1},
    Entry{Encoding::Ibm037, "IBM037"_L1, "cp037 ebcdic"_L1},
    Entry{Encoding::ShiftJis, "Shift_JIS"_L1, "sjis"_L1},
    Entry{Encoding::EucJp, "EUC-JP"_L1, {}},
    Entry{Encoding::Gb18030, "GB18030"_L1, "gbk gb2312 cp936"_L1},
    Entry{Encoding::Big5, "Big5"_L1, "cp950"_L1},
    Entry{Encoding::EucKr, "EUC-KR"_L1, {}},
};

const Entry &entryOf(Encoding encoding)
{
    return *std::ranges::find(entries, encoding, &Entry::encoding);
}

bool isAvailable(const Entry &entry)
{
    return entry.encoding <= Encoding::Windows1252
        || (QStringDecoder(entry.name.data()).isValid() && QStringEncoder(entry.name.data()).isValid());
}

} // namespace

QLatin1StringView encodingName(Encoding encoding)
{
    return entryOf(encoding).name;
}

const std::vector<Encoding> &availableEncodings()
{
    static const std::vector<Encoding> available = [] {
        std::vector<Encoding> result;
        for (const Entry &entry : entries) {
            if (isAvailable(entry))
                result.push_back(entry.encoding);
        }
        return result;
    }();
    return available;
}

std::optional<Encoding> findEncoding(QStringView name)
{
    const QString wanted = plainName(name);
    if (wanted.isEmpty())
        return {};
    for (const Encoding encoding : availableEncodings()) {
        const Entry &entry = entryOf(encoding);
        if (plainName(QString(entry.name)) == wanted || QString(entry.aliases).split(u' ').contains(wanted))
            return encoding;
    }
    return {};
}

} // namespace wirelark
