// A file of snippets: what was understood is understood again from what is written of it, which is then always the same;
// and a fault lies in the file.

#include "core/snippets/snippettext.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const QByteArray text = input.rest().toByteArray();
    const ParsedSnippets parsed = parseSnippets(text);
    if (const auto *fault = std::get_if<SnippetFault>(&parsed)) {
        PROPERTY(fault->line >= 1 && fault->line <= text.count('\n') + 1 && fault->column >= 1);
        return 0;
    }
    const auto &snippets = std::get<Snippets>(parsed);
    for (const Snippet &snippet : snippets.all)
        PROPERTY(!snippet.path.isEmpty() && !snippet.path.contains(QString()));
    const QByteArray written = writeSnippets(snippets);
    const ParsedSnippets again = parseSnippets(written);
    PROPERTY(std::holds_alternative<Snippets>(again));
    PROPERTY(std::get<Snippets>(again) == snippets);
    PROPERTY(writeSnippets(std::get<Snippets>(again)) == written);
    return 0;
}
