// Writes a journal until it is killed, and tells on stdout what it has committed: the number after the last
// record, 8 bytes each time. Every record but the first is data that follows from its number.
#include <cstdlib>
#include <random>

#include <unistd.h>

#include "tests/core/journal/scenes.h"

using namespace wirelark;
using namespace wirelark::test;

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    JournalOptions options;
    options.directory = QString::fromLocal8Bit(arguments[1]);
    options.segmentBytes = 512 * 1024;
    Live live(options);
    std::minstd_rand random(static_cast<unsigned>(std::atoi(arguments[2])));
    live.writer->append(accepted(1));
    quint64 end = 2;
    for (;;) {
        for (auto batch = random() % 5; batch > 0; --batch, ++end)
            live.data(1, Direction::In, numbered(end));
        live.writer->commit();
        if (::write(STDOUT_FILENO, &end, sizeof end) != sizeof end)
            return 1;
    }
}
