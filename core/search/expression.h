#pragma once

#include "core/search/matcher.h"

#include <memory>

struct pcre2_real_code_8;
struct pcre2_real_match_data_8;

namespace wirelark {

// Looks for a regular expression that PCRE2 has compiled (pcre2api(3)).
// The stream is taken in blocks of a fixed size, counted from its beginning. A match that starts in a block sees the
// stream to the end of the next block and no further: so what is found depends neither on how much is here at once nor
// on how it was cut, and an expression that wants everything costs no more than two blocks at each place.
class Expression : public Matcher
{
public:
    struct Free
    {
        void operator()(pcre2_real_code_8 *code) const;
    };
    using Code = std::unique_ptr<pcre2_real_code_8, Free>;

    // Compiled with PCRE2_USE_OFFSET_LIMIT, which looks no more than `lookBehind` bytes back.
    Expression(Code code, qsizetype lookBehind);

    Finding find(const Stretch &stretch, qsizetype from) const override;
    Finding find(const Stretch &stretch, qsizetype from, Groups &groups) const override;
    qsizetype groupCount() const override;
    qsizetype longest() const override { return 2 * block; }
    qsizetype context() const override { return m_lookBehind + 1; } // so that there \A is not where the context begins

    static constexpr qsizetype block = 32768;

private:
    struct Window;
    Window windowAt(const Stretch &stretch, qsizetype at) const;
    Finding findInto(pcre2_real_match_data_8 *result, const Stretch &stretch, qsizetype from) const;
    int matchIn(const Window &window, pcre2_real_match_data_8 *result, const Stretch &stretch, qsizetype at,
        qsizetype stop) const;

    Code m_code;
    qsizetype m_lookBehind;
};

} // namespace wirelark
