#include "core/ladder/laddermermaid.h"

#include "core/ladder/ladderpicture.h"

#include <QStringList>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

using Shape = LadderLine::Shape;

bool standsForItself(char32_t c)
{
    if (c < 128)
        return QChar(c).isLetterOrNumber() || (c != 0 && QLatin1StringView(" .,()+/_=-!?*").contains(QChar(c)));
    return c <= 0xFFFF && (QChar(c).isLetterOrNumber() || c == u'×' || c == u'·' || c == u'…');
}

// The word ends a block wherever Mermaid reads it by itself.
bool beginsEnd(QStringView text, qsizetype at)
{
    const auto isLetter = [text](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetterOrNumber(); };
    return text.sliced(at).startsWith("end"_L1, Qt::CaseInsensitive) && !isLetter(at - 1) && !isLetter(at + 3);
}

QString escaped(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        else if (text[i].isSurrogate())
            c = QChar::ReplacementCharacter;
        if (standsForItself(c) && !beginsEnd(text, i))
            out += QChar(c);
        else
            out += u'#' + QString::number(static_cast<uint>(c)) + u';';
        i += isPair;
    }
    return out.isEmpty() ? u"#160;"_s : out;
}

QString nameOf(qsizetype peer)
{
    return u'p' + QString::number(peer + 1);
}

QString spoken(const LadderLine &line)
{
    return line.text.isEmpty() ? line.label : line.label + u"  "_s + line.text;
}

QString note(const QString &over, const QString &text)
{
    return u"Note over "_s + over + u": "_s + escaped(text);
}

QString arrow(const QString &from, const QString &to, QLatin1StringView head, const QString &text)
{
    return from + head + to + u": "_s + escaped(text);
}

// A question and its answer, again and again.
QStringList loop(const LadderLine &line, const QString &from, const QString &to)
{
    return {u"loop "_s + escaped(line.label), u"    "_s + arrow(from, to, "->>"_L1, line.question), u"    "_s + arrow(to, from, "->>"_L1, line.answer), u"end"_s};
}

QStringList statements(const LadderPicture &picture, const LadderLine &line)
{
    const qsizetype peer = picture.ends.indexOf(line.connection);
    const QString both = peer < 0 ? u"me"_s : u"me,"_s + nameOf(peer);
    if (!line.isArrow() || peer < 0)
        return {note(both, line.shape == Shape::Quiet || line.remark.isEmpty() ? line.label
                               : line.label.isEmpty() ? line.remark : line.label + u"  "_s + line.remark)};
    // Mermaid before version 11 has no arrow that points both ways.
    const bool isOut = line.direction == Direction::Out && line.shape != Shape::BothWays;
    const QLatin1StringView head = line.shape == Shape::CutArrow ? "-x"_L1 : line.isInferred ? "-->>"_L1 : "->>"_L1;
    const QString from = isOut ? u"me"_s : nameOf(peer);
    const QString to = isOut ? nameOf(peer) : u"me"_s;
    if (line.shape == Shape::PairsArrow)
        return loop(line, from, to);
    return {arrow(from, to, head, spoken(line))};
}

} // namespace

QString ladderMermaid(const LadderPicture &picture)
{
    QString out = u"sequenceDiagram\n"_s;
    const auto add = [&out](const QString &statement) { out += u"    "_s + statement + u'\n'; };
    add(u"participant me as "_s + escaped(picture.ends.me));
    for (qsizetype i = 0; i < picture.ends.peers.size(); ++i)
        add(u"participant "_s + nameOf(i) + u" as "_s + escaped(picture.ends.peers[i].name));
    for (const LadderLine &line : picture.lines) {
        for (const QString &statement : statements(picture, line))
            add(statement);
    }
    if (const QString left = leftOutSentence(picture); !left.isEmpty())
        add(note(u"me"_s, left));
    return out;
}

} // namespace wirelark
