#pragma once

#include <chrono>

#include "core/explain/machinefacts.h"
#include "core/explain/problem.h"

namespace wirelark {

struct CommandError;
struct LoadResult;
struct Record;

// Why a listener or a connection failed, or the recording; null for a record that tells of no failure, and for a
// connect that was stopped on purpose.
Problem explain(const Record &failure, const MachineFacts &facts);

// What is wrong with a line of the address bar or with the arguments.
Problem explain(const CommandError &error, const QString &line);

// What is wrong with a capture; null if nothing is.
Problem explain(const LoadResult &result);

// Something of our own that could not be written or read.
enum class FileFault : quint8 {
    CannotRecord,       // record=FILE
    CannotSend,         // a file that was to be sent
    CannotSave,         // a capture
    CannotExport,       // rows of the log
    CannotReport,       // what became of sequences
    ExportNotWhole,     // some rows left the journal while they were written
    CannotKeepJournal,  // the session's private directory
    SettingsDamaged,    // they are as they were at first; the damaged file is kept beside
    SettingsNotWritten,
};
Problem explain(FileFault fault, const QString &path, int error = 0);

// A connect that is tried until it answers, for so long now; zero: it has just begun.
Problem explainWaiting(const Endpoint &to, std::chrono::seconds since);

// An errno for those who want it: `ECONNREFUSED (111): Connection refused`. Empty for 0.
QString errorDetails(int error);

} // namespace wirelark
