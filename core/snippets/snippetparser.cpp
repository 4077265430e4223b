#include "core/snippets/snippetparser.h"

#include <array>

#include <QStringDecoder>

#include "core/repeat/planwords.h"
#include "core/snippets/snippetpath.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Fault = SnippetFault::Kind;

constexpr std::array endings {"none"_L1, "lf"_L1, "crlf"_L1, "cr"_L1, "nul"_L1}; // in the order of the enum

const QString ownComment = u"# Messages to send with Wirelark"_s;

// Comes back as it was: a line of its own, blanks at its ends as well.
void writeOne(QString &text, const Snippet &snippet)
{
    for (const QString &comment : snippet.comments)
        text += u'#' + comment + u'\n';
    text += u'[' + writeSnippetPath(snippet.path) + u"]\n"_s;
    if (snippet.shortcut != 0)
        text += u"shortcut: %1\n"_s.arg(snippet.shortcut);
    if (!snippet.to.isEmpty())
        text += u"to: %1\n"_s.arg(snippet.to);
    const Draft &draft = snippet.draft;
    if (draft.mode == PayloadMode::Hex)
        text += u"mode: hex\n"_s;
    if (draft.ending != Ending::Lf)
        text += u"ending: %1\n"_s.arg(endings[std::size_t(draft.ending)]);
    if (!draft.hasEscapes)
        text += u"escapes: off\n"_s;
    if (snippet.plan.repeats())
        text += u"repeat: %1\n"_s.arg(writeRepeat(snippet.plan));
    if (snippet.plan.pace.isSet())
        text += u"pace: %1\n"_s.arg(writePace(snippet.plan.pace));
    for (const QString &line : draft.text.split(u'\n'))
        text += line.isEmpty() ? u">\n"_s : u"> "_s + line + u'\n';
}

} // namespace

ParsedSnippets parseSnippets(const QByteArray &text)
{
    return SnippetParser().parse(text);
}

QByteArray writeSnippets(const Snippets &snippets)
{
    QString text = ownComment + u'\n';
    for (const Snippet &snippet : snippets.all) {
        text += u'\n';
        writeOne(text, snippet);
    }
    if (!snippets.comments.isEmpty())
        text += u'\n';
    for (const QString &comment : snippets.comments)
        text += u'#' + comment + u'\n';
    return text.toUtf8();
}

ParsedSnippets SnippetParser::parse(const QByteArray &bytes)
{
    if (bytes.size() > maxSnippetFile)
        return SnippetFault{Fault::TooMany};
    int number = 0;
    const QList<QByteArray> lines = bytes.split('\n');
    const bool hasReturns = lines.first().endsWith('\r'); // as some programs write it
    for (QByteArray line : lines) {
        ++number;
        if (hasReturns && line.endsWith('\r'))
            line.chop(1);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // what is cut off is wrong
        const QString decoded = decoder(line);
        m_line = number;
        if (decoder.hasError()) {
            fail(Fault::NotUtf8, std::max<qsizetype>(decoded.indexOf(QChar::ReplacementCharacter), 0), {});
            return *m_fault;
        }
        if (!takeLine(number == 1 && decoded.startsWith(QChar::ByteOrderMark) ? QStringView(decoded).sliced(1) : decoded))
            return *m_fault;
    }
    if (!finishSnippet())
        return *m_fault;
    m_result.comments = m_comments;
    return m_result;
}

bool SnippetParser::takeLine(QStringView line)
{
    if (line.startsWith(u'>')) {
        if (!m_current)
            return fail(Fault::NoHeader, 0, line);
        const QStringView rest = line.sliced(line.startsWith("> "_L1) ? 2 : 1);
        m_current->draft.text += m_hasMessage ? u'\n' + rest.toString() : rest.toString();
        m_hasMessage = true;
        return true;
    }
    if (line.trimmed().isEmpty())
        return true;
    if (line.startsWith(u'#')) {
        if (m_line > 1 || line != ownComment)
            m_comments += line.sliced(1).toString();
        return true;
    }
    return line.startsWith(u'[') ? takeHeader(line) : takeKey(line);
}

