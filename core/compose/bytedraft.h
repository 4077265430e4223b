#pragma once

#include "core/compose/template.h"

namespace wirelark {

// A message that is edited byte by byte: bytes, and fields between them. A byte is one unit and so is a field, however
// many bytes it makes; so places stay what they are while fields become others. A value.
class ByteDraft
{
public:
    struct PlacedField
    {
        qint64 at = 0; // its unit
        QString text;  // as it is written, with its braces
        Field field;

        bool operator==(const PlacedField &other) const { return at == other.at && text == other.text; }
    };

    ByteDraft() = default;
    explicit ByteDraft(const QByteArray &bytes);
    // `text` is what the message was parsed of. Of text nothing is left but its bytes and fields.
    ByteDraft(const Template &message, QStringView text);

    qint64 size() const { return m_units.size(); }
    bool isEmpty() const { return m_units.isEmpty(); }
    // A zero stands for a field.
    const QByteArray &units() const { return m_units; }
    const std::vector<PlacedField> &fields() const { return m_fields; }
    const PlacedField *fieldAt(qint64 unit) const;

    ByteDraft part(qint64 at, qint64 count) const;
    void replace(qint64 at, qint64 count, const ByteDraft &inserted);
    // How many units are the same at the front, or at the back.
    qint64 commonFront(const ByteDraft &other) const;
    qint64 commonBack(const ByteDraft &other) const;

    // As a hex draft: `01 02 {len:u16be} 03`.
    QString text() const;
    // Its places are in text(). A fault comes of labels, or of too many fields.
    ParsedTemplate toTemplate() const;

    bool operator==(const ByteDraft &other) const = default;

private:
    QByteArray m_units;
    std::vector<PlacedField> m_fields; // in order
};

} // namespace wirelark
