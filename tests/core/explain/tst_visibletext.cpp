#include <QTest>

#include "core/explain/visibletext.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_VisibleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeSeenIsNamed_data();
    void whatCannotBeSeenIsNamed();
    void longTextIsCutInTheMiddle();
    void hugeTextIsCutBeforeItIsLookedAt();
};

void tst_VisibleText::whatCannotBeSeenIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    QTest::newRow("plain") << u"plc.local ä 你 €"_s << u"plc.local ä 你 €"_s;
    QTest::newRow("markup stays text") << u"<b>&amp;"_s << u"<b>&amp;"_s;
    QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a\\r\\nb\\tc"_s;
    QTest::newRow("ansi") << u"\x1b[31m"_s << u"\\x1B[31m"_s;
    QTest::newRow("nul") << QString(QChar::Null) << u"\\x00"_s;
    QTest::newRow("c1") << QString(QChar(0x9b)) << u"\\x9B"_s;
    QTest::newRow("bidi") << u"a\u202Eb"_s << u"a\\u202Eb"_s;
    QTest::newRow("zero width") << u"a\u200Bb"_s << u"a\\u200Bb"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u2028b"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << u"\uFFFD"_s;
    QTest::newRow("tag character") << u"\U000E0041"_s << u"\\u{E0041}"_s;
}

void tst_VisibleText::whatCannotBeSeenIsNamed()
{
    QFETCH(const QString, text);
    QTEST(visibleText(text), "visible");
}

void tst_VisibleText::longTextIsCutInTheMiddle()
{
    QCOMPARE(visibleText(u"abcdefghij"_s, 5), u"ab…ij");
    QCOMPARE(visibleText(u"abcde"_s, 5), u"abcde");
    QCOMPARE(visibleText(u"\x01\x01\x01\x01"_s, 5).size(), 5);
    const QString cut = visibleText(u"ab😀😀😀😀😀cd"_s, 6);
    QVERIFY(!cut.contains(QChar::ReplacementCharacter));
    QVERIFY(cut.size() <= 6);
}

void tst_VisibleText::hugeTextIsCutBeforeItIsLookedAt()
{
    QCOMPARE(visibleText(QString(50'000'000, QChar(0x202e)), 20).size(), 20);
}

QTEST_APPLESS_MAIN(tst_VisibleText)
#include "tst_visibletext.moc"
