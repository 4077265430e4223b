#pragma once

#include <functional>
#include <memory>

#include <QString>
#include <QStringList>

namespace wirelark {

class Journal;

// Why a file could not be opened as a capture, or what was odd in one that could.
enum class LoadFault : quint8 {
    None,
    CannotRead,   // errno in LoadResult::error
    NotPcapng,    // it does not begin as a pcapng section
    NotOurs,      // pcapng, but not written by this program
    Torn,         // the last block is cut short: everything before it was read
    Damaged,      // a block in the middle makes no sense: everything before it was read
};

struct LoadResult
{
    LoadFault fault = LoadFault::None;
    int error = 0;          // errno of CannotRead
    QString path;           // of the file with the fault
    qint64 offset = 0;      // where Torn or Damaged begins
    // Torn and Damaged still give a journal.
    bool hasJournal() const { return fault == LoadFault::None || fault == LoadFault::Torn || fault == LoadFault::Damaged; }
};

// Fills `journal` from a saved capture, or from the segments of a session in order. Trusts no length in the file.
// One damaged segment does not take the others: the result names the first fault, and reading goes on behind it.
// Blocking, on any thread; `progress` (bytes read, bytes in all) returns false to cancel: CannotRead, ECANCELED.
LoadResult loadJournal(Journal &journal, const QStringList &files,
    const std::function<bool(qint64, qint64)> &progress = {});

} // namespace wirelark