bool SnippetParser::takeHeader(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (!trimmed.endsWith(u']'))
        return fail(Fault::OpenHeader, 0, line);
    const auto path = readSnippetPath(trimmed.sliced(1).chopped(1));
    if (!path)
        return fail(Fault::EmptyName, 1, line);
    const QStringList comments = std::exchange(m_comments, {});
    if (!finishSnippet())
        return false;
    if (m_paths.contains(*path))
        return fail(Fault::SecondName, 1, trimmed.sliced(1).chopped(1));
    if (m_result.all.size() == maxSnippets)
        return fail(Fault::TooMany, 0, {});
    m_paths.insert(*path);
    m_current = Snippet{.path = *path, .draft = {}, .plan = {}, .comments = comments};
    m_keys.clear();
    m_hasMessage = false;
    m_headerLine = m_line;
    return true;
}

bool SnippetParser::takeKey(QStringView line)
{
    if (!m_current)
        return fail(Fault::NoHeader, 0, line);
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return fail(Fault::UnknownLine, 0, line);
    const QStringView key = line.first(colon).trimmed();
    const QStringView value = line.sliced(colon + 1).trimmed();
    static const QStringList known {u"shortcut"_s, u"to"_s, u"mode"_s, u"ending"_s, u"escapes"_s, u"repeat"_s, u"pace"_s};
    if (!known.contains(key))
        return fail(Fault::UnknownKey, 0, key);
    if (m_keys.contains(key.toString()))
        return fail(Fault::SecondKey, 0, key);
    m_keys.insert(key.toString());
    const qsizetype valueAt = value.isEmpty() ? colon + 1 : value.begin() - line.begin();
    return takeValue(key, value) || (m_fault ? false : fail(Fault::BadValue, valueAt, value));
}

bool SnippetParser::takeValue(QStringView key, QStringView value)
{
    Draft &draft = m_current->draft;
    if (key == "mode"_L1) {
        draft.mode = value == "hex"_L1 ? PayloadMode::Hex : PayloadMode::Text;
        return value == "hex"_L1 || value == "text"_L1;
    }
    if (key == "to"_L1) {
        m_current->to = value.toString();
        return !value.isEmpty();
    }
    if (key == "escapes"_L1) {
        draft.hasEscapes = value == "on"_L1;
        return draft.hasEscapes || value == "off"_L1;
    }
    if (key == "ending"_L1) {
        const auto found = std::ranges::find_if(endings, [value](QLatin1StringView name) { return value == name; });
        draft.ending = Ending(found - endings.begin());
        return found != endings.end();
    }
    if (key == "repeat"_L1)
        return !readRepeat(value, m_current->plan);
    if (key == "pace"_L1)
        return !readPace(value, m_current->plan);
    return takeShortcut(value);
}

bool SnippetParser::takeShortcut(QStringView value)
{
    if (value.size() != 1 || value[0] < u'1' || value[0] > u'9')
        return false;
    m_current->shortcut = value[0].unicode() - u'0';
    if (m_shortcuts.contains(m_current->shortcut))
        return fail(Fault::SecondShortcut, 0, value);
    m_shortcuts.insert(m_current->shortcut);
    return true;
}

bool SnippetParser::finishSnippet()
{
    if (!m_current)
        return true;
    if (!m_hasMessage) {
        m_line = m_headerLine;
        return fail(Fault::NoMessage, 0, m_current->name());
    }
    m_result.all.push_back(*std::exchange(m_current, std::nullopt));
    return true;
}

bool SnippetParser::fail(Fault kind, qsizetype column, QStringView word)
{
    constexpr qsizetype longest = 64;
    m_fault = SnippetFault{kind, m_line, int(column) + 1, word.left(longest).toString()};
    return false;
}

} // namespace wirelark
