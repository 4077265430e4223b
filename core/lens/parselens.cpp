#include "core/lens/lens.h"

#include "core/lens/kinds.h"
#include "core/payload/hex.h"
#include "core/payload/nearest.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

using Kind = Lens::Kind;

// A part of the text, and where it stands there.
struct Part
{
    QStringView text;
    qsizetype start = 0;

    qsizetype end() const { return start + text.size(); }
    Part mid(qsizetype at) const { return {text.sliced(at), start + at}; }
    Part first(qsizetype size) const { return {text.first(size), start}; }
    QString lower() const { return text.toString().toLower(); }
};

// Before and behind the first separator; without one, all and nothing (null, at the end).
std::pair<Part, Part> divide(const Part &part, QLatin1StringView separator)
{
    const qsizetype at = part.text.indexOf(separator);
    if (at < 0)
        return {part, {QStringView(), part.end()}};
    return {part.first(at), part.mid(at + separator.size())};
}

Part trimmed(QStringView text)
{
    const QStringView inner = text.trimmed();
    return {inner, inner.isEmpty() ? 0 : inner.data() - text.data()};
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<qint64> numberIn(QStringView text, qint64 least, qint64 most)
{
    const bool isNegative = text.startsWith(u'-');
    const QStringView digits = isNegative ? text.sliced(1) : text;
    if (!isDigits(digits) || digits.size() > 12)
        return std::nullopt;
    const qint64 value = isNegative ? -digits.toLongLong() : digits.toLongLong();
    return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

struct FieldType
{
    QLatin1StringView word;
    quint8 width;
    bool isLittleEndian;
};
constexpr std::array fieldTypes {FieldType {"u8"_L1, 1, false}, FieldType {"u16be"_L1, 2, false},
    FieldType {"u16le"_L1, 2, true}, FieldType {"u24be"_L1, 3, false}, FieldType {"u24le"_L1, 3, true},
    FieldType {"u32be"_L1, 4, false}, FieldType {"u32le"_L1, 4, true}};

QStringList wordsOf(const auto &table)
{
    QStringList words;
    for (const auto &entry : table)
        words += entry.word;
    return words;
}

// Null if there is none.
const auto *findWord(const auto &table, QStringView word)
{
    const auto found = std::find_if(table.begin(), table.end(),
        [&](const auto &entry) { return word.compare(entry.word, Qt::CaseInsensitive) == 0; });
    return found == table.end() ? nullptr : &*found;
}

QString nearestChecksum(QStringView name)
{
    QStringList names;
    for (const ChecksumAlgorithm &algorithm : allChecksums())
        names += QString(algorithm.name).toLower().replace(u'/', u'-');
    return nearestWord(name.toString(), names);
}

// Reads from left to right. Every read function returns false with m_error.
class LensReader
{
public:
    explicit LensReader(QStringView text)
        : m_text(trimmed(text))
    {
    }

    ParsedLens read()
    {
        if (readKind())
            return m_lens;
        return m_error;
    }

private:
    bool fail(const Part &part, const QStringList &allowed, const QString &nearest = {})
    {
        m_error = {part.start, part.text.size(), nearest, allowed};
        return false;
    }

    bool failWord(const Part &part, const QStringList &allowed)
    {
        return fail(part, allowed, nearestWord(part.text.toString(), allowed));
    }

    bool readKind()
    {
        const auto [name, values] = divide(m_text, ":"_L1);
        const LensKind *kind = findWord(lensKinds, name.text);
        if (!kind)
            return failWord(name, wordsOf(lensKinds));
        m_lens.kind = kind->kind;
        const auto [own, checksum] = m_lens.mayHaveChecksum() ? divideChecksum(values) : std::pair(values, Part {{}, values.end()});
        const bool isBare = own.text.isNull();
        if (!isBare && kind->values.isEmpty())
            return fail({m_text.text.sliced(name.text.size()), name.end()}, {});
        const bool mayBeBare = kind->values.isEmpty() || kind->mayBeBare;
        return ((isBare && mayBeBare) || readValues(own)) && (checksum.text.isNull() || readChecksum(checksum));
    }

    // What stands before and behind the word `checksum:`, which is the first or follows a comma.
    static std::pair<Part, Part> divideChecksum(const Part &values)
    {
        constexpr QLatin1StringView word = ",checksum:"_L1;
        if (values.text.startsWith(word.sliced(1), Qt::CaseInsensitive))
            return {{QStringView(), values.start}, values.mid(word.size() - 1)};
        const qsizetype comma = values.text.indexOf(word, 0, Qt::CaseInsensitive);
        if (comma < 0)
            return {values, {QStringView(), values.end()}};
        return {values.first(comma), values.mid(comma + word.size())};
    }

    bool readChecksum(const Part &values)
    {
        auto [name, rest] = divide(values, ","_L1);
        m_lens.checksum.algorithm = findChecksum(name.text);
        if (!m_lens.checksum.algorithm)
            return fail(name, {u"CHECKSUM"_s}, nearestChecksum(name.text));
        while (!rest.text.isNull()) {
            const auto [option, others] = divide(rest, ","_L1);
            if (!readChecksumOption(option))
                return false;
            rest = others;
        }
        return true;
    }

    bool readChecksumOption(const Part &option)
    {
        const QStringList keys {u"le"_s, u"be"_s, u"hex"_s, u"skip"_s, u"mark"_s, u"tail"_s};
        const auto [key, value] = divide(option, ":"_L1);
        const qsizetype index = keys.indexOf(key.lower());
        LensChecksum &checksum = m_lens.checksum;
        quint32 *const sizes[] {&checksum.skip, &checksum.mark, &checksum.tail};
        if (index >= 3)
            return readNumber(value, 0, LensChecksum::maxAround, *sizes[index - 3]);
        if (index < 0 || !value.text.isNull())
            return failWord(option, keys);
        if (index == 2)
            checksum.isHexText = true;
        else
            checksum.order = index == 0 ? ByteOrder::Little : ByteOrder::Big;
        return true;
    }

    bool readValues(const Part &values)
    {
        switch (m_lens.kind) {
        case Kind::Lines:
            return readEnding(values);
        case Kind::Delimiter:
            return readDelimiters(values);
        case Kind::Fixed:
            return readNumber(values, 1, Lens::maxFixed, m_lens.size);
        case Kind::Length:
            return readLength(values);
        default:
            return readGap(values);
        }
    }

    bool readEnding(const Part &value)
    {
        const QStringList words {u"any"_s, u"lf"_s, u"crlf"_s}; // in the order of Lens::Ending
        const qsizetype index = words.indexOf(value.lower());
        if (index < 0)
            return failWord(value, words);
        m_lens.ending = Lens::Ending(index);
        return true;
    }

    bool readDelimiters(const Part &values)
    {
        const auto [first, second] = divide(values, ".."_L1);
        if (second.text.isNull())
            return readBytes(first, m_lens.end);
        return readBytes(first, m_lens.start) && readBytes(second, m_lens.end);
    }

    bool readBytes(const Part &value, QByteArray &bytes)
    {
        const ParsedHex parsed = parseHex(value.text);
        if (const auto *error = std::get_if<HexError>(&parsed))
            return fail({value.text.sliced(error->start, error->length), value.start + error->start}, {u"HEX"_s});
        bytes = std::get<QByteArray>(parsed);
        const bool fits = !bytes.isEmpty() && bytes.size() <= Lens::maxDelimiter;
        return fits || fail(value, {u"HEX"_s});
    }

    template<typename Number>
    bool readNumber(const Part &value, qint64 least, qint64 most, Number &number)
    {
        const auto read = numberIn(value.text, least, most);
        if (!read)
            return fail(value, {u"BYTES"_s});
        number = Number(*read);
        return true;
    }

    bool readLength(const Part &values)
    {
        auto [type, rest] = divide(values, ","_L1);
        const FieldType *field = findWord(fieldTypes, type.text);
        if (!field)
            return failWord(type, wordsOf(fieldTypes));
        m_lens.width = field->width;
        m_lens.isLittleEndian = field->isLittleEndian;
        Part max = type;
        while (!rest.text.isNull()) {
            const auto [option, others] = divide(rest, ","_L1);
            if (!readLengthOption(option))
                return false;
            if (option.lower().startsWith("max"_L1))
                max = option;
            rest = others;
        }
        return m_lens.max >= m_lens.at + m_lens.width || fail(max, {u"BYTES"_s});
    }

    bool readLengthOption(const Part &option)
    {
        const QStringList keys {u"at"_s, u"plus"_s, u"max"_s};
        const auto [key, value] = divide(option, ":"_L1);
        switch (keys.indexOf(key.lower())) {
        case 0:
            return readNumber(value, 0, Lens::maxOffset, m_lens.at);
        case 1:
            return readNumber(value, -Lens::maxPlus, Lens::maxPlus, m_lens.plus);
        case 2:
            return readNumber(value, 1, std::numeric_limits<quint32>::max(), m_lens.max);
        default:
            return failWord(key, keys);
        }
    }

    bool readGap(const Part &value)
    {
        constexpr qint64 millisecond = 1'000'000;
        const auto [whole, decimals] = divide(value, "."_L1);
        const bool hasDecimals = !decimals.text.isNull();
        const auto milliseconds = numberIn(whole.text, 0, Lens::maxGap / millisecond);
        if (!milliseconds || (hasDecimals && (!isDigits(decimals.text) || decimals.text.size() > 6)))
            return fail(value, {u"MILLISECONDS"_s});
        const QString padded = decimals.text.toString().leftJustified(6, u'0');
        m_lens.gap = *milliseconds * millisecond + padded.toLongLong();
        return (m_lens.gap >= 1 && m_lens.gap <= Lens::maxGap) || fail(value, {u"MILLISECONDS"_s});
    }

    const Part m_text;
    Lens m_lens;
    LensError m_error;
};

} // namespace

ParsedLens parseLens(QStringView text)
{
    return LensReader(text).read();
}

const QStringList &lensForms()
{
    static const QStringList forms = [] {
        QStringList all;
        for (const LensKind &kind : lensKinds) {
            QString form(kind.word);
            if (kind.mayBeBare)
                form += "[:"_L1 + kind.values + u']';
            else if (!kind.values.isEmpty())
                form += u':' + kind.values;
            all += form;
        }
        return all;
    }();
    return forms;
}

} // namespace wirelark
