#include "core/compose/compose.h"

namespace wirelark {

Composed compose(const Draft &draft, const FieldContext &context)
{
    const ParsedTemplate parsed = Template::parse(draft);
    if (const auto *fault = std::get_if<TemplateFault>(&parsed))
        return {.fault = *fault};
    const auto &source = std::get<Template>(parsed);
    Made made = source.make(context);
    return {std::move(made.bytes), made.fault, source.escapes(), std::move(made.fields), source.doubts()};
}

} // namespace wirelark
