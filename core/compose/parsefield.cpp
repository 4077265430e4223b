#include "core/compose/field.h"

#include <algorithm>

#include "core/compose/fieldoptions.h"
#include "core/payload/escapes.h"
#include "core/payload/hex.h"
#include "core/payload/nearest.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qint64 maxRandom = 65536;

using Fault = TemplateFault::Kind;

struct NamedKind
{
    QLatin1StringView name;
    FieldKind kind;
    quint8 allowed;
};

using Options = FieldOptions;
constexpr NamedKind namedKinds[] {
    {"n"_L1, FieldKind::Count, Options::Format | Options::Delta},
    {"time"_L1, FieldKind::Time, Options::Utc},
    {"unix"_L1, FieldKind::Unix, Options::Format | Options::Delta | Options::Unit},
    {"rand"_L1, FieldKind::Random, Options::Count | Options::HexText},
    {"len"_L1, FieldKind::Length, Options::Format | Options::Range | Options::Delta},
    {"last"_L1, FieldKind::Last, Options::Range | Options::HexText},
};
constexpr quint8 allowedOfChecksum = Options::Order | Options::HexText | Options::Range;
constexpr quint8 allowedOfBytes = Options::HexText;

bool isChecksumName(QStringView name)
{
    return std::ranges::all_of(name, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'/' || c == u'-' || c == u'_');
    });
}

std::optional<quint8> identify(QStringView name, const FieldScope &scope, Field &field)
{
    for (const NamedKind &named : namedKinds) {
        if (name == named.name) {
            field.kind = named.kind;
            return named.allowed;
        }
    }
    const bool isGroup = scope.hasGroups && name.size() == 1 && name[0] >= u'0' && name[0] <= u'9';
    if (isGroup || scope.variables.contains(name)) {
        field.kind = isGroup ? FieldKind::Group : FieldKind::Variable;
        field.number = isGroup ? name[0].unicode() - u'0' : 0;
        field.name = name.toString();
        return allowedOfBytes;
    }
    field.checksum = isChecksumName(name) ? findChecksum(name) : nullptr;
    field.kind = FieldKind::Checksum;
    return field.checksum ? std::optional(allowedOfChecksum) : std::nullopt;
}

QString nearestName(QStringView name, const FieldScope &scope)
{
    // Anything is near to `n`.
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 32;
    if (name.size() < shortest || name.size() > longest || !isChecksumName(name))
        return {};
    QStringList known = fieldNames() + scope.variables;
    for (const ChecksumAlgorithm &algorithm : allChecksums())
        known += QString(algorithm.name).toLower();
    return nearestWord(name.toString(), known);
}

// A number or bytes that stand in the field itself; nothing if it is no such field.
std::optional<ParsedField> parseLiteral(QStringView name, QStringView text, qsizetype valueAt, Field field)
{
    const auto format = parseNumberFormat(name);
    const bool isHex = name == "hex"_L1;
    if (!isHex && name != "text"_L1 && (!format || format->isText()))
        return std::nullopt;
    const QStringView value = text.sliced(valueAt);
    const TemplateFault bad {value.isEmpty() ? Fault::MissingOption : Fault::BadValue, value.isEmpty() ? 0 : valueAt,
        value.isEmpty() ? text.size() : value.size()};
    if (!isHex && format) {
        const auto bytes = writeTyped(value, *format);
        if (!bytes)
            return bad;
        field.kind = FieldKind::Number;
        field.format = *format;
        field.bytes = *bytes;
        return field;
    }
    field.kind = FieldKind::Bytes;
    if (!isHex) {
        field.bytes = unescape(value).bytes;
        return field;
    }
    ParsedHex bytes = parseHex(value);
    if (const auto *error = std::get_if<HexError>(&bytes)) {
        const auto kind = error->kind == HexError::Kind::OddDigits ? Fault::OddDigits : Fault::WrongDigit;
        return TemplateFault{kind, valueAt + error->start, error->length};
    }
    field.bytes = std::get<QByteArray>(bytes);
    return field;
}

