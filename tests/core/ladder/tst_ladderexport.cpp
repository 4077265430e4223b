#include <QTest>
#include <QXmlStreamReader>

#include <random>

#include "core/ladder/laddermermaid.h"
#include "core/ladder/ladderpicture.h"
#include "core/ladder/laddersvg.h"
#include "tests/core/ladder/mermaidgrammar.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using Shape = LadderLine::Shape;

// The ladder outside the program: SVG and Mermaid.
class LadderExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aSessionAsMermaid();
    void aSessionAsSvg();
    void pairsAreALoopAndTwoShafts();
    void whatIsLeftOutIsSaid();
    void mermaidSyntaxInAMessageIsWords_data();
    void mermaidSyntaxInAMessageIsWords();
    void anyBytesGiveWellFormedFiles();
    void anyWordsGiveWellFormedFiles();

private:
    static LadderPicture pictureOf(const QString &words)
    {
        LadderPicture picture;
        picture.ends = {words, {{1, words}, {2, words}}};
        for (const Shape shape : {Shape::None, Shape::Arrow, Shape::RunArrow, Shape::PairsArrow, Shape::CutArrow, Shape::BothWays, Shape::Opened,
                 Shape::Ended, Shape::Failed, Shape::Quiet, Shape::Remark}) {
            for (const ConnectionId connection : {0U, 1U, 2U, 3U}) {
                LadderLine line {.shape = shape, .direction = connection == 1 ? Direction::In : Direction::Out, .connection = connection,
                    .time = words, .label = words, .text = words, .question = words, .answer = words, .remark = words};
                line.isInferred = shape == Shape::BothWays;
                picture.lines.push_back(line);
            }
        }
        return picture;
    }
    // Empty if it is.
    static QString whyNotWellFormed(const QByteArray &svg)
    {
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        return reader.hasError() ? reader.errorString() : QString();
    }
};

