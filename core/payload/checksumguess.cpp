#include "core/payload/checksumguess.h"

#include <algorithm>
#include <tuple>

#include "core/payload/checksum.h"

namespace wirelark {

namespace {

void guess(const ChecksumAlgorithm &algorithm, QByteArrayView message, std::vector<ChecksumGuess> &guesses)
{
    const QByteArrayView end = message.last(algorithm.size);
    const QByteArrayView rest = message.chopped(algorithm.size);
    for (int skipped = 0; skipped <= maxSkipped && skipped < rest.size(); ++skipped) {
        const QByteArray big = checksumOf(algorithm, rest.sliced(skipped));
        if (end == big)
            guesses.push_back({&algorithm, ByteOrder::Big, skipped});
        else if (std::equal(end.begin(), end.end(), big.crbegin()))
            guesses.push_back({&algorithm, ByteOrder::Little, skipped});
    }
}

} // namespace

std::vector<ChecksumGuess> guessChecksum(QByteArrayView message)
{
    std::vector<ChecksumGuess> guesses;
    if (message.size() > maxGuessed)
        return guesses;
    for (const ChecksumAlgorithm &algorithm : allChecksums()) {
        if (!algorithm.isHash() && algorithm.size < message.size())
            guess(algorithm, message, guesses);
    }
    std::ranges::stable_sort(guesses, {}, [](const ChecksumGuess &guess) {
        return std::tuple(-guess.algorithm->size, guess.skipped);
    });
    return guesses;
}

} // namespace wirelark
