#include "core/lens/framer.h"

#include "core/lens/blockframer.h"
#include "core/lens/checksumframer.h"
#include "core/lens/cobsframer.h"
#include "core/lens/countedframer.h"
#include "core/lens/delimiterframer.h"
#include "core/lens/enclosedframer.h"
#include "core/lens/fixedframer.h"
#include "core/lens/gapframer.h"
#include "core/lens/jsonlinesframer.h"
#include "core/lens/linesframer.h"
#include "core/lens/netstringframer.h"
#include "core/lens/rawframer.h"
#include "core/lens/slipframer.h"
#include "core/lens/websocketframer.h"

namespace wirelark {
namespace {

std::unique_ptr<Framer> makeLinesFramer(Lens::Ending ending)
{
    switch (ending) {
    case Lens::Ending::Lf:
        return std::make_unique<DelimiterFramer>(Delimiter("\n"));
    case Lens::Ending::CrLf:
        return std::make_unique<DelimiterFramer>(Delimiter("\r\n"));
    case Lens::Ending::Any:
        break;
    }
    return std::make_unique<LinesFramer>();
}

std::unique_ptr<Framer> makeDelimiterFramer(const Lens &lens)
{
    if (lens.start.isEmpty())
        return std::make_unique<DelimiterFramer>(Delimiter(lens.end));
    return std::make_unique<EnclosedFramer>(Delimiter(lens.start), Delimiter(lens.end));
}

std::unique_ptr<Framer> makeCutter(const Lens &lens, qint64 streamOffset)
{
    switch (lens.kind) {
    case Lens::Kind::Raw:
        break;
    case Lens::Kind::Lines:
        return makeLinesFramer(lens.ending);
    case Lens::Kind::Delimiter:
        return makeDelimiterFramer(lens);
    case Lens::Kind::Fixed:
        return std::make_unique<FixedFramer>(lens.size, streamOffset);
    case Lens::Kind::Length:
    case Lens::Kind::Modbus:
    case Lens::Kind::Tpkt:
    case Lens::Kind::Dns:
        return std::make_unique<CountedFramer>(headerLayout(lens));
    case Lens::Kind::Gap:
        return std::make_unique<GapFramer>(lens.gap);
    case Lens::Kind::StxEtx:
        return std::make_unique<BlockFramer>('\x02', '\x03');
    case Lens::Kind::Mllp:
        return std::make_unique<BlockFramer>('\x0B', '\x1C', '\r');
    case Lens::Kind::Slip:
        return std::make_unique<SlipFramer>();
    case Lens::Kind::Cobs:
        return std::make_unique<CobsFramer>();
    case Lens::Kind::Netstring:
        return std::make_unique<NetstringFramer>();
    case Lens::Kind::JsonLines:
        return std::make_unique<JsonLinesFramer>();
    case Lens::Kind::WebSocket:
        return std::make_unique<WebSocketFramer>();
    }
    return std::make_unique<RawFramer>();
}

} // namespace

std::unique_ptr<Framer> makeFramer(const Lens &lens, qint64 streamOffset)
{
    if (!lens.checksum)
        return makeCutter(lens, streamOffset);
    return std::make_unique<ChecksumFramer>(makeCutter(lens, streamOffset), lens.checksum);
}

} // namespace wirelark
