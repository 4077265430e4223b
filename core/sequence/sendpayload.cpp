#include "core/sequence/sendpayload.h"

#include "core/compose/template.h"
#include "core/sequence/step.h"

namespace wirelark {

namespace {

ParsedTemplate parse(const Step &send, const QStringList &names)
{
    const auto mode = send.form == Step::Form::Hex ? PayloadMode::Hex : PayloadMode::Text;
    return Template::parse({mode, send.text, Ending::None, true}, {.variables = names, .isStrict = true});
}

} // namespace

std::optional<SequenceError> checkPayload(const Step &send, const QStringList &names)
{
    using Kind = SequenceError::Kind;
    const ParsedTemplate parsed = parse(send, names);
    if (const auto *fault = std::get_if<TemplateFault>(&parsed))
        return SequenceError {.kind = Kind::BadPayload, .start = fault->start, .length = fault->length,
            .word = send.text.mid(fault->start, fault->length), .nearest = fault->nearest, .payload = *fault};
    for (const EscapeSpan &span : std::get<Template>(parsed).escapes()) {
        if (!span.isKnown)
            return SequenceError {.kind = Kind::UnknownEscape, .start = span.start, .length = span.length,
                .word = send.text.mid(span.start, span.length)};
    }
    return std::nullopt;
}

bool mayNameCapture(const QString &name)
{
    // A field by itself already, or no name of one.
    return isFieldLabel(name) && std::holds_alternative<TemplateFault>(parseField(name, {}));
}

std::optional<QByteArray> payloadOf(const Step &send, const SendFacts &facts)
{
    const ParsedTemplate parsed = parse(send, facts.captures.keys());
    const auto *whole = std::get_if<Template>(&parsed);
    if (!whole)
        return std::nullopt;
    FieldContext context {.count = facts.count, .time = facts.now, .seed = facts.seed, .last = facts.last};
    for (auto capture = facts.captures.cbegin(); capture != facts.captures.cend(); ++capture)
        context.variables.insert(capture.key(), capture.value());
    const Made made = whole->make(context);
    return made.fault ? std::nullopt : std::optional(made.bytes);
}

} // namespace wirelark
