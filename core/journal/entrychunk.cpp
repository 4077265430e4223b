#include "core/journal/entrychunk.h"

#include <new>

#include <QFile>

#include <fcntl.h>
#include <sys/mman.h>

#include "core/journal/segment.h"
#include "core/net/descriptor.h"

namespace wirelark {

namespace {

constexpr std::size_t chunkBytes = chunkEntries * sizeof(Entry);

} // namespace

EntryChunk makeEntryChunk()
{
    void *memory = ::mmap(nullptr, chunkBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    // Entry is an aggregate, so its lifetime begins here.
    return {static_cast<Entry *>(memory), [](Entry *entries) { ::munmap(entries, chunkBytes); }};
}

void leaveToFile([[maybe_unused]] const EntryChunk &chunk, [[maybe_unused]] const QString &directory)
{
#ifdef Q_OS_LINUX
    const Descriptor file(::open(QFile::encodeName(directory).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (!file.isOpen() || writeWhole(file.get(), {reinterpret_cast<const char *>(chunk.get()), chunkBytes}, 0) != 0)
        return;
    void *mapped = ::mmap(nullptr, chunkBytes, PROT_READ, MAP_SHARED, file.get(), 0);
    if (mapped == MAP_FAILED)
        return;
    // Moved to where the memory is. Who reads there meanwhile gets the one or the other: a fault waits for the kernel's
    // lock on the mappings, which this holds. mmap(2) could do it alone with MAP_FIXED, but ThreadSanitizer takes that
    // for a write to what the readers read.
    if (::mremap(mapped, chunkBytes, chunkBytes, MREMAP_MAYMOVE | MREMAP_FIXED, chunk.get()) == MAP_FAILED)
        ::munmap(mapped, chunkBytes);
#endif
}

} // namespace wirelark
