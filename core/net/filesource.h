#pragma once

#include "core/net/descriptor.h"
#include "core/net/sendsource.h"

#include <memory>
#include <vector>

#include <QString>

namespace wirelark {

// A regular file, as long as it was when it was opened, read a buffer at a time as the kernel takes it.
// A file that shrinks or cannot be read any more ends early, and what is missing counts as unsent.
class FileSource : public SendSource
{
public:
    // Any thread. Null and errno in `error` if it cannot be opened; EINVAL for what is not a regular file.
    static std::unique_ptr<FileSource> open(const QString &path, int &error);

    qint64 size() const { return m_size; }

    std::span<const char> front() override;
    void consume(qsizetype n) override { m_sent += n; }
    bool atEnd() const override { return m_isCutShort || m_sent == m_size; }
    qint64 remaining() const override { return m_size - m_sent; }

private:
    FileSource(Descriptor file, qint64 size);

    Descriptor m_file;
    qint64 m_size = 0;
    qint64 m_sent = 0;
    qint64 m_bufferStart = 0; // where in the file m_buffer begins
    std::vector<char> m_buffer;
    bool m_isCutShort = false;
};

} // namespace wirelark
