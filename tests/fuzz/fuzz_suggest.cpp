// Lenses suggested for any bytes: each can be typed, and does not do better than all messages there are. The input is
// two bytes for pieces and place, and the stream.

#include "core/lens/suggest.h"
#include "tests/fuzz/pieces.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto sizes = input.number<std::uint8_t>();
    const auto streamOffset = input.number<std::uint8_t>();
    const std::vector<Piece> pieces = inPieces(input.rest(), sizes);
    for (const Suggestion &suggestion : suggestLenses(pieces, streamOffset)) {
        PROPERTY(suggestion.clean > 0 && suggestion.clean <= suggestion.frames);
        PROPERTY(!suggestion.lens.isRaw());
        const ParsedLens again = parseLens(suggestion.lens.toString());
        PROPERTY(std::holds_alternative<Lens>(again) && std::get<Lens>(again) == suggestion.lens);
    }
    return 0;
}
