#include "core/compose/shownbytes.h"

#include <algorithm>

namespace wirelark {

namespace {

// Of a field that could not be made.
qsizetype usualSize(const Field &field)
{
    if (field.kind == FieldKind::Checksum)
        return field.checksum->size * (field.isHexText ? 2 : 1);
    if (field.kind == FieldKind::Random)
        return field.number * (field.isHexText ? 2 : 1);
    if (field.kind == FieldKind::Number || field.kind == FieldKind::Bytes)
        return field.bytes.size();
    return field.kind == FieldKind::Last || field.kind == FieldKind::Time ? 0 : field.format.size;
}

} // namespace

ShownBytes::ShownBytes(const ByteDraft &draft, const Made &made)
    : m_bytes(made.bytes)
{
    const auto &fields = draft.fields();
    if (!made.fault && made.fields.size() == fields.size()) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const MadeField &field = made.fields[i];
            m_fields.push_back({fields[i].at, field.byteStart, field.byteLength, field.isOfTheMoment});
        }
        return;
    }
    m_bytes = draft.units();
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
        const bool isKnown = field->field.kind == FieldKind::Number || field->field.kind == FieldKind::Bytes;
        m_bytes.replace(field->at, 1, isKnown ? field->field.bytes : QByteArray(usualSize(field->field), '\0'));
    }
    qint64 added = 0;
    for (const auto &field : fields) {
        const qsizetype size = usualSize(field.field);
        m_fields.push_back({field.at, field.at + added, size, false});
        added += size - 1;
    }
}

std::vector<ShownBytes::Place>::const_iterator ShownBytes::firstFrom(qint64 byte) const
{
    return std::ranges::partition_point(m_fields, [byte](const Place &field) { return field.end() <= byte && field.start < byte; });
}

const ShownBytes::Place *ShownBytes::fieldAt(qint64 byte) const
{
    for (auto field = firstFrom(byte); field != m_fields.end() && field->start <= byte; ++field) {
        if (byte < field->end())
            return &*field;
    }
    return nullptr;
}

qint64 ShownBytes::unitOf(qint64 byte) const
{
    // The last field that begins at or before it.
    const auto behind = std::ranges::partition_point(m_fields, [byte](const Place &field) { return field.start <= byte; });
    if (behind == m_fields.begin())
        return byte;
    const Place &field = *std::prev(behind);
    return byte < field.end() ? field.unit : field.unit + 1 + byte - field.end();
}

qint64 ShownBytes::byteOf(qint64 unit) const
{
    const auto behind = std::ranges::partition_point(m_fields, [unit](const Place &field) { return field.unit < unit; });
    if (behind == m_fields.begin())
        return unit;
    const Place &field = *std::prev(behind);
    return field.end() + unit - field.unit - 1;
}

} // namespace wirelark
