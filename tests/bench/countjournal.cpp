// Counts what pcapng files of Wirelark hold, by its own reading of them: the data records, their payload bytes, and
// how many connections were accepted.
// usage: bench_countjournal FILE...

#include <cstdio>
#include <fstream>
#include <string_view>
#include <vector>

#include <QtEndian>

#include "core/journal/packetblock.h"
#include "core/journal/pcapng.h"

using namespace wirelark;

namespace {

struct Count
{
    long long records = 0;
    long long bytes = 0;
    long long accepted = 0;
};

void takePacket(std::span<const char> body, Count &count)
{
    PacketBlock packet;
    if (!decodePacket(body, packet) || packet.payloadSize == 0)
        return;
    ++count.records;
    count.bytes += packet.payloadSize;
}

void takeEvent(std::span<const char> body, Count &count)
{
    const std::string_view text(body.data(), body.size());
    count.accepted += text.find("\nWIRELARK_EVENT=accepted\n") != std::string_view::npos ? 1 : 0;
}

void read(const char *path, Count &count)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<char> block(8);
    while (file.read(block.data(), 8)) {
        const auto type = qFromLittleEndian<quint32>(block.data());
        const auto length = qFromLittleEndian<quint32>(block.data() + 4);
        if (length < pcapng::smallestBlock || length > pcapng::maxBlock)
            return; // a segment that is being written may end in anything
        block.resize(std::max<std::size_t>(block.size(), length));
        if (!file.read(block.data() + 8, length - 8))
            return;
        const std::span<const char> body = std::span(block).subspan(8, length - 12);
        if (type == pcapng::packetBlock)
            takePacket(body, count);
        else if (type == pcapng::journalBlock)
            takeEvent(body, count);
    }
}

} // namespace

int main(int argc, char **argv)
{
    Count count;
    for (int i = 1; i < argc; ++i)
        read(argv[i], count);
    std::printf("%lld %lld %lld\n", count.records, count.bytes, count.accepted);
}
