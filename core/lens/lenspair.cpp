#include "core/lens/lenspair.h"

namespace wirelark {

QString LensPair::toString() const
{
    return in == out ? in.toString() : in.toString() + u'/' + out.toString();
}

std::variant<LensPair, LensError> parseLensPair(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    ParsedLens in = parseLens(slash < 0 ? text : text.first(slash));
    if (const auto *error = std::get_if<LensError>(&in))
        return *error;
    if (slash < 0)
        return LensPair {std::get<Lens>(in), std::get<Lens>(in)};
    ParsedLens out = parseLens(text.sliced(slash + 1));
    if (auto *error = std::get_if<LensError>(&out)) {
        error->start += slash + 1;
        return *error;
    }
    return LensPair {std::get<Lens>(in), std::get<Lens>(out)};
}

} // namespace wirelark
