// The text of a lens: what is understood is understood again from its canonical form, and makes a framer.

#include "core/lens/framer.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = Input(data, size).text();
    const ParsedLens parsed = parseLens(text);
    if (const auto *error = std::get_if<LensError>(&parsed)) {
        PROPERTY(error->start >= 0 && error->length >= 0 && error->start + error->length <= text.size());
        PROPERTY(error->nearest.isEmpty() || error->allowed.contains(error->nearest));
        return 0;
    }
    const auto &lens = std::get<Lens>(parsed);
    const ParsedLens again = parseLens(lens.toString());
    PROPERTY(std::holds_alternative<Lens>(again) && std::get<Lens>(again) == lens);
    PROPERTY(std::get<Lens>(again).toString() == lens.toString());
    PROPERTY(makeFramer(lens)->finish() == Fault::None);
    return 0;
}
