#pragma once

#include "core/compose/template.h"

namespace wirelark {

// Makes the bytes of a template once: first every field that is its own, then lengths, which need to know how long all
// others are, then checksums in the order of the text, which need the bytes.
class TemplateMaker
{
public:
    TemplateMaker(const Template &source, const FieldContext &context);

    Made make();

private:
    struct Place
    {
        qsizetype start = 0; // in the message
        qsizetype size = 0;
    };
    struct Span
    {
        qint64 start = 0;
        qint64 end = 0;
    };

    bool sizeAll();
    bool setLengths();
    void placeLengths();
    bool sumUp();
    std::optional<QByteArray> valueOf(const Field &field, std::size_t index);
    std::optional<QByteArray> lastBytes(const Field &field, std::size_t index);
    Span rangeOf(const Field &field, std::size_t index) const;
    // Fails unless it lies in the message.
    std::optional<Span> spanOf(const Field &field, std::size_t index);
    qint64 positionOf(const RangeEnd &end, std::size_t index) const;
    const Place *placeOf(const QString &label) const;
    void placeAll();
    bool fail(TemplateFault::Kind kind, std::size_t index);
    void listFields();
    bool coversTheMoment(const Field &field, std::size_t index) const;

    const Template &m_template;
    const FieldContext &m_context;
    std::vector<Place> m_places; // of the pieces
    std::vector<QByteArray> m_values; // of fields; of literals they stay empty
    QHash<QString, std::size_t> m_labels;
    qint64 m_size = 0;
    qint64 m_made = 0;
    qint64 m_summed = 0;
    quint64 m_random;
    Made m_result;
};

} // namespace wirelark
