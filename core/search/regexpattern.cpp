#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "core/search/pattern.h"

#include "core/search/expression.h"
#include "core/search/expressiontext.h"

#include <algorithm>

namespace wirelark {

namespace {

using Kind = PatternError::Kind;

struct FreeContext
{
    void operator()(pcre2_compile_context *context) const { pcre2_compile_context_free(context); }
};

PatternError refusal(const ExpressionText &text, int code, size_t offset)
{
    char words[256] = {};
    pcre2_get_error_message(code, reinterpret_cast<PCRE2_UCHAR *>(words), sizeof words);
    // PCRE2 tells how far it had read: the fault is what it read last.
    const size_t end = std::clamp<size_t>(offset, 1, text.places.size() - 1);
    const qsizetype start = text.places[end - 1];
    return {Kind::BadExpression, start, std::max<qsizetype>(text.places[end] - start, 1), QString::fromLatin1(words)};
}

} // namespace

ParsedPattern Pattern::regex(QStringView expression, bool matchCase)
{
    const auto read = readExpression(expression, matchCase);
    if (const auto *error = std::get_if<PatternError>(&read))
        return *error;
    const auto &text = std::get<ExpressionText>(read);
    if (text.bytes.isEmpty())
        return PatternError {};

    const std::unique_ptr<pcre2_compile_context, FreeContext> context(pcre2_compile_context_create(nullptr));
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_ANYCRLF);
    // Whether ^ is at the end of what is here must not depend on whether anything follows: PCRE2_ALT_CIRCUMFLEX.
    const quint32 options = PCRE2_MULTILINE | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP
        | PCRE2_USE_OFFSET_LIMIT | (matchCase ? 0 : PCRE2_CASELESS);
    int error = 0;
    PCRE2_SIZE offset = 0;
    Expression::Code code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.bytes.constData()),
        static_cast<size_t>(text.bytes.size()), options, &error, &offset, context.get()));
    if (!code)
        return refusal(text, error, offset);

    quint32 lookBehind = 0;
    pcre2_pattern_info(code.get(), PCRE2_INFO_MAXLOOKBEHIND, &lookBehind);
    if (lookBehind > lookBehindLimit)
        return PatternError {Kind::TooLong, 0, expression.size(), {}};
    // Where it cannot be compiled for this processor, PCRE2 interprets it.
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE | PCRE2_JIT_PARTIAL_HARD);
    return Pattern(std::make_shared<Expression>(std::move(code), lookBehind));
}

} // namespace wirelark
