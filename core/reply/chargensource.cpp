#include "core/reply/chargensource.h"

#include <string>

namespace wirelark {

namespace {

constexpr int firstPrintable = 0x20;
constexpr int printables = 95;
constexpr int lineLength = 72;
constexpr int patterns = 9; // as much as one write takes

std::string makeLines()
{
    std::string lines;
    for (int first = 0; first < patterns * printables; ++first) {
        for (int i = 0; i < lineLength; ++i)
            lines += char(firstPrintable + (first + i) % printables);
        lines += "\r\n";
    }
    return lines;
}

const std::string &lines()
{
    static const std::string all = makeLines();
    return all;
}

} // namespace

std::span<const char> ChargenSource::front()
{
    const std::span<const char> rest = std::span(lines()).subspan(std::size_t(m_at));
    return m_isEnding ? rest.first(std::size_t((lineSize - m_at % lineSize) % lineSize)) : rest;
}

void ChargenSource::consume(qsizetype n)
{
    m_at = (m_at + n) % (printables * lineSize);
}

} // namespace wirelark
