#pragma once

#include "core/journal/entry.h"

#include <memory>

namespace wirelark {

// The memory of entries, which never move.
using EntryChunk = std::shared_ptr<Entry[]>;

inline constexpr quint64 chunkEntries = 65536; // 1.5 MiB, whole pages whatever their size

// Zeroed entries, that take no memory until they are written to.
EntryChunk makeEntryChunk();

// Lets a chunk that changes no more be a file without a name in this directory, from which the kernel reads it when it
// is looked at and the memory was needed for something else meanwhile: it stands where it stood, with the same bytes, and
// any thread may read it all the while. The file takes its room on the disk until the chunk goes. Stays in memory where
// that cannot be done: no room, or a file system without O_TMPFILE, see open(2). Not to be written to any more.
// A disk that breaks later, and cannot give it back, ends the program as it does when it holds the program's own pages.
void leaveToFile(const EntryChunk &chunk, const QString &directory);

} // namespace wirelark