void give(const FieldOptions &options, Field &field)
{
    field.format = options.format;
    field.unit = options.unit;
    field.order = options.order;
    field.isUtc = options.given & Options::Utc;
    field.isHexText = options.given & Options::HexText;
    if (options.given & Options::Delta)
        field.number = options.delta;
    if (options.given & Options::Count)
        field.number = options.count;
    if (options.given & Options::Range)
        field.range = options.range;
    else if (field.kind == FieldKind::Length)
        field.range = {{RangeEnd::Kind::OwnEnd}, {RangeEnd::Kind::FromEnd}};
    else if (field.kind == FieldKind::Checksum)
        field.range = {{RangeEnd::Kind::Position}, {RangeEnd::Kind::OwnStart}};
    else
        field.range = {{RangeEnd::Kind::Position}, {RangeEnd::Kind::FromEnd}};
}

bool isNumeric(const FieldRange &range)
{
    const auto isNumber = [](const RangeEnd &end) { return end.kind <= RangeEnd::Kind::FromEnd; };
    return isNumber(range.start) && isNumber(range.end);
}

// What the options say by themselves is right; whether it is enough, and fits this field.
std::optional<TemplateFault> check(const Field &field, qsizetype at, qsizetype size)
{
    if (field.kind == FieldKind::Random && field.number == 0)
        return TemplateFault{Fault::MissingOption, 0, size};
    if (field.kind == FieldKind::Random && field.number > maxRandom)
        return TemplateFault{Fault::BadValue, at, size - at};
    if (field.kind == FieldKind::Last && !isNumeric(field.range))
        return TemplateFault{Fault::WrongOption, at, size - at};
    const bool isNumber = field.kind <= FieldKind::Length;
    if (isNumber && field.format.form == NumberFormat::Form::Float)
        return TemplateFault{Fault::WrongOption, at, size - at};
    return std::nullopt;
}

} // namespace

QStringList fieldNames()
{
    QStringList names;
    for (const NamedKind &named : namedKinds)
        names += named.name;
    return names;
}

ParsedField parseField(QStringView text, const FieldScope &scope)
{
    Field field;
    qsizetype colon = text.indexOf(u':');
    qsizetype nameAt = 0;
    const qsizetype equals = text.first(colon < 0 ? text.size() : colon).indexOf(u'=');
    if (equals >= 0) {
        if (!isFieldLabel(text.first(equals)))
            return TemplateFault{Fault::BadLabel, 0, std::max<qsizetype>(equals, 1)};
        field.label = text.first(equals).toString();
        nameAt = equals + 1;
    }
    const QStringView name = text.sliced(nameAt, (colon < 0 ? text.size() : colon) - nameAt);
    if (name.isEmpty())
        return TemplateFault{Fault::UnknownField, 0, std::max<qsizetype>(text.size(), 1)};
    if (auto literal = parseLiteral(name, text, colon < 0 ? text.size() : colon + 1, field))
        return *std::move(literal);
    const std::optional<quint8> allowed = identify(name, scope, field);
    if (!allowed)
        return TemplateFault{Fault::UnknownField, nameAt, name.size(), nearestName(name, scope)};
    FieldOptions options;
    if (colon >= 0) {
        ParsedOptions parsed = parseFieldOptions(text.sliced(colon + 1), colon + 1, *allowed);
        if (const auto *fault = std::get_if<TemplateFault>(&parsed))
            return *fault;
        options = std::get<FieldOptions>(parsed);
    } else {
        colon = 0;
    }
    const qint64 group = field.number;
    give(options, field);
    if (field.kind == FieldKind::Group)
        field.number = group;
    if (const auto fault = check(field, colon == 0 ? 0 : colon + 1, text.size()))
        return *fault;
    return field;
}

} // namespace wirelark
