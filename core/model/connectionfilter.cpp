#include "core/model/connectionfilter.h"

#include <algorithm>
#include <array>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

struct StateWord
{
    QLatin1StringView text;
    ConnectionState first;
    ConnectionState last;
};

constexpr std::array stateWords {
    StateWord {"connecting"_L1, ConnectionState::Connecting, ConnectionState::Connecting},
    StateWord {"open"_L1, ConnectionState::Open, ConnectionState::WeFinished},
    StateWord {"finished"_L1, ConnectionState::PeerFinished, ConnectionState::WeFinished},
    StateWord {"ended"_L1, ConnectionState::Closed, ConnectionState::Failed},
    StateWord {"closed"_L1, ConnectionState::Closed, ConnectionState::Closed},
    StateWord {"failed"_L1, ConnectionState::Failed, ConnectionState::Failed},
};

// `pattern` in small letters. After the last * that was met everything is tried again one further: no more than the
// product of both lengths.
bool matches(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t].toLower())) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

const SocketAddress &peerOf(const ConnectionRow &row)
{
    return row.peer.isNull() ? row.tried : row.peer;
}

} // namespace

ConnectionFilter::ConnectionFilter(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_words.push_back(wordOf(word));
}

ConnectionFilter::Word ConnectionFilter::wordOf(const QString &text)
{
    const auto state = std::ranges::find(stateWords, text, &StateWord::text);
    if (state != stateWords.end())
        return {.kind = Kind::State, .text = text, .first = state->first, .last = state->last};
    bool isNumber = false;
    const quint32 number = QStringView(text).mid(1).toUInt(&isNumber);
    if (isNumber && (text.front() == u'#' || text.front() == u':'))
        return {.kind = text.front() == u'#' ? Kind::Number : Kind::Port, .text = text, .number = number};
    const bool isPattern = text.contains(u'*') || text.contains(u'?');
    return {.kind = isPattern ? Kind::Pattern : Kind::Part, .text = text};
}

bool ConnectionFilter::accepts(const ConnectionRow &row) const
{
    return std::ranges::all_of(m_words, [&row](const Word &word) { return isTrue(word, row); });
}

bool ConnectionFilter::isTrue(const Word &word, const ConnectionRow &row)
{
    const SocketAddress &peer = peerOf(row);
    const auto isPart = [&word](const QString &text) { return text.contains(word.text, Qt::CaseInsensitive); };
    const auto isWhole = [&word](const QString &text) { return matches(word.text, text); };
    switch (word.kind) {
    case Kind::State: return row.state >= word.first && row.state <= word.last;
    case Kind::Number: return row.id == word.number;
    case Kind::Port: return peer.port == word.number || row.local.port == word.number;
    case Kind::Pattern:
        return isWhole(row.switches.name) || isWhole(row.target) || isWhole(peer.toString()) || isWhole(peer.host.toString());
    case Kind::Part: return isPart(row.switches.name) || isPart(row.target) || isPart(peer.toString());
    }
    return false;
}

} // namespace wirelark
