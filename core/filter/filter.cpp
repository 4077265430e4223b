#include "core/filter/filter.h"

#include "core/filter/condition.h"
#include "core/filter/filterkeys.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wirelark {

namespace {

std::optional<Filter::Need> needOf(Condition::Kind kind)
{
    switch (kind) {
    case Condition::Kind::Peer: return Filter::Need::Peer;
    case Condition::Kind::Note: return Filter::Need::Note;
    case Condition::Kind::Bytes:
    case Condition::Kind::Expression: return Filter::Need::Bytes;
    default: return {};
    }
}

} // namespace

struct Filter::State
{
    std::vector<Condition> conditions; // in the order in which they are asked
    QString text;
    std::array<bool, 3> needs {}; // by Need
};

ParsedFilter Filter::parse(QStringView text)
{
    auto [words, errors] = splitFilter(text);
    if (std::ssize(words) > maxWords) {
        const qsizetype start = words[maxWords].start;
        errors.push_back({.kind = FilterError::Kind::TooManyWords, .start = start, .length = text.size() - start});
        words.resize(maxWords);
    }
    auto state = std::make_shared<State>();
    for (const FilterWord &word : words) {
        const auto read = readCondition(word);
        if (const auto *error = std::get_if<FilterError>(&read)) {
            errors.push_back(*error);
            continue;
        }
        state->conditions.push_back(std::get<Condition>(read));
        if (const auto need = needOf(state->conditions.back().kind))
            state->needs[static_cast<size_t>(*need)] = true;
        state->text += (state->text.isEmpty() ? QString() : QString(u' ')) + word.toString();
    }
    if (!errors.empty()) {
        std::ranges::stable_sort(errors, {}, &FilterError::start);
        return errors;
    }
    if (words.empty())
        return Filter();
    std::ranges::stable_sort(state->conditions, {}, &Condition::kind);
    return Filter(std::move(state));
}

QString Filter::toString() const
{
    return m_state ? m_state->text : QString();
}

bool Filter::needs(Need need) const
{
    return m_state && m_state->needs[static_cast<size_t>(need)];
}

bool Filter::matches(const Subject &subject) const
{
    return !m_state
        || std::ranges::all_of(m_state->conditions, [&subject](const Condition &one) { return one.matches(subject); });
}

} // namespace wirelark
