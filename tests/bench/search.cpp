// Counts what a pattern finds in a file, on one thread, and prints the number; or only loads the bytes, which is as fast
// as any search of a mapped file can be.
// usage: bench_search hex|text|anycase|regex PATTERN read|map FILE
//        bench_search load - map FILE

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QString>

#include "core/search/streamsearch.h"

using namespace wirelark;

namespace {

ParsedPattern parse(std::string_view kind, const QString &text)
{
    if (kind == "hex")
        return Pattern::hex(text);
    if (kind == "regex")
        return Pattern::regex(text, true);
    return Pattern::text(text, {.matchCase = kind == "text"});
}

// Every byte goes through a register.
std::uint64_t load(const char *bytes, size_t size)
{
    std::uint64_t all = 0;
    for (size_t at = 0; at + sizeof all <= size; at += sizeof all) {
        std::uint64_t some = 0;
        std::memcpy(&some, bytes + at, sizeof some);
        all |= some;
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const bool isLoadOnly = std::string_view(argv[1]) == "load";
    const ParsedPattern parsed = parse(argv[1], QString::fromLocal8Bit(argv[2]));
    const int file = ::open(argv[4], O_RDONLY);
    struct stat status = {};
    if (!std::holds_alternative<Pattern>(parsed) || ::fstat(file, &status) != 0)
        return 3;
    Search search(std::get<Pattern>(parsed));
    long long count = 0;
    const auto note = [&count](const StreamMatch &) { return ++count > 0; };

    if (status.st_size > 0 && std::string_view(argv[3]) == "map") {
        const auto size = static_cast<size_t>(status.st_size);
        void *bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (bytes == MAP_FAILED)
            return 3;
        if (isLoadOnly)
            return load(static_cast<const char *>(bytes), size) == 0 ? 3 : 0;
        search.feed({static_cast<const char *>(bytes), size}, note);
    } else {
        constexpr size_t pieceSize = 256 * 1024; // stays in the cache of the core
        std::vector<char> piece(pieceSize);
        ssize_t got = 0;
        for (off_t at = 0; (got = ::pread(file, piece.data(), pieceSize, at)) > 0; at += got)
            search.feed({piece.data(), static_cast<size_t>(got)}, note);
        if (got < 0)
            return 3;
    }
    search.finish(note);
    std::printf("%lld\n", count);
    return search.gaveUp() ? 3 : 0;
}
