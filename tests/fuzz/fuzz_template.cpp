// A message that is written down, as text or hex: its places are in the text, the same context gives the same bytes, what
// the fields are lies where they say, and a strict reading differs only by refusing.

#include "core/compose/bytedraft.h"
#include "core/compose/compose.h"
#include "core/compose/frame.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

void checkPlaces(const Template &source, const Made &made, const QString &text)
{
    qsizetype end = 0;
    qsizetype byteEnd = 0;
    for (const MadeField &field : made.fields) {
        PROPERTY(field.start >= end && field.start + field.length <= text.size());
        PROPERTY(text[field.start] == u'{' && text[field.start + field.length - 1] == u'}');
        PROPERTY(field.byteStart >= byteEnd && field.byteStart + field.byteLength <= made.bytes.size());
        end = field.start + field.length;
        byteEnd = field.byteStart + field.byteLength;
    }
    for (const TemplateFault &doubt : source.doubts())
        PROPERTY(doubt.start >= 0 && doubt.length > 0 && doubt.start + doubt.length <= text.size());
}

// Edited byte by byte, or in a table, it still is the same message; and what a table makes is read as its rows again.
void checkOtherForms(const Template &source, const Draft &draft, const FieldContext &context)
{
    const Made made = source.make(context);
    const ByteDraft units(source, draft.text);
    const Composed ofUnits = compose({.mode = PayloadMode::Hex, .text = units.text()}, context);
    PROPERTY(ofUnits.bytes == made.bytes && ofUnits.fault.has_value() == made.fault.has_value());
    const FrameRows rows = readFrame(source, draft);
    const Draft frame = writeFrame(rows);
    const Composed ofRows = compose(frame, context);
    PROPERTY(ofRows.bytes == made.bytes && ofRows.fault.has_value() == made.fault.has_value());
    const ParsedTemplate again = Template::parse(frame);
    PROPERTY(std::holds_alternative<Template>(again));
    PROPERTY(rows.size() > Template::maxFields || readFrame(std::get<Template>(again), frame) == rows);
    QByteArray joined;
    for (const FramePart &part : makeFrame(rows, context))
        joined += part.bytes;
    PROPERTY(made.fault || joined == made.bytes);
}

void checkDraft(const Draft &draft, const FieldContext &context)
{
    const ParsedTemplate parsed = Template::parse(draft);
    const ParsedTemplate strict = Template::parse(draft, {.isStrict = true});
    if (const auto *fault = std::get_if<TemplateFault>(&parsed)) {
        PROPERTY(draft.mode == PayloadMode::Hex);
        PROPERTY(fault->start >= 0 && fault->length > 0 && fault->start + fault->length <= draft.text.size());
        PROPERTY(std::holds_alternative<TemplateFault>(strict));
        return;
    }
    const auto &source = std::get<Template>(parsed);
    const Made made = source.make(context);
    PROPERTY(!made.fault || (made.bytes.isEmpty() && made.fields.empty()));
    checkPlaces(source, made, draft.text);
    PROPERTY(source.make(context).bytes == made.bytes);
    checkOtherForms(source, draft, context);
    if (const auto *strictly = std::get_if<Template>(&strict))
        PROPERTY(strictly->make(context).bytes == made.bytes && source.doubts().empty());
    const Composed composed = compose(draft, context);
    PROPERTY(composed.bytes == made.bytes && composed.fault == made.fault);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto choice = input.number<std::uint8_t>();
    FieldContext context {.count = input.number<qint64>(), .time = input.number<qint64>(), .seed = choice};
    const auto lastSize = input.number<std::uint8_t>();
    if (lastSize % 4 != 0)
        context.last = input.take(lastSize % 16).toByteArray();
    checkDraft({.mode = choice % 2 == 0 ? PayloadMode::Text : PayloadMode::Hex,
                   .text = input.text(),
                   .ending = Ending(choice / 2 % 5),
                   .hasEscapes = choice % 32 < 16},
        context);
    return 0;
}
