#include "core/compose/bytedraft.h"

#include <algorithm>

#include "core/payload/hex.h"

namespace wirelark {

namespace {

constexpr qsizetype digitsAndBlank = 3;

using PlacedField = ByteDraft::PlacedField;

auto firstFrom(const std::vector<PlacedField> &fields, qint64 unit)
{
    return std::ranges::lower_bound(fields, unit, {}, &PlacedField::at);
}

} // namespace

ByteDraft::ByteDraft(const QByteArray &bytes)
    : m_units(bytes)
{
}

ByteDraft::ByteDraft(const Template &message, QStringView text)
{
    for (const Template::Piece &piece : message.pieces()) {
        if (const auto *bytes = std::get_if<QByteArray>(&piece.content)) {
            m_units += *bytes;
        } else {
            const QString written = text.sliced(piece.start, piece.length).toString();
            m_fields.push_back({m_units.size(), written, std::get<Field>(piece.content)});
            m_units += '\0';
        }
    }
}

const PlacedField *ByteDraft::fieldAt(qint64 unit) const
{
    const auto found = firstFrom(m_fields, unit);
    return found != m_fields.end() && found->at == unit ? &*found : nullptr;
}

ByteDraft ByteDraft::part(qint64 at, qint64 count) const
{
    ByteDraft part(m_units.mid(at, count));
    for (auto field = firstFrom(m_fields, at); field != m_fields.end() && field->at < at + count; ++field) {
        part.m_fields.push_back(*field);
        part.m_fields.back().at -= at;
    }
    return part;
}

void ByteDraft::replace(qint64 at, qint64 count, const ByteDraft &inserted)
{
    m_units.replace(at, count, inserted.m_units);
    auto behind = m_fields.erase(firstFrom(m_fields, at), firstFrom(m_fields, at + count));
    for (auto field = behind; field != m_fields.end(); ++field)
        field->at += inserted.size() - count;
    for (PlacedField field : inserted.m_fields) {
        field.at += at;
        behind = m_fields.insert(behind, std::move(field)) + 1;
    }
}

qint64 ByteDraft::commonFront(const ByteDraft &other) const
{
    qint64 same = std::ranges::mismatch(m_units, other.m_units).in1 - m_units.begin();
    const auto [mine, others] = std::ranges::mismatch(m_fields, other.m_fields);
    if (mine != m_fields.end())
        same = std::min(same, mine->at);
    if (others != other.m_fields.end())
        same = std::min(same, others->at);
    return same;
}

qint64 ByteDraft::commonBack(const ByteDraft &other) const
{
    qint64 same = std::mismatch(m_units.rbegin(), m_units.rend(), other.m_units.rbegin(), other.m_units.rend()).first
        - m_units.rbegin();
    const auto isSame = [&](const PlacedField &a, const PlacedField &b) {
        return size() - a.at == other.size() - b.at && a.text == b.text;
    };
    const auto [mine, others] =
        std::mismatch(m_fields.rbegin(), m_fields.rend(), other.m_fields.rbegin(), other.m_fields.rend(), isSame);
    if (mine != m_fields.rend())
        same = std::min(same, size() - mine->at - 1);
    if (others != other.m_fields.rend())
        same = std::min(same, other.size() - others->at - 1);
    return same;
}

QString ByteDraft::text() const
{
    QString text;
    text.reserve(m_units.size() * digitsAndBlank);
    qint64 at = 0;
    const auto separate = [&text] {
        if (!text.isEmpty())
            text += u' ';
    };
    const auto addBytes = [&](qint64 end) {
        if (at == end)
            return;
        separate();
        text += toHex(QByteArrayView(m_units).sliced(at, end - at));
    };
    for (const PlacedField &field : m_fields) {
        addBytes(field.at);
        separate();
        text += field.text;
        at = field.at + 1;
    }
    addBytes(size());
    return text;
}

ParsedTemplate ByteDraft::toTemplate() const
{
    std::vector<Template::Piece> pieces;
    qint64 at = 0;
    qsizetype start = 0; // in the text
    const auto add = [&](qsizetype length, auto content) {
        pieces.push_back({start, length, std::move(content)});
        start += length + 1;
    };
    const auto addBytes = [&](qint64 end) {
        if (at < end)
            add((end - at) * digitsAndBlank - 1, at == 0 && end == size() ? m_units : m_units.mid(at, end - at));
    };
    for (const PlacedField &field : m_fields) {
        addBytes(field.at);
        add(field.text.size(), field.field);
        at = field.at + 1;
    }
    addBytes(size());
    return Template::of(std::move(pieces));
}

} // namespace wirelark
