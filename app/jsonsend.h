#pragma once

#include "app/jsoncommand.h"
#include "core/explain/problem.h"
#include "core/net/sendsource.h"

#include <atomic>
#include <memory>

namespace wirelark {

// What a `send` sends, found out once and then made for each connection that it goes to.
class JsonSend
{
public:
    // Reads the file of snippets, makes the bytes. Null, or why it cannot be sent.
    Problem prepare(const JsonCommand &command);

    bool repeats() const { return m_what.plan.repeats(); }
    const Outgoing &outgoing() const { return m_what; }
    // Of what does not repeat, at its pace; `waiting` counts what the kernel has not taken. Null: there are no bytes, or the
    // file is gone.
    std::unique_ptr<SendSource> source(const std::shared_ptr<std::atomic<qint64>> &waiting) const;

private:
    Problem takeSnippet(const JsonCommand &command);

    Outgoing m_what;
    QByteArray m_bytes; // unless it is a file, or repeats
};

} // namespace wirelark
