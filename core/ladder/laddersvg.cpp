#include "core/ladder/laddersvg.h"

#include "core/ladder/ladderpicture.h"

#include <algorithm>
#include <cstdlib>

#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

using Shape = LadderLine::Shape;

constexpr int timeWidth = 110;
constexpr int firstGap = 520; // from our lifeline to the peer's, where there is one
constexpr int gap = 260;
constexpr int meX = timeWidth + 50;
constexpr int remarkWidth = 420;
constexpr int headHeight = 64;
constexpr int lineHeight = 22;
constexpr double letterWidth = 7.3; // of the monospaced letters, at 12 px

constexpr QLatin1StringView ink = "#1b1e24"_L1;
constexpr QLatin1StringView dim = "#5a6270"_L1;
constexpr QLatin1StringView in = "#00568f"_L1;
constexpr QLatin1StringView out = "#9a4600"_L1;

// XML 1.0, production 2.
QString xmlText(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const bool isFit = isPair || (!c.isSurrogate() && c >= u' ' && c < QChar(0xFFFE));
        safe += isFit ? c : QChar(QChar::ReplacementCharacter);
        if (isPair)
            safe += text[++i];
    }
    return safe;
}

class Drawing
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::LadderPicture)

public:
    explicit Drawing(const LadderPicture &picture)
        : m_picture(picture)
        , m_xml(&m_document)
        , m_gap(picture.ends.peers.size() > 1 ? gap : firstGap)
        , m_bottom(headHeight + lineHeight * (static_cast<int>(picture.lines.size()) + 1))
        , m_width(peerX(std::max<qsizetype>(0, picture.ends.peers.size() - 1)) + 24 + remarkWidth)
    {
    }

    QByteArray draw()
    {
        m_xml.writeStartDocument();
        begin("svg"_L1, {{"xmlns"_L1, u"http://www.w3.org/2000/svg"_s}, {"width"_L1, QString::number(m_width)},
            {"height"_L1, QString::number(m_bottom + lineHeight)}, {"font-family"_L1, u"monospace"_s}, {"font-size"_L1, u"12"_s}, {"xml:space"_L1, u"preserve"_s}});
        blank(0, 0, m_width, m_bottom + lineHeight);
        head();
        int y = headHeight + lineHeight;
        for (const LadderLine &line : m_picture.lines) {
            drawLine(line, y);
            y += lineHeight;
        }
        text(meX + 8, y, leftOutSentence(m_picture), dim, "start"_L1, m_width);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_document.toUtf8();
    }

