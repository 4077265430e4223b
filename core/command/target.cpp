#include "core/command/target.h"

#include "core/payload/nearest.h"

#include <algorithm>

#include <QHostAddress>

namespace wirelark {
namespace {

using Kind = CommandError::Kind;

constexpr qsizetype maxHost = 253; // RFC 1035, 2.3.4, as written with dots
constexpr qsizetype maxLabel = 63;

bool isHostLetter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'-' || c == U'_' || c == U'.';
}

// Letters of any script are left to the name service; blanks, controls, bidi marks and punctuation are nobody's name.
bool isName(const QString &host)
{
    const auto letters = host.toUcs4();
    return std::all_of(letters.cbegin(), letters.cend(), isHostLetter) && !host.startsWith(u'.')
        && !host.contains(QLatin1StringView(".."));
}

// QHostAddress takes anything for a scope.
bool isIPv6(const QString &host)
{
    return QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol && isName(host.section(u'%', 1));
}

bool isTooLong(const QString &host)
{
    const auto labels = QStringView(host).split(u'.');
    return host.size() > maxHost
        || std::any_of(labels.cbegin(), labels.cend(), [](QStringView label) { return label.size() > maxLabel; });
}

// Takes a word apart from its front: scheme, host, port.
class TargetReader
{
public:
    explicit TargetReader(const Word &word)
        : m_word(word)
        , m_end(word.text.size())
    {
    }

    ParsedTarget read()
    {
        if (!readScheme() || !readHost() || !readPort())
            return m_error;
        return m_target;
    }

private:
    bool fail(Kind kind, qsizetype from, qsizetype length)
    {
        m_error = errorAt(kind, m_word, from, length);
        return false;
    }

    bool readScheme()
    {
        const qsizetype colon = m_word.text.indexOf(QLatin1StringView("://"));
        if (colon < 0)
            return true;
        const QString scheme = m_word.text.left(colon).toLower();
        m_at = colon + 3;
        m_target.isWeb = scheme == QLatin1StringView("http");
        if (m_target.isWeb || scheme == QLatin1StringView("tcp")) {
            cutPath();
            return true;
        }
        static const QStringList later {QStringLiteral("tls"), QStringLiteral("https"), QStringLiteral("ws"),
            QStringLiteral("wss"), QStringLiteral("udp"), QStringLiteral("unix")};
        if (later.contains(scheme))
            return fail(Kind::NotYet, 0, m_at);
        fail(Kind::UnknownWord, 0, colon);
        m_error.nearest = nearestWord(scheme, {QStringLiteral("tcp"), QStringLiteral("http")});
        return false;
    }

    // What stands behind the port of a web address says what to ask for, and we ask for nothing.
    void cutPath()
    {
        const QStringView rest = QStringView(m_word.text).sliced(m_at);
        const auto isPath = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
        if (m_target.isWeb)
            m_end = m_at + (std::find_if(rest.cbegin(), rest.cend(), isPath) - rest.cbegin());
        else if (rest.endsWith(u'/'))
            m_end = m_word.text.size() - 1;
    }

    bool readHost()
    {
        const QStringView rest = QStringView(m_word.text).sliced(m_at, m_end - m_at);
        if (rest.startsWith(u'['))
            return readBracketed(rest);
        const QString whole = rest.toString();
        const bool isWholeHost = isIPv6(whole);
        const qsizetype colon = isWholeHost ? -1 : rest.lastIndexOf(u':');
        if (colon < 0 && !isWholeHost && isNumber(rest))
            return true; // only a port
        const QString host = colon < 0 ? whole : whole.left(colon);
        m_target.kind = Target::Host::Named;
        if (colon >= 0 && (host.isEmpty() || host == u'*'))
            m_target.kind = Target::Host::Every;
        else if (!isWholeHost && !checkName(host))
            return false;
        m_target.host = m_target.kind == Target::Host::Named ? host : QString();
        m_at += host.size();
        return true;
    }

    bool checkName(const QString &host)
    {
        if (host.isEmpty())
            return fail(Kind::MissingPort, 0, m_word.text.size());
        if (!isName(host))
            return fail(Kind::BadHost, m_at, host.size());
        return !isTooLong(host) || fail(Kind::HostTooLong, m_at, host.size());
    }

    bool readBracketed(QStringView rest)
    {
        const qsizetype close = rest.indexOf(u']');
        const QString host = rest.mid(1, close - 1).toString();
        const bool isClosed = close > 0 && (close + 1 == rest.size() || rest[close + 1] == u':');
        if (!isClosed || !isIPv6(host))
            return fail(Kind::BadHost, m_at, close < 0 ? rest.size() : close + 1);
        m_target.kind = Target::Host::Named;
        m_target.host = host;
        m_at += close + 1;
        return true;
    }

    bool readPort()
    {
        const bool hasColon = m_at < m_end && m_word.text[m_at] == u':';
        if (hasColon)
            ++m_at;
        const QStringView digits = QStringView(m_word.text).sliced(m_at, m_end - m_at);
        if (!digits.isEmpty()) {
            m_target.port = parsePort(digits);
            return m_target.port || fail(Kind::PortOutOfRange, m_at, digits.size());
        }
        if (hasColon)
            return fail(Kind::MissingPort, 0, m_word.text.size());
        if (m_target.isWeb)
            m_target.port = 80;
        return true;
    }

    static bool isNumber(QStringView text)
    {
        return !text.isEmpty()
            && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    }

    const Word &m_word;
    qsizetype m_at = 0;
    qsizetype m_end; // of what counts
    Target m_target;
    CommandError m_error;
};

} // namespace

ParsedTarget parseTarget(const Word &word)
{
    return TargetReader(word).read();
}

std::optional<quint16> parsePort(QStringView text)
{
    uint port = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        port = port * 10 + c.unicode() - u'0';
        if (port > 65535)
            return std::nullopt;
    }
    return text.isEmpty() ? std::nullopt : std::optional(static_cast<quint16>(port));
}

bool looksLikeTarget(const Word &word)
{
    return std::any_of(
        word.text.cbegin(), word.text.cend(), [](QChar c) { return c == u'.' || c == u':' || c == u'['; });
}

CommandError errorAt(CommandError::Kind kind, const Word &word, qsizetype offset, qsizetype length)
{
    CommandError error;
    error.kind = kind;
    error.start = word.start + offset;
    error.length = length;
    error.word = word.text.mid(offset, length);
    const qsizetype end = offset + error.word.size();
    const bool isWhole = error.word.size() == word.text.size() || error.word.isEmpty() || end > std::ssize(word.places);
    if (word.quoted && isWhole) {
        error.start = word.start;
        error.length = word.length;
    } else if (word.quoted) {
        error.start = word.places[size_t(offset)];
        error.length = word.places[size_t(end - 1)] + 1 - error.start;
    }
    return error;
}

CommandError errorAt(CommandError::Kind kind, const Word &word)
{
    return errorAt(kind, word, 0, word.text.size());
}

} // namespace wirelark
