#pragma once

#include <vector>

#include <QByteArrayView>

#include "core/payload/byteorder.h"
#include "core/payload/checksumcatalogue.h"

namespace wirelark {

// A checksum that the end of a message could be.
struct ChecksumGuess
{
    const ChecksumAlgorithm *algorithm;
    ByteOrder order; // in which it stands there; Big where both read the same
    int skipped; // bytes of the front that are not in it

    bool operator==(const ChecksumGuess &) const = default;
};

// So many bytes of the front may be left out, as a start byte or two.
inline constexpr int maxSkipped = 2;
// Of a longer message nothing is guessed: it would take longer than a person should wait for the next key.
inline constexpr qsizetype maxGuessed = 32 * 1024;

// All that fit: the last 1, 2, 3, 4 or 8 bytes are the checksum of those before them. The wide ones come first, for
// they fit by chance the least (a narrow one for one message in 256); among those the fewest skipped. Hashes are not tried.
std::vector<ChecksumGuess> guessChecksum(QByteArrayView message);

} // namespace wirelark
