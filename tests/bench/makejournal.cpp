// Makes a capture of RECORDS data records of SIZE bytes each, received on 100 connections in turn; with a TEXT once in the
// middle and once at the end, if one is given.
// usage: bench_makejournal FILE RECORDS SIZE [TEXT]

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <QTemporaryDir>

#include "tests/bench/load.h"

using namespace wirelark;

int main(int argc, char **argv)
{
    if (argc != 4 && argc != 5)
        return 2;
    // The segments beside the file: the same disk, and as large.
    const QTemporaryDir directory(QString::fromLocal8Bit(argv[1]) + QStringLiteral("-XXXXXX"));
    Journal journal;
    JournalWriter writer(journal, {.directory = directory.path(), .quota = 64 * 1024 * 1024});
    int error = 0;
    if (!writer.startRecording(QString::fromLocal8Bit(argv[1]), error)) {
        std::fprintf(stderr, "%s\n", std::strerror(error));
        return 1;
    }
    bench::Load load(writer, std::atoi(argv[3]));
    const qint64 records = std::atoll(argv[2]);
    const std::string_view text = argc > 4 ? argv[4] : "";
    load.add(records / 2);
    load.say(text);
    load.add(records - records / 2);
    load.say(text);
}