void LadderExportTest::aSessionAsMermaid()
{
    LiveTraffic traffic;
    traffic.accepted(1);
    traffic.in("T=21.4 H=40");
    for (int i = 0; i < 4; ++i)
        traffic.out("OK");
    traffic.pause(12'000'000'000);
    Event fin;
    fin.kind = EventKind::PeerFinished;
    fin.connection = 1;
    traffic.tell(fin);
    fin.kind = EventKind::Reset;
    fin.reason = EndReason::Reset;
    traffic.tell(fin);
    traffic.show();
    Ladder ladder(traffic.rows());
    ladder.setOn(true);
    const QString diagram = ladderMermaid(ladderPicture(ladder, {u"me"_s, {{1, u"#1 10.0.0.7:51522"_s}}}));
    QCOMPARE(diagram.split(u'\n'),
        QStringList({u"sequenceDiagram"_s, u"    participant me as me"_s, u"    participant p1 as #35;1 10.0.0.7#58;51522"_s,
            u"    p1-->>me: handshake  SYN · SYN-ACK · ACK"_s, u"    Note over me,p1: accepted  observed"_s,
            u"    p1->>me: 11 B  T=21.4 H=40"_s, u"    me->>p1: ×4  2 B each, 30.000 ms"_s,
            u"    Note over me,p1: quiet for 12.01 s"_s, u"    p1->>me: FIN"_s, u"    p1-xme: RST"_s, QString()}));
    QVERIFY(isPlainMermaid(diagram));
}

void LadderExportTest::aSessionAsSvg()
{
    LiveTraffic traffic;
    traffic.accepted(1);
    traffic.in("<b>&\"bold\"");
    traffic.show();
    Ladder ladder(traffic.rows());
    ladder.setOn(true);
    const QByteArray svg = ladderSvg(ladderPicture(ladder, {u"me"_s, {{1, u"peer"_s}}}));
    QXmlStreamReader reader(svg);
    QStringList texts;
    int dashed = 0;
    int arrows = 0;
    while (reader.readNext() != QXmlStreamReader::EndDocument && !reader.hasError()) {
        if (reader.isStartElement()) {
            dashed += reader.attributes().value(u"stroke-dasharray"_s) == u"5 4"_s;
            arrows += reader.name() == u"polygon"_s;
        }
        if (reader.isCharacters())
            texts += reader.text().toString();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(texts.contains(u"observed"_s));
    QVERIFY(texts.contains(u"inferred: done by the operating system"_s));
    QVERIFY(texts.contains(u"10 B  <b>&\"bold\""_s));
    QVERIFY(texts.contains(u"handshake  SYN · SYN-ACK · ACK"_s));
    QVERIFY(dashed > 2 && dashed % 2 == 1); // one of the legend, and two halves of each handshake
    QCOMPARE(arrows, 3);
}

void LadderExportTest::pairsAreALoopAndTwoShafts()
{
    LiveTraffic traffic;
    for (int i = 0; i < 5; ++i) {
        traffic.out("PING");
        traffic.in("PONG!");
    }
    traffic.show();
    Ladder ladder(traffic.rows());
    ladder.setOn(true);
    const LadderPicture picture = ladderPicture(ladder, {u"me"_s, {{1, u"peer"_s}}});
    const QString diagram = ladderMermaid(picture);
    QVERIFY2(diagram.endsWith(u"    loop ×5 pair(s), 4 B and 5 B, 90.000 ms\n        me->>p1: 4 B\n        p1->>me: 5 B\n    end\n"_s), qPrintable(diagram));
    QVERIFY(isPlainMermaid(diagram));
    const QByteArray svg = ladderSvg(picture);
    QVERIFY2(whyNotWellFormed(svg).isEmpty(), qPrintable(whyNotWellFormed(svg)));
    QCOMPARE(svg.count("<polygon"), 2);
    QVERIFY(svg.contains("×5 pair(s), 4 B and 5 B, 90.000 ms"));
}

void LadderExportTest::whatIsLeftOutIsSaid()
{
    LiveTraffic traffic;
    for (int i = 0; i < mostExportedLines + 34; ++i)
        traffic.in(QByteArray(1 + i % 2, 'x'));
    traffic.show();
    Ladder ladder(traffic.rows());
    const LadderPicture picture = ladderPicture(ladder, {u"me"_s, {{1, u"peer"_s}}});
    QCOMPARE(std::ssize(picture.lines), mostExportedLines);
    QCOMPARE(picture.leftOut, 34);
    QVERIFY(ladderMermaid(picture).endsWith(u"    Note over me: 34 more step(s) left out\n"_s));
    QVERIFY(ladderSvg(picture).contains("34 more step(s) left out"));
}

void LadderExportTest::mermaidSyntaxInAMessageIsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("a statement") << u"x; me->>p1: forged"_s;
    QTest::newRow("another line") << u"x\nme->>p1: forged"_s;
    QTest::newRow("a comment") << u"%%{init: {}}%%"_s;
    QTest::newRow("an entity") << u"#9829; &lt;"_s;
    QTest::newRow("the end") << u"the end of END, and endless"_s;
    QTest::newRow("markup") << u"<script>alert(1)</script>"_s;
    QTest::newRow("style") << u"style a:b #x;"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("beyond the first plane") << u"\U0001F600"_s;
}

void LadderExportTest::mermaidSyntaxInAMessageIsWords()
{
    QFETCH(QString, words);
    const QString diagram = ladderMermaid(pictureOf(words));
    QVERIFY2(isPlainMermaid(diagram), qPrintable(diagram));
    QVERIFY(!diagram.contains(u"me->>p1: forged"_s));
}

void LadderExportTest::anyBytesGiveWellFormedFiles()
{
    constexpr unsigned seed = 11;
    std::mt19937 random(seed);
    LiveTraffic traffic;
    for (int i = 0; i < 1500; ++i) {
        QByteArray bytes(1 + random() % 80, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random() % 4 == 0 ? random() : " <>&\"'#;%:end]-x"[random() % 16]);
        traffic.data(random() % 2 == 0 ? Direction::In : Direction::Out, bytes);
    }
    traffic.show();
    Ladder ladder(traffic.rows());
    ladder.setOn(true);
    const LadderPicture picture = ladderPicture(ladder, {u"me"_s, {{1, u"peer"_s}}});
    QVERIFY2(whyNotWellFormed(ladderSvg(picture)).isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + whyNotWellFormed(ladderSvg(picture))));
    QVERIFY2(isPlainMermaid(ladderMermaid(picture)), qPrintable(u"seed %1"_s.arg(seed)));
}

// Even what no safe text can be.
void LadderExportTest::anyWordsGiveWellFormedFiles()
{
    constexpr unsigned seed = 12;
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
        QString words(static_cast<qsizetype>(random() % 30), Qt::Uninitialized);
        for (QChar &c : words)
            c = QChar(static_cast<char16_t>(random() % 3 == 0 ? random() % 0x10000 : random() % 3 == 0 ? 0xD800 + random() % 0x800 : random() % 128));
        const LadderPicture picture = pictureOf(words);
        const QString where = u"seed %1, round %2: "_s.arg(seed).arg(round);
        QVERIFY2(whyNotWellFormed(ladderSvg(picture)).isEmpty(), qPrintable(where + whyNotWellFormed(ladderSvg(picture))));
        QVERIFY2(isPlainMermaid(ladderMermaid(picture)), qPrintable(where + ladderMermaid(picture)));
    }
}

QTEST_GUILESS_MAIN(LadderExportTest)
#include "tst_ladderexport.moc"
