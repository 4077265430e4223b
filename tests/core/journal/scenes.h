#pragma once

#include <memory>
#include <vector>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/journal.h"
#include "core/journal/journalloader.h"
#include "core/journal/journalwriter.h"

// What the tests of the journal have in common: things that happen, and a look at the journal afterwards.
namespace wirelark::test {

inline SocketAddress at(const char *text)
{
    return SocketAddress::fromString(QString::fromLatin1(text));
}

inline Event accepted(
    ConnectionId connection, const char *local = "127.0.0.1:5000", const char *peer = "127.0.0.1:51522")
{
    Event event;
    event.kind = EventKind::Accepted;
    event.connection = connection;
    event.listener = 1;
    event.local = at(local);
    event.peer = at(peer);
    return event;
}

inline Event ended(ConnectionId connection, EventKind kind, EndReason reason = EndReason::None)
{
    Event event;
    event.kind = kind;
    event.connection = connection;
    event.reason = reason;
    return event;
}

inline Event note(const QString &text)
{
    Event event;
    event.text = text;
    return event;
}

// Bytes that tell where in a stream they stand.
inline QByteArray pattern(qsizetype size, quint64 from = 0)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i) {
        const quint64 place = from + static_cast<quint64>(i);
        bytes[i] = static_cast<char>((place * 2654435761u) >> 13);
    }
    return bytes;
}

// Bytes that tell which record they are of.
inline QByteArray numbered(quint64 seq)
{
    return pattern(static_cast<qsizetype>(1 + seq * 7919 % 3000), seq);
}

inline std::span<const char> span(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

inline std::vector<Record> allRecords(const Journal &journal)
{
    std::vector<Record> records;
    for (quint64 seq = journal.first(); seq < journal.end(); ++seq)
        records.push_back(journal.record(seq));
    return records;
}

inline QByteArray stream(const Journal &journal, ConnectionId connection, Direction direction)
{
    QByteArray bytes;
    for (quint64 seq = journal.first(); seq < journal.end(); ++seq) {
        const Entry entry = journal.entry(seq);
        if (entry.isData() && entry.connection == connection && entry.direction() == direction)
            bytes += journal.payload(seq);
    }
    return bytes;
}

inline bool same(const Record &a, const Record &b)
{
    const Event &x = a.event;
    const Event &y = b.event;
    return a.seq == b.seq && a.direction == b.direction && a.size == b.size
        && a.streamOffset == b.streamOffset && x.kind == y.kind && x.reason == y.reason && x.error == y.error
        && x.connection == y.connection && x.listener == y.listener && x.time == y.time && x.local == y.local
        && x.peer == y.peer && x.text == y.text && x.unsent == y.unsent && x.unacked == y.unacked;
}

// A journal that is being written, in a directory that goes away with it.
struct Live
{
    explicit Live(JournalOptions given = {})
    {
        options = std::move(given);
        if (options.directory.isEmpty())
            options.directory = directory.path();
        writer = std::make_unique<JournalWriter>(journal, options);
    }

    QStringList files() const
    {
        QStringList paths;
        const QDir dir(options.directory);
        for (const QString &name : dir.entryList({QStringLiteral("*.pcapng")}, QDir::Files, QDir::Name))
            paths += dir.filePath(name);
        return paths;
    }
    void data(ConnectionId connection, Direction direction, const QByteArray &bytes, qint64 time = 0)
    {
        writer->appendData(connection, direction, time, span(bytes));
    }
    void commit(const Event &event)
    {
        writer->append(event);
        writer->commit();
    }
    // The first note with this reason, or a record with seq 0.
    Record noteAbout(EndReason reason) const
    {
        for (const Record &record : allRecords(journal)) {
            if (record.event.kind == EventKind::Note && record.event.reason == reason)
                return record;
        }
        return {};
    }

    QTemporaryDir directory;
    JournalOptions options;
    Journal journal;
    std::unique_ptr<JournalWriter> writer;
};

// What tshark writes on stdout; a complaint of it on stderr fails the test.
inline QByteArray tshark(const QStringList &arguments, QByteArray *errors = nullptr)
{
    QProcess process;
    process.start(QStringLiteral("tshark"), QStringList {QStringLiteral("-n")} + arguments);
    if (!process.waitForFinished(60'000))
        return "tshark did not end";
    QByteArray complaints = process.readAllStandardError();
    complaints.replace("Running as user \"root\" and group \"root\". This could be dangerous.\n", "");
    if (errors)
        *errors = complaints;
    else if (!complaints.isEmpty())
        return "tshark complains: " + complaints;
    return process.readAllStandardOutput();
}

inline QByteArray contents(const QStringList &files)
{
    QByteArray bytes;
    for (const QString &path : files) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

inline QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file of the test");
    return path;
}

} // namespace wirelark::test
