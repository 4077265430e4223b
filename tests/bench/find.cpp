// Finds a text in a capture as the window does, asked for the hit next to one end of it. Prints the number of hits, the
// milliseconds until that one was known and until all were, and how long it took to stop another search.
// usage: bench_find FILE TEXT first|last

#include <cstdio>
#include <memory>
#include <string_view>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include "core/journal/journal.h"
#include "core/journal/journalloader.h"
#include "core/timeline/findrun.h"

using namespace wirelark;

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    QCoreApplication app(argc, argv);
    Journal journal;
    const ParsedPattern pattern = Pattern::text(QString::fromLocal8Bit(argv[2]), {.matchCase = true});
    if (!loadJournal(journal, {QString::fromLocal8Bit(argv[1])}).hasJournal() || !std::holds_alternative<Pattern>(pattern))
        return 3;
    const bool isFirst = std::string_view(argv[3]) == "first";
    const FindPlace place = isFirst ? FindPlace {{journal.first(), 0}, Towards::Later}
                                    : FindPlace {{journal.end(), 0}, Towards::Earlier};
    const FindQuery query {std::get<Pattern>(pattern), true, {}, {}, {}};

    auto owned = std::make_unique<FindRun>(journal);
    FindRun &run = *owned;
    QElapsedTimer timer;
    qint64 toHit = -1;
    QEventLoop loop;
    QObject::connect(&run, &FindRun::sought, &loop, [&] { toHit = timer.nsecsElapsed(); });
    QObject::connect(&run, &FindRun::progressed, &loop, [&] {
        if (toHit >= 0 && run.status().progress == 100)
            loop.quit();
    });
    timer.start();
    run.start(query);
    run.seek(place);
    loop.exec();
    const qint64 toAll = timer.nsecsElapsed();
    const qint64 hits = run.status().hits;

    run.start(query);
    timer.restart();
    owned.reset();
    const qint64 toStop = timer.nsecsElapsed();
    std::printf("%lld %.1f %.1f %.3f\n", hits, double(toHit) / 1e6, double(toAll) / 1e6, double(toStop) / 1e6);
}
