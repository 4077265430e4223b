#pragma once

#include <QtEndian>

#include "tests/core/journal/scenes.h"

// Captures to be read, whole or spoiled.
namespace wirelark::test {

struct Capture
{
    QByteArray bytes;
    std::vector<Record> records;
};

// Of one v4 and one v6 connection.
inline Capture twoConnections()
{
    Live live;
    live.writer->append(accepted(1));
    live.writer->append(accepted(2, "[::1]:5000", "[::1]:5001"));
    live.data(1, Direction::In, "hello");
    live.data(2, Direction::Out, "this goes the other way");
    live.writer->append(ended(1, EventKind::PeerFinished));
    live.writer->append(ended(1, EventKind::Closed, EndReason::ClosedByPeer));
    live.commit(ended(2, EventKind::Reset, EndReason::Reset));
    return {contents(live.files()), allRecords(live.journal)};
}

struct Loaded
{
    explicit Loaded(const QByteArray &bytes)
        : path(write(directory().filePath(QStringLiteral("capture")), bytes))
        , result(loadJournal(journal, {path}))
    {
    }

    ~Loaded() { QFile::remove(path); }
    Q_DISABLE_COPY_MOVE(Loaded)

    // One for the whole test: making thousands takes longer than everything else.
    static const QTemporaryDir &directory()
    {
        static const QTemporaryDir made;
        return made;
    }

    QString path;
    Journal journal;
    LoadResult result;
};

// Where each block of a capture begins, and where the last one ends.
inline std::vector<qsizetype> blockStarts(const QByteArray &bytes)
{
    std::vector<qsizetype> starts {0};
    while (starts.back() < bytes.size())
        starts.push_back(starts.back() + qFromLittleEndian<qint32>(bytes.constData() + starts.back() + 4));
    return starts;
}

inline QByteArray withNumber(QByteArray bytes, qsizetype offset, quint32 number)
{
    qToLittleEndian(number, bytes.data() + offset);
    return bytes;
}

} // namespace wirelark::test
