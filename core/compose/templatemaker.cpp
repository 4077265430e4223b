#include "core/compose/templatemaker.h"

#include <algorithm>

#include "core/compose/fieldvalues.h"
#include "core/payload/checksum.h"

namespace wirelark {

namespace {

using Fault = TemplateFault::Kind;

const Field *fieldOf(const Template::Piece &piece)
{
    return std::get_if<Field>(&piece.content);
}

} // namespace

Made Template::make(const FieldContext &context) const
{
    return TemplateMaker(*this, context).make();
}

TemplateMaker::TemplateMaker(const Template &source, const FieldContext &context)
    : m_template(source)
    , m_context(context)
    , m_places(source.pieces().size())
    , m_values(source.pieces().size())
    , m_random(context.seed)
{
}

Made TemplateMaker::make()
{
    if (!sizeAll())
        return std::move(m_result);
    placeLengths();
    if (!setLengths())
        return std::move(m_result);
    const auto &pieces = m_template.pieces();
    m_result.bytes.reserve(m_size);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Field *field = fieldOf(pieces[i]);
        m_result.bytes += field ? m_values[i] : std::get<QByteArray>(pieces[i].content);
    }
    if (!sumUp())
        return std::move(m_result);
    listFields();
    return std::move(m_result);
}

void TemplateMaker::listFields()
{
    const auto &pieces = m_template.pieces();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (const Field *field = fieldOf(pieces[i])) {
            const bool isOfTheMoment = field->kind == FieldKind::Time || field->kind == FieldKind::Unix
                || field->kind == FieldKind::Last;
            m_result.fields.push_back(
                {pieces[i].start, pieces[i].length, m_places[i].start, m_places[i].size, isOfTheMoment});
        }
    }
    auto made = m_result.fields.begin();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Field *field = fieldOf(pieces[i]);
        if (field && field->kind == FieldKind::Checksum)
            made->isOfTheMoment = coversTheMoment(*field, i);
        made += field ? 1 : 0;
    }
}

bool TemplateMaker::fail(Fault kind, std::size_t index)
{
    const Template::Piece &piece = m_template.pieces()[index];
    m_result = {};
    m_result.fault = TemplateFault{kind, piece.start, piece.length};
    return false;
}

bool TemplateMaker::sizeAll()
{
    const auto &pieces = m_template.pieces();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Field *field = fieldOf(pieces[i]);
        if (!field)
            continue;
        if (!field->label.isEmpty())
            m_labels.insert(field->label, i);
        std::optional<QByteArray> value = valueOf(*field, i);
        if (!value)
            return false;
        m_made += value->size();
        if (m_made > Template::maxMade)
            return fail(Fault::TooMuch, i);
        m_values[i] = *std::move(value);
    }
    placeAll();
    return true;
}

void TemplateMaker::placeAll()
{
    const auto &pieces = m_template.pieces();
    m_size = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto *bytes = std::get_if<QByteArray>(&pieces[i].content);
        m_places[i] = {m_size, bytes ? bytes->size() : m_values[i].size()};
        m_size += m_places[i].size;
    }
}

// Of a length and a checksum as many zeros as it is long; a length in digits is at first as short as it may be.
std::optional<QByteArray> TemplateMaker::valueOf(const Field &field, std::size_t index)
{
    switch (field.kind) {
    case FieldKind::Length:
        return QByteArray(field.format.size, '\0');
    case FieldKind::Checksum:
        return QByteArray(field.checksum->size * (field.isHexText ? 2 : 1), '\0');
    case FieldKind::Last:
        return lastBytes(field, index);
    case FieldKind::Random:
        return asWritten(randomBytes(m_random, field.number), field);
    case FieldKind::Group:
        return std::size_t(field.number) < m_context.groups.size()
            ? asWritten(m_context.groups[std::size_t(field.number)], field)
            : QByteArray();
    case FieldKind::Variable:
        return asWritten(m_context.variables.value(field.name), field);
    case FieldKind::Count:
    case FieldKind::Time:
    case FieldKind::Unix:
    case FieldKind::Number:
    case FieldKind::Bytes:
        return plainValue(field, m_context);
    }
    return QByteArray();
}

