#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>

#include <QByteArray>
#include <QString>

// What a fuzz target is made of. One file is one target: it defines the function below, which libFuzzer calls with
// bytes of its own making, and replay.cpp with the files of a corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

// What must be so, whatever the input is.
#define PROPERTY(condition)                                                             \
    do {                                                                                \
        if (!(condition)) {                                                             \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                               \
        }                                                                               \
    } while (false)

// The input, taken from its front piece by piece; what is not there is zero.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), qsizetype(size))
    {
    }

    template<typename Number>
    Number number()
    {
        Number value {};
        const QByteArrayView bytes = take(qsizetype(sizeof value));
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char *>(&value));
        return value;
    }
    // Up to `size` bytes.
    QByteArrayView take(qsizetype size)
    {
        const QByteArrayView front = m_rest.first(std::min(size, m_rest.size()));
        m_rest = m_rest.sliced(front.size());
        return front;
    }
    QByteArrayView rest() { return take(m_rest.size()); }
    // The rest as text that may hold anything, lone surrogates as well: UTF-8 where the first byte is even, else UTF-16.
    QString text()
    {
        const bool isUtf8 = number<std::uint8_t>() % 2 == 0;
        const QByteArrayView bytes = rest();
        if (isUtf8)
            return QString::fromUtf8(bytes);
        QString text(bytes.size() / 2, Qt::Uninitialized);
        std::copy_n(bytes.begin(), text.size() * 2, reinterpret_cast<char *>(text.data()));
        return text;
    }

private:
    QByteArrayView m_rest;
};

inline std::span<const char> spanOf(QByteArrayView bytes)
{
    return {bytes.data(), std::size_t(bytes.size())};
}
