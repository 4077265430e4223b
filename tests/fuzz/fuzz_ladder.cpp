#include "tests/fuzz/property.h"

#include <QXmlStreamReader>

#include "core/ladder/laddermermaid.h"
#include "core/ladder/ladderpicture.h"
#include "core/ladder/laddersvg.h"
#include "core/payload/visibletext.h"
#include "tests/core/ladder/mermaidgrammar.h"

using namespace wirelark;

// A ladder whose words are anything is well-formed SVG, and Mermaid that says nothing but that.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, std::min<std::size_t>(size, 4096));
    const auto form = input.number<std::uint8_t>();
    const QString words = form % 2 == 0 ? input.text() : visibleText(input.rest(), 40).text;
    LadderPicture picture;
    picture.ends = {words, {{1, words}}};
    for (int shape = 0; shape <= static_cast<int>(LadderLine::Shape::Remark); ++shape) {
        picture.lines.push_back({.shape = static_cast<LadderLine::Shape>(shape), .direction = Direction(form / 2 % 2), .connection = ConnectionId(form / 4 % 2),
            .time = words, .label = words, .text = words, .question = words, .answer = words, .remark = words});
    }
    QXmlStreamReader reader(ladderSvg(picture));
    while (!reader.atEnd())
        reader.readNext();
    PROPERTY(!reader.hasError());
    PROPERTY(isPlainMermaid(ladderMermaid(picture)));
    return 0;
}
