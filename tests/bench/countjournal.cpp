// Counts what pcapng files of Wirelark hold, by its own reading of them: the data records, their payload bytes, how many
// connections were accepted, and how many bytes came from the peers in all. The last also counts what the journal has let
// go of, for a record says where in its stream it stands; what is missing between two records is not counted. No stream
// may have 4 GiB.
// usage: bench_countjournal FILE... in their order

#include <cstdio>
#include <fstream>
#include <map>
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
    std::map<ConnectionId, quint32> received; // up to where its last record goes
    long long missing = 0;                    // before a record that is not its connection's first here

    long long receivedInAll() const
    {
        long long sum = -missing;
        for (const auto &[connection, end] : received)
            sum += end;
        return sum;
    }
};

void takePacket(std::span<const char> body, Count &count)
{
    PacketBlock packet;
    if (!decodePacket(body, packet) || packet.payloadSize == 0)
        return;
    ++count.records;
    count.bytes += packet.payloadSize;
    if (packet.direction != Direction::In)
        return;
    const auto [stream, isFirst] = count.received.try_emplace(packet.connection, packet.offsetLow);
    count.missing += isFirst ? 0 : packet.offsetLow - stream->second;
    stream->second = packet.offsetLow + static_cast<quint32>(packet.payloadSize);
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
        if (type == pcapng::endMark || length < pcapng::smallestBlock || length > pcapng::maxBlock)
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
    std::printf("%lld %lld %lld %lld\n", count.records, count.bytes, count.accepted, count.receivedInAll());
}
