// A line of `find=` and a conversation: what is found in the journal while it grows is what is found in the whole of
// each stream, and no line breaks anything.

#include "core/search/searchline.h"
#include "tests/core/timeline/naivehits.h"
#include "tests/fuzz/property.h"
#include "tests/support/traffic.h"

using namespace wirelark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, std::min<std::size_t>(size, 16384));
    const QByteArrayView typed = input.take(input.number<std::uint8_t>());
    const QString text = QString::fromUtf8(typed);
    const auto parsed = parseSearchLine(text);
    if (const auto *error = std::get_if<SearchLineError>(&parsed)) {
        PROPERTY(error->start >= 0 && error->length > 0 && error->start + error->length <= text.size() + 1);
        return 0;
    }
    const auto &line = std::get<SearchLine>(parsed);
    const auto again = parseSearchLine(line.toString());
    PROPERTY(std::holds_alternative<SearchLine>(again) && std::get<SearchLine>(again) == line);
    const auto pattern = std::get<Pattern>(line.pattern());

    LiveTraffic traffic;
    FindPass pass(traffic.journal(), FindQuery {pattern}, {}, goOn);
    for (QByteArrayView bytes; !(bytes = input.take(1)).isEmpty();) {
        const auto step = static_cast<uchar>(bytes.front());
        const QByteArrayView said = input.take(1 + (step >> 3));
        if (said.isEmpty()) // nobody says nothing
            break;
        traffic.data(step & 1 ? Direction::Out : Direction::In, said.toByteArray(), 1 + (step >> 1 & 1));
        if (step & 4)
            continue;
        traffic.show();
        while (pass.advance() || (step & 8 && pass.settle())) { }
    }
    traffic.show();
    while (pass.advance() || pass.settle()) { }
    bool gaveUp = false;
    const std::vector<FindHit> whole = naiveHits(traffic.journal(), pattern, &gaveUp);
    PROPERTY(gaveUp || pass.status().givenUp > 0 || keptHits(pass) == whole);
    return 0;
}
