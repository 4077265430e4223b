// Writes a file to search in: lines of a log, or frames of a field bus with numbers and some random bytes. Prints how
// often each of the rare texts is in it.
// usage: bench_makebytes FILE MEBIBYTES text|binary

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view words[] {"order", "user", "cache", "index", "socket", "worker", "reading", "written",
    "timeout", "retry", "queue", "stream", "request", "answer", "session", "value", "sensor", "register", "coil", "the",
    "of", "and"};

using Random = std::mt19937_64;

std::string line(Random &random)
{
    char front[200];
    const auto number = [&random](unsigned below) { return static_cast<unsigned>(random() % below); };
    std::snprintf(front, sizeof front,
        "2026-11-21 14:%02u:%02u.%03u INFO  [worker-%u] GET /api/v1/orders/%u?session=%04x%04x HTTP/1.1 200 %u ",
        number(60), number(60), number(1000), number(16), number(100000), number(65536), number(65536), number(20000));
    std::string text = front;
    for (unsigned i = number(8); i > 0; --i)
        text += std::string(words[number(std::size(words))]) + ' ';
    text.back() = '\n';
    return text;
}

std::string frame(Random &random)
{
    std::string bytes {0, 0, static_cast<char>(random()), 0, 0, 0, 0, 1, 3};
    const unsigned registers = static_cast<unsigned>(random() % 60);
    for (unsigned i = 0; i < registers; ++i) {
        const std::uint64_t value = random() % 8 == 0 ? random() : random() % 40;
        bytes += static_cast<char>(value >> 8);
        bytes += static_cast<char>(value);
    }
    if (random() % 16 == 0) {
        for (int i = 0; i < 64; ++i)
            bytes += static_cast<char>(random());
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const bool isText = std::string_view(argv[3]) == "text";
    const auto size = std::strtoull(argv[2], nullptr, 10) << 20;
    std::FILE *file = std::fopen(argv[1], "wb");
    // Written as a journal is, in large pieces: the page cache then has large pages, which all that read it are quicker
    // with.
    std::vector<char> buffer(4 << 20);
    if (file)
        std::setvbuf(file, buffer.data(), _IOFBF, buffer.size());
    Random random(17);
    unsigned long long written = 0;
    unsigned long long rare = 0;
    for (unsigned long long pieces = 1; file && written < size; ++pieces) {
        std::string piece = isText ? line(random) : frame(random);
        if (pieces % 100'000 == 0) { // one in some ten megabytes, by itself between two line feeds
            piece += "\nsession=zzzz NEEDLE-marker\n";
            ++rare;
        }
        if (std::fwrite(piece.data(), 1, piece.size(), file) != piece.size())
            break;
        written += piece.size();
    }
    if (!file || std::fclose(file) != 0 || written < size)
        return 1;
    std::printf("%llu\n", rare);
}
