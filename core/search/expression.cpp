#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "core/search/expression.h"

#include "core/time/patience.h"

#include <algorithm>
#include <chrono>

namespace wirelark {

namespace {

// How much PCRE2 may do at one place, and how much memory it may take.
constexpr quint32 matchLimit = 250'000;
constexpr quint32 depthLimit = 50'000;
constexpr quint32 heapKibibytes = 8192;
constexpr size_t jitStackBytes = 512 * 1024;

constexpr qsizetype firstStep = 1024; // places that are tried before the clock is looked at; then more, up to a block

struct FreeResult
{
    void operator()(pcre2_match_data *one) const { pcre2_match_data_free(one); }
};

// What PCRE2 needs while it matches. A thread has one for all expressions.
class Workspace
{
public:
    Workspace()
    {
        pcre2_set_match_limit(context.get(), matchLimit);
        pcre2_set_depth_limit(context.get(), depthLimit);
        pcre2_set_heap_limit(context.get(), heapKibibytes);
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }

private:
    struct Free
    {
        void operator()(pcre2_match_context *one) const { pcre2_match_context_free(one); }
        void operator()(pcre2_jit_stack *one) const { pcre2_jit_stack_free(one); }
    };

public:
    const std::unique_ptr<pcre2_match_context, Free> context {pcre2_match_context_create(nullptr)};
    const std::unique_ptr<pcre2_match_data, FreeResult> result {pcre2_match_data_create(1, nullptr)};

private:
    const std::unique_ptr<pcre2_jit_stack, Free> stack {pcre2_jit_stack_create(32 * 1024, jitStackBytes, nullptr)};
};

Workspace &workspace()
{
    static thread_local Workspace here;
    return here;
}

// Whether a search that goes on for too long still gets on: a quarter of a second, and another for every half megabyte.
std::chrono::nanoseconds patienceFor(qsizetype done)
{
    return std::chrono::milliseconds(250) + std::chrono::nanoseconds(500) * done;
}

} // namespace

// What is seen from the places of a block, by index into the stretch.
struct Expression::Window
{
    qsizetype begin = 0; // context included
    qsizetype end = 0;
    qsizetype blockEnd = 0;
    quint32 options = 0;

    bool isComplete() const { return !(options & PCRE2_PARTIAL_HARD); }
};

void Expression::Free::operator()(pcre2_real_code_8 *code) const
{
    pcre2_code_free(code);
}

Expression::Expression(Code code, qsizetype lookBehind)
    : m_code(std::move(code))
    , m_lookBehind(lookBehind)
{
}

Expression::Window Expression::windowAt(const Stretch &stretch, qsizetype at) const
{
    Window window;
    window.begin = std::max<qsizetype>(0, at - context());
    window.blockEnd = at + block - static_cast<qsizetype>((stretch.position + at) % block);
    window.end = std::min(window.blockEnd + block, stretch.size());
    const bool isBegin = window.begin + stretch.position == 0;
    const bool isEnd = stretch.isLast && window.end == stretch.size();
    const bool isComplete = stretch.isLast || stretch.size() > window.blockEnd + block;
    // Where more may come, $ makes a partial match at the end, but with PCRE2_NOTEOL none.
    window.options = PCRE2_NOTEMPTY | (isBegin ? 0 : PCRE2_NOTBOL) | (isComplete ? 0 : PCRE2_PARTIAL_HARD)
        | (isComplete && !isEnd ? PCRE2_NOTEOL : 0);
    return window;
}

// PCRE2's answer for the places from `at` to before `stop`; where the match is goes into `result`.
int Expression::matchIn(
    const Window &window, pcre2_match_data *result, const Stretch &stretch, qsizetype at, qsizetype stop) const
{
    Workspace &here = workspace();
    pcre2_set_offset_limit(here.context.get(), static_cast<size_t>(stop - 1 - window.begin));
    return pcre2_match(m_code.get(), reinterpret_cast<PCRE2_SPTR>(stretch.bytes.data() + window.begin),
        static_cast<size_t>(window.end - window.begin), static_cast<size_t>(at - window.begin), window.options,
        result, here.context.get());
}

Finding Expression::find(const Stretch &stretch, qsizetype from) const
{
    return findInto(workspace().result.get(), stretch, from);
}

Finding Expression::find(const Stretch &stretch, qsizetype from, Groups &groups) const
{
    const std::unique_ptr<pcre2_match_data, FreeResult> result(pcre2_match_data_create_from_pattern(m_code.get(), nullptr));
    const Finding finding = findInto(result.get(), stretch, from);
    groups.clear();
    if (!finding.match)
        return finding;
    const PCRE2_SIZE *places = pcre2_get_ovector_pointer(result.get());
    const qsizetype windowBegin = finding.match->start - static_cast<qsizetype>(places[0]);
    for (quint32 i = 0; i < pcre2_get_ovector_count(result.get()); ++i) {
        const bool tookPart = places[2 * i] != PCRE2_UNSET;
        groups.push_back(tookPart ? Match {windowBegin + static_cast<qsizetype>(places[2 * i]),
                                        static_cast<qsizetype>(places[2 * i + 1] - places[2 * i])}
                                  : Match {-1, 0});
    }
    return finding;
}

qsizetype Expression::groupCount() const
{
    quint32 count = 0;
    pcre2_pattern_info(m_code.get(), PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
}

Finding Expression::findInto(pcre2_match_data *result, const Stretch &stretch, qsizetype from) const
{
    Patience patience;
    qsizetype step = firstStep;
    for (qsizetype at = from; at < stretch.size(); step = std::min(2 * step, block)) {
        const Window window = windowAt(stretch, at);
        const qsizetype stop = std::min({window.blockEnd, window.end, at + step});
        const int answer = matchIn(window, result, stretch, at, stop);
        const PCRE2_SIZE *places = pcre2_get_ovector_pointer(result);
        const auto start = window.begin + static_cast<qsizetype>(places[0]);
        if (answer >= 0)
            return {.match = Match {start, static_cast<qsizetype>(places[1] - places[0])}, .next = start};
        if (answer == PCRE2_ERROR_PARTIAL && !window.isComplete())
            return {.match = {}, .next = start, .wait = (stretch.size() - start) / 16};
        if (answer != PCRE2_ERROR_NOMATCH || patience.isOver(patienceFor(stop - from)))
            return {.match = {}, .next = stop, .wait = 0, .gaveUp = true};
        at = stop;
    }
    return {.match = {}, .next = std::max(from, stretch.size())};
}

} // namespace wirelark
