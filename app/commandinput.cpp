#include "app/commandinput.h"

#include <array>
#include <utility>

namespace wirelark {

namespace {

constexpr qsizetype aheadBytes = 1024 * 1024;
constexpr size_t aheadLines = 1024;

} // namespace

CommandInput::CommandInput()
    : m_thread([this] { run(); })
{
}

CommandInput::~CommandInput()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_hasRoom.notify_all();
    m_reader.stop();
    m_thread.join();
}

std::optional<InputLine> CommandInput::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_lines.empty())
        return std::nullopt;
    InputLine line = std::move(m_lines.front());
    m_lines.pop_front();
    m_size -= line.text.size();
    m_hasRoom.notify_all();
    return line;
}

bool CommandInput::hasEnded() const
{
    const std::lock_guard lock(m_mutex);
    return m_isAtEnd && m_lines.empty();
}

void CommandInput::run()
{
    m_begun.number = 1;
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        const auto bytes = m_reader.read(buffer);
        if (!bytes)
            return;
        if (bytes->empty())
            break;
        if (!cut(QByteArrayView(bytes->data(), std::ssize(*bytes))))
            return;
    }
    if ((!m_begun.text.isEmpty() || m_begun.isTooLong) && !put(std::move(m_begun)))
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isAtEnd = true;
    }
    m_bell.ring();
}

// False: the thread is to end.
bool CommandInput::cut(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype feed = bytes.indexOf('\n');
        const QByteArrayView part = feed < 0 ? bytes : bytes.first(feed);
        m_begun.isTooLong = m_begun.isTooLong || m_begun.text.size() + part.size() > maxLine;
        if (m_begun.isTooLong)
            m_begun.text = QByteArray();
        else
            m_begun.text.append(part);
        if (feed < 0)
            return true;
        const qint64 number = m_begun.number;
        if (!put(std::exchange(m_begun, {.number = number + 1, .text = {}})))
            return false;
        bytes = bytes.sliced(feed + 1);
    }
    return true;
}

bool CommandInput::put(InputLine line)
{
    {
        std::unique_lock lock(m_mutex);
        m_hasRoom.wait(lock, [this] { return m_isStopping || (m_size < aheadBytes && m_lines.size() < aheadLines); });
        if (m_isStopping)
            return false;
        m_size += line.text.size();
        m_lines.push_back(std::move(line));
    }
    m_bell.ring();
    return true;
}

} // namespace wirelark
