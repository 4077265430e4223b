// Any bytes through any lens: messages follow each other from the first byte to the last and are the same however the
// bytes come in pieces. The input is the text of a lens, LF, two bytes for pieces and place, and the stream.

#include "core/lens/framing.h"
#include "tests/fuzz/pieces.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

void checkFrames(const std::vector<Frame> &frames, qsizetype size)
{
    qsizetype end = 0;
    for (const Frame &frame : frames) {
        PROPERTY(frame.start == end && frame.length > 0);
        PROPERTY(frame.isCut || frame.end() == size);
        end = frame.end();
    }
    PROPERTY(end == size);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView whole(data, qsizetype(size));
    const qsizetype textEnd = std::max<qsizetype>(0, whole.indexOf('\n'));
    const ParsedLens parsed = parseLens(QString::fromLatin1(whole.first(textEnd)));
    Input input(data + textEnd, size - std::size_t(textEnd));
    input.take(1);
    const auto sizes = input.number<std::uint8_t>();
    const auto streamOffset = input.number<std::uint8_t>();
    const QByteArrayView stream = input.rest();
    const std::vector<Piece> pieces = inPieces(stream, sizes);
    if (!std::holds_alternative<Lens>(parsed))
        return 0;

    const auto &lens = std::get<Lens>(parsed);
    const std::vector<Frame> atOnce = framesOf(lens, stream, streamOffset);
    const std::vector<Frame> frames = framesOf(lens, pieces, streamOffset);
    checkFrames(atOnce, stream.size());
    checkFrames(frames, stream.size());
    PROPERTY(frames == atOnce || lens.isRaw() || lens.kind == Lens::Kind::Gap);
    return 0;
}
