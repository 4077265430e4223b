#include "core/lens/suggest.h"

#include "core/lens/candidates.h"
#include "core/lens/evidence.h"

#include <algorithm>
#include <array>

namespace wirelark {
namespace {

constexpr double leastBits = 12;       // one in 4,096: less may be chance
constexpr double leastOfBest = 0.05;   // what has less is beside the best not worth a look
constexpr size_t mostSuggestions = 6;
constexpr size_t mostStarts = 4;
constexpr qsizetype frontSize = 8192;

struct Trial
{
    Lens lens;
    std::vector<Frame> frames; // without one that may still go on
    Evidence evidence;
};

// Without a mark where a message begins, one has to be right about where the first does.
bool needsStart(Lens::Kind kind)
{
    using enum Lens::Kind;
    constexpr std::array kinds {Length, Modbus, Tpkt, Dns, Netstring, WebSocket};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// From this place of the sample on.
std::vector<Frame> framesFrom(qsizetype start, const Lens &lens, const Sample &sample)
{
    std::vector<Frame> frames;
    if (lens.kind == Lens::Kind::Gap)
        frames = framesOf(lens, sample.pieces());
    else
        frames = framesOf(lens, sample.bytes().sliced(start), sample.streamOffset() + start);
    for (Frame &frame : frames)
        frame.start += start;
    const bool isLine = lens.kind == Lens::Kind::Lines && !frames.empty() && frames.back().fault == Fault::None;
    const bool endsInside = !frames.empty() && !frames.back().isCut && !isLine
        && (frames.back().fault == Fault::Unfinished || frames.back().fault == Fault::None);
    if (endsInside)
        frames.pop_back();
    return frames;
}

Trial tryFrom(qsizetype start, const Lens &lens, const Sample &sample)
{
    Trial trial {lens, framesFrom(start, lens, sample), {}};
    const bool beginsInside = !sample.beginsTheDirection() && !needsStart(lens.kind);
    if (beginsInside && !trial.frames.empty())
        trial.frames.erase(trial.frames.begin());
    trial.evidence = evidenceFor(lens, trial.frames, sample);
    return trial;
}

// There are hundreds of layouts of a length, and most are seen to be wrong on the first bytes.
bool isWorthAll(qsizetype start, const Lens &lens, const Sample &front)
{
    constexpr size_t enough = 16; // messages
    if (lens.kind != Lens::Kind::Length || start > front.size() / 4 * 3)
        return true;
    const Trial trial = tryFrom(start, lens, front);
    return trial.frames.size() < enough || trial.evidence.bits > 0;
}

Trial tryLens(const Lens &lens, const Sample &sample, const Sample &front)
{
    Trial best {lens, {}, {}};
    if (isWorthAll(0, lens, front))
        best = tryFrom(0, lens, sample);
    if (sample.beginsTheDirection() || !needsStart(lens.kind))
        return best;
    qsizetype start = 0;
    for (size_t i = 0; i + 1 < std::min(mostStarts, sample.pieces().size()); ++i) {
        start += sample.pieces()[i].bytes.size();
        if (!isWorthAll(start, lens, front))
            continue;
        Trial trial = tryFrom(start, lens, sample);
        if (trial.evidence.bits > best.evidence.bits)
            best = std::move(trial);
    }
    return best;
}

// Most of what was judged speaks for the lens, and that is not just a little at the beginning.
bool isPlausible(const Trial &trial, const Sample &sample)
{
    const qsizetype judged = trial.frames.empty() ? 0 : trial.frames.back().end() - trial.frames.front().start;
    return trial.evidence.bits >= leastBits && trial.evidence.bytes * 10 >= judged * 8
        && trial.evidence.bytes * 2 >= sample.size();
}

bool cutAlike(const Trial &a, const Trial &b)
{
    return std::equal(a.frames.begin(), a.frames.end(), b.frames.begin(), b.frames.end(),
        [](const Frame &one, const Frame &other) { return one.end() == other.end(); });
}

Suggestion toSuggestion(const Trial &trial)
{
    const auto clean = std::count_if(trial.frames.begin(), trial.frames.end(),
        [](const Frame &frame) { return frame.fault == Fault::None; });
    return {trial.lens, clean, qsizetype(trial.frames.size())};
}

} // namespace

std::vector<Suggestion> suggestLenses(std::span<const Piece> pieces, qint64 streamOffset)
{
    const Sample sample(pieces, streamOffset);
    const Sample front(pieces, streamOffset, frontSize);
    std::vector<Trial> trials;
    for (const Lens &lens : candidateLenses(sample)) {
        Trial trial = tryLens(lens, sample, front);
        if (isPlausible(trial, sample))
            trials.push_back(std::move(trial));
    }
    std::stable_sort(trials.begin(), trials.end(),
        [](const Trial &a, const Trial &b) { return a.evidence.bits > b.evidence.bits; });

    std::vector<Suggestion> suggestions;
    std::vector<const Trial *> chosen;
    for (const Trial &trial : trials) {
        const bool isNew = std::none_of(chosen.begin(), chosen.end(),
            [&](const Trial *better) { return cutAlike(*better, trial); });
        const bool isWorthIt = trial.evidence.bits >= leastOfBest * trials.front().evidence.bits;
        if (!isNew || !isWorthIt || chosen.size() == mostSuggestions)
            continue;
        chosen.push_back(&trial);
        suggestions.push_back(toSuggestion(trial));
    }
    return suggestions;
}

} // namespace wirelark
