#pragma once

#include <functional>

#include <QByteArrayView>

namespace wirelark {

struct Message;

// Where a writer puts what it writes. False: it cannot go there, or nobody wants it any more.
using Put = std::function<bool(QByteArrayView bytes)>;

// Writes rows of the log in one format, one after the other. Plain digits and ISO 8601 times whatever the language.
// Reads the bytes of a message in pieces: one of 1 GiB takes no more memory than a small one. One thread at a time.
class RowWriter
{
public:
    virtual ~RowWriter() = default;

    // What stands before all rows.
    virtual bool begin() { return true; }
    // One row, with its number. False if Put was.
    virtual bool write(const Message &message) = 0;
};

} // namespace wirelark
