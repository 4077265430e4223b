#pragma once

#include "core/explain/explain.h"
#include "core/journal/journaldirectory.h"
#include "core/journal/journalwriter.h"
#include "core/net/session.h"

#include <memory>
#include <thread>

namespace wirelark {

class Journal;

struct LiveOptions
{
    qint64 quota = JournalOptions().quota; // bytes of the journal on disk; 0: no limit
    QString recordTo {};                   // a file that gets everything from the first record on; empty: none
    bool forgetsFollowed = false;          // see JournalOptions
};

// What could not be made, for explain().
struct LiveFailure
{
    FileFault fault = FileFault::CannotKeepJournal;
    QString path;
    int error = 0; // errno
};

// What makes a journal a live one: its private directory, its writer and the session that fills it, made and ended
// in the only order that is right. Main thread. A run that ends in order takes its directory away.
class Live
{
public:
    // Null, and the reason in `failure`, when the private directory or the recording cannot be made.
    // The journal must outlive this.
    static std::unique_ptr<Live> start(Journal &journal, const LiveOptions &options, LiveFailure &failure);
    ~Live();

    Session &session() { return *m_session; }

    // 0, or errno when the file cannot be made. What fails later is a note in the journal.
    int startRecording(const QString &path);
    void stopRecording();
    // What was noted of a row, kept with the records.
    void keepMark(const RowMark &mark);
    // What is kept now, into a file of its own. 0, or errno when that cannot be; what fails later is a note.
    int saveCapture(const QString &path);

private:
    void tellFailure(const QString &path, int error);
    Live(Journal &journal, const LiveOptions &options, std::unique_ptr<JournalDirectory> directory);

    std::unique_ptr<JournalDirectory> m_directory;
    JournalWriter m_writer;
    std::thread m_saver; // finishes the latest copy
    std::unique_ptr<Session> m_session;
};

} // namespace wirelark
