// Makes a capture of RECORDS data records of SIZE bytes each, received on 100 connections in turn.
// usage: bench_makejournal FILE RECORDS SIZE

#include <cstdio>
#include <cstdlib>

#include <QTemporaryDir>

#include "tests/bench/load.h"

using namespace wirelark;

int main(int argc, char **argv)
{
    if (argc != 4)
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
    load.add(std::atoll(argv[2]));
}