private:
    using Attributes = std::initializer_list<std::pair<QLatin1StringView, QString>>;

    int peerX(qsizetype peer) const { return meX + m_gap * static_cast<int>(peer + 1); }

    void begin(QLatin1StringView name, const Attributes &attributes)
    {
        m_xml.writeStartElement(name);
        for (const auto &[key, value] : attributes) {
            if (!value.isEmpty())
                m_xml.writeAttribute(key, value);
        }
    }
    void element(QLatin1StringView name, const Attributes &attributes)
    {
        begin(name, attributes);
        m_xml.writeEndElement();
    }
    // Covers what is behind it.
    void blank(int x, int y, int width, int height)
    {
        element("rect"_L1, {{"x"_L1, QString::number(x)}, {"y"_L1, QString::number(y)}, {"width"_L1, QString::number(width)},
            {"height"_L1, QString::number(height)}, {"fill"_L1, u"#ffffff"_s}});
    }
    void stroke(int x1, int y1, int x2, int y2, QLatin1StringView colour, bool isDashed = false)
    {
        element("line"_L1, {{"x1"_L1, QString::number(x1)}, {"y1"_L1, QString::number(y1)}, {"x2"_L1, QString::number(x2)},
            {"y2"_L1, QString::number(y2)}, {"stroke"_L1, colour},
            {"stroke-dasharray"_L1, isDashed ? u"5 4"_s : QString()}});
    }
    void dot(int x, int y, int radius, bool isFilled)
    {
        element("circle"_L1, {{"cx"_L1, QString::number(x)}, {"cy"_L1, QString::number(y)}, {"r"_L1, QString::number(radius)},
            {"stroke"_L1, ink}, {"fill"_L1, isFilled ? QString(ink) : u"#ffffff"_s}});
    }
    // Cut where it would leave its room, in pixels.
    void text(int x, int y, const QString &words, QLatin1StringView colour, QLatin1StringView anchor, int room)
    {
        const auto letters = static_cast<qsizetype>(std::max(0, room) / letterWidth);
        if (words.isEmpty() || letters < 2)
            return;
        begin("text"_L1, {{"x"_L1, QString::number(x)}, {"y"_L1, QString::number(y)}, {"fill"_L1, colour},
            {"text-anchor"_L1, anchor}});
        m_xml.writeCharacters(xmlText(words.size() > letters ? words.first(letters - 1) + u'…' : words));
        m_xml.writeEndElement();
    }
    void tip(int x, int y, int side, bool isCut, QLatin1StringView colour)
    {
        if (isCut) {
            stroke(x - 5, y - 5, x + 5, y + 5, colour);
            stroke(x - 5, y + 5, x + 5, y - 5, colour);
            return;
        }
        const QString points = u"%1,%2 %3,%4 %3,%5"_s.arg(x).arg(y).arg(x + side * 8).arg(y - 4).arg(y + 4);
        element("polygon"_L1, {{"points"_L1, points}, {"fill"_L1, colour}});
    }

    void halfTip(int x, int y, int side, int height, QLatin1StringView colour)
    {
        element("polygon"_L1, {{"points"_L1, u"%1,%2 %3,%2 %3,%4"_s.arg(x).arg(y).arg(x + side * 8).arg(y + height)}, {"fill"_L1, colour}});
    }

    void head()
    {
        stroke(meX, 16, meX + 36, 16, ink);
        text(meX + 42, 20, tr("observed"), dim, "start"_L1, 200);
        stroke(meX + 160, 16, meX + 196, 16, ink, true);
        text(meX + 202, 20, tr("inferred: done by the operating system"), dim, "start"_L1, 400);
        text(meX, 48, m_picture.ends.me, ink, "middle"_L1, m_gap - 20);
        stroke(meX, headHeight - 8, meX, m_bottom, dim);
        for (qsizetype i = 0; i < m_picture.ends.peers.size(); ++i) {
            text(peerX(i), 48, m_picture.ends.peers[i].name, ink, "middle"_L1, m_gap - 20);
            stroke(peerX(i), headHeight - 8, peerX(i), m_bottom, dim);
        }
    }

    void drawLine(const LadderLine &line, int y)
    {
        const qsizetype peer = m_picture.ends.indexOf(line.connection);
        text(timeWidth, y, line.time, dim, "end"_L1, timeWidth);
        text(m_width - remarkWidth, y, line.remark, dim, "start"_L1, remarkWidth);
        if (line.isArrow() && peer >= 0)
            return arrow(line, peerX(peer), y);
        if (line.shape == Shape::Quiet) {
            for (qsizetype i = -1; i < m_picture.ends.peers.size(); ++i)
                blank(peerX(i) - 2, y - 12, 4, 14);
        } else {
            const bool isFilled = line.shape == Shape::Opened || line.shape == Shape::Remark;
            dot(meX, y - 4, line.shape == Shape::Remark ? 2 : 4, isFilled);
            if (peer >= 0 && line.shape != Shape::Remark)
                dot(peerX(peer), y - 4, 4, isFilled);
        }
        text(meX + 12, y, line.label, line.shape == Shape::Quiet ? dim : ink, "start"_L1, m_gap - 20);
    }

    void arrow(const LadderLine &line, int peer, int y)
    {
        const bool isIn = line.direction == Direction::In;
        const QLatin1StringView colour = line.isInferred ? dim : isIn ? in : out;
        const bool isBoth = line.shape == Shape::BothWays;
        const int at = y - 4;
        const QString words = line.text.isEmpty() ? line.label : line.label + u"  "_s + line.text;
        // The line is interrupted where the words stand.
        const int room = peer - meX - 60;
        const int half = std::min(room, static_cast<int>(static_cast<double>(words.size()) * letterWidth)) / 2 + 6;
        const int middle = (meX + peer) / 2;
        const auto shaft = [&](int offset, QLatin1StringView ofColour) {
            stroke(meX + 2, at + offset, middle - half, at + offset, ofColour, line.isInferred);
            stroke(middle + half, at + offset, peer - 2, at + offset, ofColour, line.isInferred);
        };
        const bool isPairs = line.shape == Shape::PairsArrow;
        if (isPairs) {
            // What came first above what came then, each with the half of a tip.
            const QLatin1StringView colours[] = {colour, isIn ? out : in};
            const int tips[] = {isIn ? meX + 2 : peer - 2, isIn ? peer - 2 : meX + 2};
            for (const int i : {0, 1}) {
                const int offset = i == 0 ? -2 : 2;
                shaft(offset, colours[i]);
                halfTip(tips[i], at + offset, tips[i] == meX + 2 ? 1 : -1, offset * 2, colours[i]);
            }
        } else {
            for (const int offset : {line.shape == Shape::RunArrow ? -1 : 0, line.shape == Shape::RunArrow ? 2 : 0})
                shaft(offset, colour);
            const bool isCut = line.shape == Shape::CutArrow;
            if (isIn || isBoth)
                tip(meX + 2, at, 1, isCut, colour);
            if (!isIn || isBoth)
                tip(peer - 2, at, -1, isCut, colour);
        }
        if (m_picture.ends.peers.size() > 1)
            blank(middle - half, y - lineHeight / 2 - 4, 2 * half, lineHeight - 2);
        text(middle, y, words, isPairs ? ink : colour, "middle"_L1, room);
    }

    const LadderPicture &m_picture;
    QString m_document; // quicker to write to than bytes
    QXmlStreamWriter m_xml;
    const int m_gap;
    const int m_bottom;
    const int m_width;
};

} // namespace

QByteArray ladderSvg(const LadderPicture &picture)
{
    return Drawing(picture).draw();
}

} // namespace wirelark
