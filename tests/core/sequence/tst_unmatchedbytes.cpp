#include <QFile>
#include <QTest>

#include "core/sequence/unmatchedbytes.h"
#include "tests/core/sequence/runs.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using Look = UnmatchedBytes::Look;

class tst_UnmatchedBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesBehindAMatchIsLeft();
    void aLongSearchKeepsLittle_data();
    void aLongSearchKeepsLittle();
    void manySmallPiecesAreNoMoreWork();
};

namespace {

Pattern regexPattern(QStringView text)
{
    return std::get<Pattern>(Pattern::regex(text, true));
}

} // namespace

void tst_UnmatchedBytes::whatComesBehindAMatchIsLeft()
{
    UnmatchedBytes bytes;
    bytes.append(spanOf("12 34;56"_ba));
    bytes.lookFor(regexPattern(u"(\\d+) (\\d+);"));
    QCOMPARE(bytes.look(false), Look::Found);
    QCOMPARE(bytes.found(), (std::vector<QByteArray> {"12 34;"_ba, "12"_ba, "34"_ba}));
    QCOMPARE(bytes.size(), 2);
    QCOMPARE(bytes.first(), "56"_ba);
    bytes.takeAll();
    QCOMPARE(bytes.size(), 0);
    QCOMPARE(bytes.first(), QByteArray());
}

void tst_UnmatchedBytes::aLongSearchKeepsLittle_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("never") << u"no such thing"_s;
    QTest::newRow("a match that goes on and on") << u"(?s)x.*y"_s;
    QTest::newRow("one that is looked ahead for") << u"(?s)x(?=.*y)"_s;
}

// 256 MiB go through without being kept: the process would have grown by as much.
void tst_UnmatchedBytes::aLongSearchKeepsLittle()
{
    QFETCH(const QString, expression);
    const auto residentKib = [] {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0LL;
        const QByteArray all = status.readAll();
        return all.mid(all.indexOf("VmRSS:") + 6, 12).trimmed().split(' ').front().toLongLong();
    };
    UnmatchedBytes bytes;
    bytes.lookFor(regexPattern(expression));
    const QByteArray piece = QByteArray(65'000, 'z') + 'x';
    const qint64 before = residentKib();
    QVERIFY(before > 0);
    for (int i = 0; i < 4096; ++i) {
        bytes.append(spanOf(piece));
        if (bytes.look(false) != Look::Nothing) {
            bytes.lookFor(regexPattern(expression));
        }
    }
    const qint64 grown = residentKib() - before;
    QVERIFY2(grown < 16 * 1024, qPrintable(u"%1 KiB"_s.arg(grown)));
}

void tst_UnmatchedBytes::manySmallPiecesAreNoMoreWork()
{
    UnmatchedBytes bytes;
    bytes.lookFor(regexPattern(u"(?s)x.{60000}y"));
    for (int i = 0; i < 1'000'000; ++i) {
        bytes.append(spanOf("x"_ba));
        QCOMPARE(bytes.look(false), Look::Nothing);
    }
}

QTEST_APPLESS_MAIN(tst_UnmatchedBytes)
#include "tst_unmatchedbytes.moc"
