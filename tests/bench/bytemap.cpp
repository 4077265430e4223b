// Counts the bytes of MESSAGES messages of SIZE bytes as the byte map does, on one thread: those of a journal in
// FOLDER, and as the reference those of one piece of memory, in a plain loop. One byte of one message differs at
// offset 7. Prints million messages a second of both.
// usage: bench_bytemap FOLDER MESSAGES SIZE LENS

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <QTemporaryDir>

#include "core/journal/journal.h"
#include "core/journal/journalwriter.h"
#include "core/timeline/bytemapscan.h"

using namespace wirelark;

namespace {

// A constant beginning as of most protocols, then anything.
std::vector<char> makeBytes(size_t messages, size_t size)
{
    std::vector<char> bytes(messages * size);
    quint64 state = 88'172'645'463'325'252;
    for (size_t i = 0; i < bytes.size(); ++i) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes[i] = i % size < 16 ? '\0' : static_cast<char>(state >> 32);
    }
    bytes[messages / 2 * size + 7] = static_cast<char>(0x80);
    return bytes;
}

void fill(JournalWriter &writer, const std::vector<char> &bytes, size_t size)
{
    for (size_t at = 0, count = 0; at < bytes.size(); at += size) {
        writer.appendData(1, Direction::In, static_cast<qint64>(1 + at), {bytes.data() + at, size});
        if (++count % 64 == 0)
            writer.commit();
    }
    writer.commit();
}

template <typename Work>
double seconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const auto messages = static_cast<size_t>(std::atoll(argv[2]));
    const auto size = static_cast<size_t>(std::atoll(argv[3]));
    const QTemporaryDir directory(QString::fromLocal8Bit(argv[1]) + QStringLiteral("/bytemap-XXXXXX"));
    const std::vector<char> bytes = makeBytes(messages, size);
    Journal journal;
    JournalWriter writer(journal, {.directory = directory.path()});
    fill(writer, bytes, size);

    RowQuery query;
    const Lens lens = std::get<Lens>(parseLens(QString::fromLocal8Bit(argv[4])));
    query.lenses.setAll({lens, lens});
    ByteMapScan scan(journal, query, {}, {});
    const std::atomic<bool> goOn {false};
    const double ours = seconds([&] {
        while (scan.advance(std::chrono::milliseconds(20), goOn)) { }
    });
    const ByteOffset suspect = scan.map().offsets(ByteMap::Order::RareFirst).front();
    if (suspect.offset != 7 || suspect.values.front().count != 1)
        return 3;

    std::vector<std::array<quint64, 256>> counts(std::min(size, ByteMap::mostOffsets));
    const double plain = seconds([&] {
        for (size_t at = 0; at < bytes.size(); at += size) {
            for (size_t i = 0; i < counts.size(); ++i)
                ++counts[i][static_cast<quint8>(bytes[at + i])];
        }
    });
    if (counts[7][0x80] != 1)
        return 3;
    const double million = static_cast<double>(messages) / 1e6;
    std::printf("%.2f %.2f\n", million / ours, million / plain);
}
