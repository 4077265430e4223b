#pragma once

#include <QLatin1StringView>

namespace wirelark {

// Why something ended or failed. One value for each cause that a person would act on differently.
enum class EndReason : quint8 {
    None,
    ClosedByPeer,         // FIN from the peer, then from us
    ClosedByUs,           // we finished first, or closed
    Reset,                // RST from the peer (ECONNRESET, EPIPE)
    ResetByUs,            // we sent RST on purpose
    TimedOut,             // ETIMEDOUT, or our own deadline
    Refused,              // ECONNREFUSED
    Unreachable,          // EHOSTUNREACH, ENETUNREACH, ENETDOWN
    HostNotFound,         // the name service knows no such name
    NameServiceFailed,    // the name service did not answer
    AddressInUse,         // EADDRINUSE
    AddressNotAvailable,  // EADDRNOTAVAIL
    PermissionDenied,     // EACCES, EPERM
    TooManyFiles,         // EMFILE, ENFILE, ENOBUFS, ENOMEM while accepting or connecting
    AcceptingAgain,       // the end of TooManyFiles
    TornDown,             // ECONNABORTED: the system ended the connection
    Cancelled,            // the person stopped a connect
    ConnectedToItself,    // TCP simultaneous open with our own port
    DiskFull,             // ENOSPC, EDQUOT while recording
    RecordingFailed,      // any other error while recording
    RecordingResumed,     // the end of DiskFull or RecordingFailed
    Discarded,            // the oldest records left the journal, over its quota
    ClockSet,             // somebody set the clock of this computer
    Slept,                // this computer slept
    Other,                // any other errno; the record carries it
};

// The stable word of a reason, as in JSON and in the journal: `refused`, `closed-by-peer`. Empty for None.
QLatin1StringView word(EndReason reason);
// The inverse of word(); None for a word that is not one.
EndReason endReasonFromWord(QLatin1StringView word);
// What an errno of connect, accept, send or recv means.
EndReason endReasonFromErrno(int error);

} // namespace wirelark
