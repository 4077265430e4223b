#include "widgets/compare/othercapture.h"

#include <map>

#include "core/journal/journalreader.h"

namespace wirelark {

OtherCapture::OtherCapture(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    // The thread ends before this does: it never tells one that is gone.
    m_thread = std::thread([this] {
        m_result = loadJournal(m_journal, {m_path}, [this](qint64, qint64) { return !m_stop; });
        listConnections();
        QMetaObject::invokeMethod(this, &OtherCapture::read, Qt::QueuedConnection);
    });
}

OtherCapture::~OtherCapture()
{
    m_stop = true;
    m_thread.join();
}

void OtherCapture::listConnections()
{
    JournalReader reader(m_journal);
    std::map<ConnectionId, Connection> found;
    for (quint64 seq = m_journal.first(); seq < m_journal.end() && !m_stop;) {
        const EntryRun run = m_journal.run(seq);
        if (run.entries.empty())
            break;
        for (size_t i = 0; i < run.entries.size(); ++i) {
            const Entry &entry = run.entries[i];
            if (entry.connection == 0)
                continue;
            Connection &connection = found[entry.connection];
            connection.id = entry.connection;
            connection.bytes += static_cast<qint64>(entry.size);
            if (entry.kind() == EventKind::Accepted || entry.kind() == EventKind::Connected)
                connection.peer = reader.record(run.first + i, entry).event.peer.toString();
        }
        seq = run.first + run.entries.size();
    }
    for (const auto &[id, connection] : found) {
        if (connection.bytes > 0)
            m_connections.push_back(connection);
    }
}

} // namespace wirelark