std::optional<QByteArray> TemplateMaker::lastBytes(const Field &field, std::size_t index)
{
    const auto fault = [&](Fault kind) {
        fail(kind, index);
        return std::nullopt;
    };
    if (!m_context.last)
        return fault(Fault::NoLast);
    const qint64 size = m_context.last->size();
    const auto position = [size](const RangeEnd &end) {
        return end.kind == RangeEnd::Kind::FromEnd ? size - end.position : end.position;
    };
    const qint64 start = position(field.range.start);
    const qint64 end = position(field.range.end);
    if (start < 0 || end > size || start > end)
        return fault(Fault::LastTooShort);
    if (end - start > Template::maxMade)
        return fault(Fault::TooMuch);
    return asWritten(m_context.last->sliced(start, end - start), field);
}

const TemplateMaker::Place *TemplateMaker::placeOf(const QString &label) const
{
    const auto found = m_labels.constFind(label);
    return found == m_labels.cend() ? nullptr : &m_places[*found];
}

qint64 TemplateMaker::positionOf(const RangeEnd &end, std::size_t index) const
{
    const Place &own = m_places[index];
    const Place *other = placeOf(end.label);
    switch (end.kind) {
    case RangeEnd::Kind::Position:
        return end.position;
    case RangeEnd::Kind::FromEnd:
        return m_size - end.position;
    case RangeEnd::Kind::FieldStart:
        return other->start;
    case RangeEnd::Kind::FieldEnd:
        return other->start + other->size;
    case RangeEnd::Kind::OwnStart:
        return own.start;
    case RangeEnd::Kind::OwnEnd:
        return own.start + own.size;
    }
    return 0;
}

TemplateMaker::Span TemplateMaker::rangeOf(const Field &field, std::size_t index) const
{
    return {positionOf(field.range.start, index), positionOf(field.range.end, index)};
}

std::optional<TemplateMaker::Span> TemplateMaker::spanOf(const Field &field, std::size_t index)
{
    const Span span = rangeOf(field, index);
    if (span.start >= 0 && span.start <= span.end && span.end <= m_size)
        return span;
    fail(Fault::OutsideMessage, index);
    return std::nullopt;
}

// A length in digits makes the message longer, and with it perhaps the length: until none needs another digit.
void TemplateMaker::placeLengths()
{
    const auto &pieces = m_template.pieces();
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Field *field = fieldOf(pieces[i]);
            if (!field || field->kind != FieldKind::Length || !field->format.isText())
                continue;
            const Span span = rangeOf(*field, i);
            const QByteArray digits =
                writeNumber(std::max<qint64>(span.end - span.start + field->number, 0), field->format);
            if (digits.size() <= m_values[i].size())
                continue;
            m_values[i] = digits;
            hasGrown = true;
        }
        placeAll();
    }
}

bool TemplateMaker::setLengths()
{
    const auto &pieces = m_template.pieces();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Field *field = fieldOf(pieces[i]);
        if (!field || field->kind != FieldKind::Length)
            continue;
        const auto span = spanOf(*field, i);
        if (!span)
            return false;
        const qint64 length = span->end - span->start + field->number;
        NumberFormat format = field->format;
        if (length < 0 || !fits(length, format))
            return fail(Fault::DoesNotFit, i);
        if (format.isText())
            format.size = int(m_values[i].size()); // its place is taken
        m_values[i] = writeNumber(length, format);
    }
    return true;
}

bool TemplateMaker::sumUp()
{
    const auto &pieces = m_template.pieces();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Field *field = fieldOf(pieces[i]);
        if (!field || field->kind != FieldKind::Checksum)
            continue;
        const auto span = spanOf(*field, i);
        if (!span)
            return false;
        m_summed += span->end - span->start;
        if (m_summed > Template::maxMade)
            return fail(Fault::TooMuch, i);
        const QByteArrayView bytes = QByteArrayView(m_result.bytes).sliced(span->start, span->end - span->start);
        const QByteArray sum = asWritten(checksumOf(*field->checksum, bytes, field->order), *field);
        std::ranges::copy(sum, m_result.bytes.begin() + m_places[i].start);
    }
    return true;
}

bool TemplateMaker::coversTheMoment(const Field &field, std::size_t index) const
{
    const Span span = rangeOf(field, index);
    return std::ranges::any_of(m_result.fields, [&](const MadeField &made) {
        return made.isOfTheMoment && made.byteStart < span.end && made.byteStart + made.byteLength > span.start;
    });
}

} // namespace wirelark
