#include <QElapsedTimer>
#include <QTest>

#include "core/filter/wildcard.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_Wildcard : public QObject
{
    Q_OBJECT

    using Texts = std::initializer_list<QStringView>;

private Q_SLOTS:
    void theWholeTextMustBeLikeThePattern();
    void aPeerIsCalledByItsAddressWithOrWithoutPort();
    void manyStarsAreNotSlow();
};

void tst_Wildcard::theWholeTextMustBeLikeThePattern()
{
    for (const QStringView pattern : Texts {u"abc", u"ABC", u"a*", u"*c", u"*", u"a?c", u"***", u"*b*",
             u"a*b*c", u"a*?c", u"???"})
        QVERIFY2(isLike(pattern, u"aBc"), qPrintable(pattern.toString()));
    for (const QStringView pattern : Texts {u"", u"ab", u"abcd", u"b*", u"*b", u"????", u"a?bc", u"*d*"})
        QVERIFY2(!isLike(pattern, u"aBc"), qPrintable(pattern.toString()));
    QVERIFY(isLike(u"", u""));
    QVERIFY(isLike(u"*", u""));
    QVERIFY(!isLike(u"?", u""));
}

void tst_Wildcard::aPeerIsCalledByItsAddressWithOrWithoutPort()
{
    for (const QStringView pattern : Texts {u"10.0.0.5", u"10.0.0.5:502", u"10.*", u"*:502", u"*.5"})
        QVERIFY2(isPeerLike(pattern, u"10.0.0.5:502"), qPrintable(pattern.toString()));
    for (const QStringView pattern : Texts {u"10.0.0.5:50", u"502", u"10.0.0"})
        QVERIFY2(!isPeerLike(pattern, u"10.0.0.5:502"), qPrintable(pattern.toString()));
    for (const QStringView pattern : Texts {u"fe80::*", u"FE80::1", u"[fe80::1]:80", u"*:80"})
        QVERIFY2(isPeerLike(pattern, u"[fe80::1]:80"), qPrintable(pattern.toString()));
    QVERIFY(!isPeerLike(u"80", u"[fe80::1]:80"));
    QVERIFY(isPeerLike(u"::1", u"::1"));
    for (const QStringView broken : Texts {u"", u"[", u"[]", u"[:", u"]:1", u":"})
        QVERIFY(!isPeerLike(u"x", broken));
}

void tst_Wildcard::manyStarsAreNotSlow()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!isLike(QString(u"a*"_s.repeated(1000) + u"b"_s), QString(2000, u'a')));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(tst_Wildcard)
#include "tst_wildcard.moc"
