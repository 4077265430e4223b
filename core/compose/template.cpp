#include "core/compose/template.h"

#include <algorithm>

namespace wirelark {

bool Template::has(FieldKind kind) const
{
    return std::ranges::any_of(m_pieces, [kind](const Piece &piece) {
        const auto *field = std::get_if<Field>(&piece.content);
        return field && field->kind == kind;
    });
}

bool Template::hasFields() const
{
    return std::ranges::any_of(m_pieces, [](const Piece &piece) { return std::holds_alternative<Field>(piece.content); });
}

} // namespace wirelark
