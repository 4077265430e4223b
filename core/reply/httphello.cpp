#include "core/reply/httphello.h"

#include <algorithm>
#include <utility>

#include <QList>

#include "core/reply/clockwords.h"

namespace wirelark {

namespace {

constexpr char body[] = "Hello from Wirelark\n";

QByteArray phrase(int status)
{
    switch (status) {
    case 200:
        return "200 OK";
    case 411:
        return "411 Length Required";
    case 431:
        return "431 Request Header Fields Too Large";
    default:
        return "400 Bad Request";
    }
}

// RFC 9110, 5.6.1: words between commas, of which blanks are no part.
bool hasWord(const QByteArray &list, const char *word)
{
    const QList<QByteArray> words = list.toLower().split(',');
    return std::ranges::any_of(words, [word](const QByteArray &one) { return one.trimmed() == word; });
}

} // namespace

void HttpHello::onReceived(std::span<const char> bytes, qint64 now, Outlet &out)
{
    while (!bytes.empty() && !m_isOver)
        bytes = bytes.subspan(std::size_t(take(bytes, now)));
    if (!m_answers.isEmpty())
        out.send(std::exchange(m_answers, {}));
    if (m_isOver)
        out.close();
}

qsizetype HttpHello::take(std::span<const char> bytes, qint64 now)
{
    if (m_bodyLeft > 0) {
        const qint64 some = std::min<qint64>(m_bodyLeft, std::ssize(bytes));
        m_bodyLeft -= some;
        if (m_bodyLeft == 0)
            answer(now);
        return some;
    }
    const auto end = std::ranges::find(bytes, '\n');
    const bool isWhole = end != bytes.end();
    const qsizetype size = (end - bytes.begin()) + (isWhole ? 1 : 0);
    m_headSize += size;
    if (m_line.size() + size > longestLine || m_headSize > longestHead) {
        m_request = {.closes = true, .status = Status::HeadTooLong};
        answer(now);
        return size;
    }
    m_line.append(bytes.data(), size);
    if (isWhole)
        takeLine(now);
    return size;
}

void HttpHello::takeLine(qint64 now)
{
    QByteArray line = std::exchange(m_line, {});
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    if (!m_request.hasBegun) {
        if (!line.isEmpty()) // before a request they are passed over (RFC 9112, 2.2)
            beginRequest(line);
        else
            m_headSize = 0;
    } else if (line.isEmpty()) {
        endHead(now);
    } else {
        takeField(line);
    }
    if (m_request.status != Status::Ok)
        answer(now);
}

void HttpHello::beginRequest(const QByteArray &line)
{
    m_request.hasBegun = true;
    const QList<QByteArray> words = line.split(' ');
    const QByteArray version = words.size() == 3 ? words.last() : QByteArray();
    if (version.size() != 8 || !version.startsWith("HTTP/1.")) {
        m_request.status = Status::BadRequest;
        return;
    }
    m_request.isHead = words.first() == "HEAD";
    m_request.closes = version.endsWith('0');
}

void HttpHello::takeField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).toLower();
    if (name.isEmpty() || name.contains(' ')) {
        m_request.status = Status::BadRequest;
        return;
    }
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "content-length") {
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        const bool isNumber = !value.isEmpty() && std::ranges::all_of(value, isDigit);
        bool fits = false;
        const qint64 size = value.toLongLong(&fits);
        if (!isNumber || !fits || (m_request.bodySize >= 0 && m_request.bodySize != size))
            m_request.status = Status::BadRequest;
        m_request.bodySize = size;
    } else if (name == "transfer-encoding") {
        m_request.isChunked = true;
    } else if (name == "connection") {
        m_request.closes = !hasWord(value, "keep-alive") && (m_request.closes || hasWord(value, "close"));
    } else if (name == "expect") {
        m_request.expects100 = hasWord(value, "100-continue");
    }
}

void HttpHello::endHead(qint64 now)
{
    if (m_request.isChunked) {
        m_request.status = Status::LengthRequired;
        return;
    }
    m_bodyLeft = std::max<qint64>(m_request.bodySize, 0);
    if (m_bodyLeft == 0)
        answer(now);
    else if (m_request.expects100)
        m_answers += "HTTP/1.1 100 Continue\r\n\r\n";
}

void HttpHello::answer(qint64 now)
{
    const Request request = std::exchange(m_request, {});
    m_isOver = request.closes || request.status != Status::Ok;
    m_answers += "HTTP/1.1 " + phrase(int(request.status)) + "\r\nDate: " + httpDate(now)
        + "\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(qsizetype(sizeof body - 1))
        + (m_isOver ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n") + (request.isHead ? "" : body);
    m_headSize = 0;
}

} // namespace wirelark
