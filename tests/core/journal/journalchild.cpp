// Writes a journal until it is killed, and tells on stdout what it has committed: the number after the last
// record, 8 bytes each time. Every data record follows from its number.
// usage: journalchild DIRECTORY SEED [over]: with segments that are written over, all of the same few
#include <cstdlib>
#include <random>

#include <unistd.h>

#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

int main(int count, char **arguments)
{
    if (count < 3)
        return 2;
    JournalOptions options;
    options.directory = QString::fromLocal8Bit(arguments[1]);
    options.segmentBytes = 512 * 1024;
    if (count > 3) {
        options.segmentBytes = 128 * 1024;
        options.quota = 8 * options.segmentBytes;
        options.forgetsFollowed = true;
    }
    Live live(options);
    std::minstd_rand random(static_cast<unsigned>(std::atoi(arguments[2])));
    live.writer->append(accepted(1));
    live.writer->commit();
    for (;;) {
        quint64 end = live.journal.end();
        for (auto batch = random() % 5; batch > 0; --batch, ++end)
            live.data(1, Direction::In, numbered(end));
        live.writer->commit();
        end = live.journal.end();
        if (::write(STDOUT_FILENO, &end, sizeof end) != sizeof end)
            return 1;
    }
}
