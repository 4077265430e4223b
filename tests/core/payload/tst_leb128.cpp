#include <QRandomGenerator>
#include <QTest>

#include "core/payload/leb128.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class Leb128Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberReadsBack();
    void whatIsNotAllThereIsNothing();
    void numberBeyond64BitsIsNothing();
    void longFormsAreRead();
    void zigzagAlternates();
};

namespace {

std::optional<Leb128> read(const QByteArray &bytes)
{
    return readLeb128(bytes);
}

std::optional<Leb128> readSigned(const QByteArray &bytes)
{
    return readSignedLeb128(bytes);
}

QByteArray written(quint64 number)
{
    QByteArray bytes;
    for (; number > 0x7F; number >>= 7)
        bytes += char(number | 0x80);
    return bytes + char(number);
}

QByteArray writtenSigned(qint64 number)
{
    QByteArray bytes;
    for (; number < -64 || number > 63; number >>= 7)
        bytes += char(number | 0x80);
    return bytes + char(number & 0x7F);
}

} // namespace

void Leb128Test::everyNumberReadsBack()
{
    constexpr quint32 seed = 7;
    QRandomGenerator random(seed);
    for (int run = 0; run < 10'000; ++run) {
        const quint64 number = random.generate64() >> random.bounded(64);
        const QByteArray plain = written(number);
        const auto message = [&] { return qPrintable(u"seed %1, number %2"_s.arg(seed).arg(number)); };
        QVERIFY2(read(plain + '\x55') == (Leb128{number, int(plain.size())}), message());
        const qint64 negative = -1 - qint64(number >> 1);
        for (const qint64 withSign : {qint64(number >> 1), negative}) {
            const QByteArray bytes = writtenSigned(withSign);
            QVERIFY2(readSigned(bytes) == (Leb128{quint64(withSign), int(bytes.size())}), message());
        }
    }
}

void Leb128Test::whatIsNotAllThereIsNothing()
{
    QVERIFY(!read({}));
    QVERIFY(!read("\x80"));
    QVERIFY(!readSigned({}));
    QVERIFY(!readSigned("\xff\xff"));
}

void Leb128Test::numberBeyond64BitsIsNothing()
{
    const QByteArray nine(9, '\xff');
    QCOMPARE(read(nine + '\x01')->number, ~quint64(0));
    QVERIFY(!read(nine + '\x02'));
    QVERIFY(!read(nine + "\x81\x00"_ba));
    QVERIFY(!read(QByteArray(1000, '\x80')));
    QCOMPARE(qint64(readSigned(nine + '\x7f')->number), -1);
    QCOMPARE(qint64(readSigned(QByteArray(9, '\x80') + '\x7f')->number), std::numeric_limits<qint64>::min());
    QVERIFY(!readSigned(nine + '\x01'));
}

void Leb128Test::longFormsAreRead()
{
    QVERIFY(read(QByteArray("\x81\x80\x00", 3)) == (Leb128{1, 3}));
    QVERIFY(readSigned(QByteArray("\xff\xff\x7f", 3)) == (Leb128{~quint64(0), 3}));
}

void Leb128Test::zigzagAlternates()
{
    for (int number = 0; number < 100; ++number)
        QCOMPARE(unzigzag(quint64(number)), number % 2 == 0 ? number / 2 : -(number + 1) / 2);
    QCOMPARE(unzigzag(~quint64(0)), std::numeric_limits<qint64>::min());
}

QTEST_APPLESS_MAIN(Leb128Test)
#include "tst_leb128.moc"
