#include "core/compose/frame.h"

#include <algorithm>

#include "core/payload/hex.h"
#include "core/payload/utf8.h"
#include "core/payload/writestring.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// As the value of a text field, which ends at a brace and is one line.
QString inField(QByteArrayView bytes)
{
    return escaped(bytes).replace(u'{', u"\\x7B"_s).replace(u'}', u"\\x7D"_s);
}

// What a person typed stays as it is, if it can.
QString textInField(const QString &value)
{
    const bool isPlain = !value.contains(u'{') && !value.contains(u'}') && !value.contains(u'\n');
    return isPlain ? value : inField(unescape(value).bytes);
}

QString insideOf(const FrameRow &row)
{
    const QString value = row.type == "text"_L1 ? textInField(row.value) : row.value;
    const bool needsColon = !value.isEmpty() || row.type == "text"_L1 || row.type == "hex"_L1;
    return (row.name.isEmpty() ? QString() : row.name + u'=') + row.type + (needsColon ? u':' + value : QString());
}

// A brace that is typed anywhere is a fault of its row, and must not make fields of the rest.
QString asField(QString inside)
{
    for (QChar &letter : inside) {
        if (letter == u'{' || letter == u'}' || letter == u'\n')
            letter = QChar::ReplacementCharacter;
    }
    return u'{' + inside + u'}';
}

struct WrittenRow
{
    QString text;
    ParsedField parsed;
    bool isPlain = false;
};

std::vector<WrittenRow> writeRows(const FrameRows &rows)
{
    // So many that fields must not be made of what need not be one.
    const bool areMany = rows.size() > Template::maxFields;
    std::vector<WrittenRow> written;
    for (const FrameRow &row : rows) {
        const QString inside = insideOf(row);
        WrittenRow next {asField(inside), parseField(inside, {})};
        const auto *field = std::get_if<Field>(&next.parsed);
        const bool isBytes = field && field->kind == FieldKind::Bytes && row.name.isEmpty() && !field->bytes.isEmpty();
        const bool isBesidePlain = !written.empty() && written.back().isPlain;
        const bool comesBack = row.type == "hex"_L1 && field && row.value == toHex(field->bytes) && !isBesidePlain;
        next.isPlain = isBytes && (areMany || comesBack);
        if (next.isPlain)
            next.text = toHex(field->bytes);
        written.push_back(std::move(next));
    }
    return written;
}

bool canBeRead(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const CharacterStep step = nextUtf8(bytes);
        const bool isBlank = step.codePoint == U'\n' || step.codePoint == U'\r' || step.codePoint == U'\t';
        if (step.kind != CharacterStep::Kind::Character || (step.codePoint < 0x20 && !isBlank))
            return false;
        bytes = bytes.sliced(step.length);
    }
    return true;
}

FrameRow rowOf(QStringView field, const QString &label)
{
    const QStringView inside = field.sliced(1, field.size() - 2);
    const QStringView body = inside.sliced(label.isEmpty() ? 0 : label.size() + 1);
    const qsizetype colon = body.indexOf(u':');
    if (colon < 0)
        return {label, body.toString(), {}};
    return {label, body.first(colon).toString(), body.sliced(colon + 1).toString()};
}

} // namespace

Draft writeFrame(const FrameRows &rows)
{
    QStringList texts;
    for (const WrittenRow &row : writeRows(rows))
        texts += row.text;
    return {.mode = PayloadMode::Hex, .text = texts.join(u' ')};
}

FrameRows readFrame(const Template &message, const Draft &draft)
{
    FrameRows rows;
    for (const Template::Piece &piece : message.pieces()) {
        if (const auto *field = std::get_if<Field>(&piece.content)) {
            rows.push_back(rowOf(QStringView(draft.text).sliced(piece.start, piece.length), field->label));
            continue;
        }
        const auto &bytes = std::get<QByteArray>(piece.content);
        if (bytes.isEmpty())
            continue;
        if (draft.mode == PayloadMode::Text && canBeRead(bytes))
            rows.push_back({{}, u"text"_s, inField(bytes)});
        else
            rows.push_back({{}, u"hex"_s, toHex(bytes)});
    }
    return rows;
}

std::vector<FramePart> makeFrame(const FrameRows &rows, const FieldContext &context)
{
    std::vector<FramePart> parts;
    std::vector<Template::Piece> pieces;
    bool isRight = true;
    qsizetype start = 0;
    for (WrittenRow &row : writeRows(rows)) {
        FramePart part {.text = row.text};
        if (const auto *fault = std::get_if<TemplateFault>(&row.parsed)) {
            part.fault = *fault;
            part.fault->length = std::min(part.fault->length, row.text.size() - 2 - part.fault->start);
            part.fault->start += 1; // behind the brace
            isRight = false;
        } else if (auto &field = std::get<Field>(row.parsed); row.isPlain) {
            pieces.push_back({start, row.text.size(), field.bytes});
        } else {
            pieces.push_back({start, row.text.size(), std::move(field)});
        }
        start += row.text.size() + 1;
        parts.push_back(std::move(part));
    }
    if (!isRight)
        return parts;
    const auto blame = [&](TemplateFault fault) {
        const auto behind = std::ranges::upper_bound(pieces, fault.start, {}, &Template::Piece::start);
        const auto index = std::size_t(std::distance(pieces.begin(), behind)) - 1;
        fault.start -= pieces[index].start;
        parts[index].fault = fault;
    };
    const ParsedTemplate parsed = Template::of(pieces);
    if (const auto *fault = std::get_if<TemplateFault>(&parsed)) {
        blame(*fault);
        return parts;
    }
    const Made made = std::get<Template>(parsed).make(context);
    if (made.fault) {
        blame(*made.fault);
        return parts;
    }
    qint64 offset = 0;
    auto field = made.fields.begin();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto *bytes = std::get_if<QByteArray>(&pieces[i].content);
        const qint64 size = bytes ? bytes->size() : (field++)->byteLength;
        parts[i].offset = offset;
        parts[i].bytes = made.bytes.mid(offset, size);
        offset += size;
    }
    return parts;
}

} // namespace wirelark
