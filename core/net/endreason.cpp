#include "core/net/endreason.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enum.
constexpr std::array words {
    ""_L1,
    "closed-by-peer"_L1,
    "closed-by-us"_L1,
    "reset"_L1,
    "reset-by-us"_L1,
    "timed-out"_L1,
    "refused"_L1,
    "unreachable"_L1,
    "host-not-found"_L1,
    "name-service-failed"_L1,
    "address-in-use"_L1,
    "address-not-available"_L1,
    "permission-denied"_L1,
    "too-many-files"_L1,
    "accepting-again"_L1,
    "torn-down"_L1,
    "cancelled"_L1,
    "connected-to-itself"_L1,
    "disk-full"_L1,
    "recording-failed"_L1,
    "recording-resumed"_L1,
    "discarded"_L1,
    "clock-set"_L1,
    "slept"_L1,
    "other"_L1,
};
static_assert(words.size() == std::size_t(EndReason::Other) + 1);

} // namespace

QLatin1StringView word(EndReason reason)
{
    return words.at(std::size_t(reason));
}

EndReason endReasonFromWord(QLatin1StringView word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? EndReason::None : EndReason(found - words.begin());
}

EndReason endReasonFromErrno(int error)
{
    switch (error) {
    case 0:
        return EndReason::None;
    case ECONNRESET:
    case EPIPE:
        return EndReason::Reset;
    case ETIMEDOUT:
        return EndReason::TimedOut;
    case ECONNREFUSED:
        return EndReason::Refused;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
    case EAFNOSUPPORT: // a v6 address on a computer without v6
        return EndReason::Unreachable;
    case EADDRINUSE:
        return EndReason::AddressInUse;
    case EADDRNOTAVAIL:
        return EndReason::AddressNotAvailable;
    case EACCES:
    case EPERM:
        return EndReason::PermissionDenied;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return EndReason::TooManyFiles;
    case ECONNABORTED:
        return EndReason::TornDown;
    case ECANCELED:
        return EndReason::Cancelled;
    default:
        return EndReason::Other;
    }
}

} // namespace wirelark
