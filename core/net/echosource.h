#pragma once

#include "core/net/sendsource.h"

#include <QByteArray>

namespace wirelark {

// What was read and is to go back, and could not go at once. I/O thread.
class EchoSource : public SendSource
{
public:
    void append(std::span<const char> bytes);

    std::span<const char> front() override;
    void consume(qsizetype n) override;
    bool atEnd() const override { return m_sent == m_bytes.size(); }
    qint64 remaining() const override { return m_bytes.size() - m_sent; }

private:
    QByteArray m_bytes;
    qsizetype m_sent = 0;
};

} // namespace wirelark
