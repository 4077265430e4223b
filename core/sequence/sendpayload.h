#pragma once

#include "core/sequence/expectation.h"

#include <optional>

namespace wirelark {

struct Step;

// What the fields of a send are made of.
struct SendFacts
{
    qint64 count = 1;  // this send of the sequence for the first time
    qint64 now = 0;    // ns since 1970 UTC
    quint64 seed = 0;  // another one for every send
    std::optional<QByteArray> last {}; // what the last expect matched
    Captures captures {};
};

// What is wrong with a send of text or hex, where these are the names of captures; its place counts in the step's text.
std::optional<SequenceError> checkPayload(const Step &send, const QStringList &names);

// Whether a capture may be called so: in a send its name is a field, and must be no other.
bool mayNameCapture(const QString &name);

// The bytes of a send that was found to be right; nothing if a field cannot be made now.
std::optional<QByteArray> payloadOf(const Step &send, const SendFacts &facts);

} // namespace wirelark
