#include "core/lens/repetition.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wirelark {
namespace {

constexpr qsizetype maxPeriod = 512;
constexpr qsizetype minPeriods = 12;  // else nothing can be said
constexpr qsizetype maxCompared = 16384;
constexpr size_t maxSizes = 4;

// That two bytes of the sample, taken anywhere, are equal.
double chanceOfEquals(const Sample &sample)
{
    double chance = 0;
    for (int byte = 0; byte < 256; ++byte) {
        const double share = double(sample.countOf(quint8(byte))) / double(sample.size());
        chance += share * share;
    }
    return chance;
}

quint32 divisorOfPieces(const Sample &sample)
{
    qsizetype divisor = 0;
    for (const Piece &piece : sample.pieces())
        divisor = std::gcd(divisor, piece.bytes.size());
    return divisor <= maxPeriod ? quint32(divisor) : 0;
}

} // namespace

double repetition(const Sample &sample, qsizetype period)
{
    const qsizetype compared = std::min(sample.size(), maxCompared) - period;
    if (compared < period * (minPeriods - 1))
        return 0;
    const char *const bytes = sample.bytes().data();
    qsizetype equal = 0;
    for (qsizetype i = 0; i < compared; ++i)
        equal += bytes[i] == bytes[i + period] ? 1 : 0;
    const double chance = chanceOfEquals(sample);
    const double deviation = std::sqrt(chance * (1 - chance) / double(compared));
    const double beyond = double(equal) / double(compared) - chance - 5 * deviation; // one of 512 periods is five off
    return std::max(0.0, beyond * double(period));
}

std::vector<quint32> repeatedSizes(const Sample &sample)
{
    std::vector<std::pair<double, quint32>> found; // bytes of the whole sample that are explained
    for (qsizetype period = 2; period <= maxPeriod; ++period) {
        const double explained = repetition(sample, period) / double(period);
        if (explained > 0)
            found.push_back({explained, quint32(period)});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<quint32> sizes;
    for (const auto &[explained, size] : found) {
        const auto divides = [period = size](quint32 known) { return period % known == 0; };
        if (std::any_of(sizes.begin(), sizes.end(), divides))
            continue;
        std::erase_if(sizes, [period = size](quint32 known) { return known % period == 0; });
        sizes.push_back(size);
    }
    sizes.resize(std::min(sizes.size(), maxSizes));
    const quint32 divisor = divisorOfPieces(sample);
    if (divisor > 1 && std::find(sizes.begin(), sizes.end(), divisor) == sizes.end())
        sizes.push_back(divisor);
    return sizes;
}

qint64 silenceBetweenBursts(const Sample &sample)
{
    constexpr qint64 far = 8;                   // times as long
    constexpr qint64 millisecond = 1'000'000;
    std::vector<qint64> silences;
    for (size_t i = 1; i < sample.pieces().size(); ++i)
        silences.push_back(std::max(sample.pieces()[i].time - sample.pieces()[i - 1].time, millisecond / 10));
    std::sort(silences.begin(), silences.end());
    qint64 gap = 0;
    double widest = far;
    for (size_t i = 1; i + 1 < silences.size(); ++i) { // at least two long ones
        const double step = double(silences[i]) / double(silences[i - 1]);
        if (step >= widest) {
            widest = step;
            gap = qint64(std::sqrt(double(silences[i]) * double(silences[i - 1])));
        }
    }
    return std::min(gap > millisecond ? gap / millisecond * millisecond : gap, Lens::maxGap);
}

} // namespace wirelark
