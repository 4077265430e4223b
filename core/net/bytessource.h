#pragma once

#include "core/net/sendsource.h"

#include <QByteArray>

namespace wirelark {

// One message: it leaves in a write of its own where the kernel takes it whole.
class BytesSource : public SendSource
{
public:
    explicit BytesSource(const QByteArray &bytes);

    std::span<const char> front() override;
    void consume(qsizetype n) override { m_sent += n; }
    bool atEnd() const override { return m_sent == m_bytes.size(); }
    qint64 remaining() const override { return m_bytes.size() - m_sent; }

private:
    QByteArray m_bytes;
    qsizetype m_sent = 0;
};

} // namespace wirelark
