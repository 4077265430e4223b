#include <QRandomGenerator>
#include <QTest>

#include "core/payload/checksum.h"
#include "core/payload/hex.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class ChecksumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCrcHasItsPublishedCheckValue_data();
    void everyCrcHasItsPublishedCheckValue();
    void publishedVectorsComeOut_data();
    void publishedVectorsComeOut();
    void piecesMakeTheSameAsTheWhole_data();
    void piecesMakeTheSameAsTheWhole();
    void longRunsOfTheLargestByteDoNotOverflow();
    void bytesComeInBothOrders();
    void resultHasTheSizeThatTheCatalogueSays();
    void writtenNamesAreFound_data();
    void writtenNamesAreFound();
    void everyNameAndAliasMeansOneAlgorithm();
};

namespace {

// Bytes that follow from a seed.
QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

QString hexOf(const char *name, QByteArrayView bytes)
{
    const ChecksumAlgorithm *algorithm = findChecksum(QString::fromLatin1(name));
    if (!algorithm)
        return u"no such algorithm"_s;
    Checksum checksum(*algorithm);
    checksum.add(bytes);
    return checksum.hexText();
}

void everyAlgorithmIsARow()
{
    QTest::addColumn<int>("index");
    for (int index = 0; const ChecksumAlgorithm &algorithm : allChecksums())
        QTest::newRow(algorithm.name.data()) << index++;
}

} // namespace

void ChecksumTest::everyCrcHasItsPublishedCheckValue_data()
{
    everyAlgorithmIsARow();
}

void ChecksumTest::everyCrcHasItsPublishedCheckValue()
{
    QFETCH(const int, index);
    const ChecksumAlgorithm &algorithm = allChecksums()[size_t(index)];
    const auto *model = std::get_if<CrcModel>(&algorithm.method);
    if (!model) // a sum or a hash: see the vectors
        return;
    QCOMPARE(algorithm.size, model->width / 8);
    Crc crc(*model);
    crc.add("123456789");
    QCOMPARE(crc.value(), model->check);
}

void ChecksumTest::publishedVectorsComeOut_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    QTest::newRow("sum") << "sum8"_ba << "123456789"_ba << u"DD"_s;
    QTest::newRow("sum in 16 bits") << "sum16"_ba << "123456789"_ba << u"01DD"_s;
    QTest::newRow("sum of words") << "sum16words"_ba << QByteArray("\x01\x02\xff\x03\x01", 5) << u"0105"_s;
    QTest::newRow("xor") << "xor8"_ba << "123456789"_ba << u"31"_s;
    QTest::newRow("lrc, a frame of Modbus ASCII") << "lrc"_ba << "\x11\x03\x00\x6B\x00\x03"_ba << u"7E"_s;
    QTest::newRow("lrc, a record of Intel HEX")
        << "lrc"_ba << QByteArray::fromHex("10010000214601360121470136007EFE09D21901") << u"40"_s;
    QTest::newRow("fletcher-16 of 5") << "fletcher16"_ba << "abcde"_ba << u"C8F0"_s;
    QTest::newRow("fletcher-16 of 6") << "fletcher16"_ba << "abcdef"_ba << u"2057"_s;
    QTest::newRow("fletcher-16 of 8") << "fletcher16"_ba << "abcdefgh"_ba << u"0627"_s;
    QTest::newRow("fletcher-32 of 5") << "fletcher32"_ba << "abcde"_ba << u"F04FC729"_s;
    QTest::newRow("fletcher-32 of 6") << "fletcher32"_ba << "abcdef"_ba << u"56502D2A"_s;
    QTest::newRow("fletcher-32 of 8") << "fletcher32"_ba << "abcdefgh"_ba << u"EBE19591"_s;
    QTest::newRow("adler-32") << "adler32"_ba << "Wikipedia"_ba << u"11E60398"_s;
    QTest::newRow("internet, the example of RFC 1071")
        << "internet"_ba << QByteArray::fromHex("0001f203f4f5f6f7") << u"220D"_s;
    QTest::newRow("internet, a header of IPv4")
        << "internet"_ba << QByteArray::fromHex("45000073000040004011c0a80001c0a800c7") << u"B861"_s;
    QTest::newRow("modbus, a request for registers")
        << "modbus"_ba << QByteArray::fromHex("01030000000a") << u"CDC5"_s;
    QTest::newRow("md5") << "md5"_ba << "abc"_ba << u"900150983cd24fb0d6963f7d28e17f72"_s;
    QTest::newRow("sha-1") << "sha1"_ba << "abc"_ba << u"a9993e364706816aba3e25717850c26c9cd0d89d"_s;
    QTest::newRow("sha-256") << "sha256"_ba << "abc"_ba
                             << u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
    QTest::newRow("sha-512") << "sha512"_ba << "abc"_ba
                             << u"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"_s
            + u"2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"_s;
    QTest::newRow("sum of nothing") << "sum16"_ba << QByteArray() << u"0000"_s;
    QTest::newRow("adler-32 of nothing") << "adler32"_ba << QByteArray() << u"00000001"_s;
    QTest::newRow("crc-32 of nothing") << "crc32"_ba << QByteArray() << u"00000000"_s;
}

void ChecksumTest::publishedVectorsComeOut()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, bytes);
    QTEST(hexOf(name.constData(), bytes), "expected");
}

void ChecksumTest::piecesMakeTheSameAsTheWhole_data()
{
    everyAlgorithmIsARow();
}

void ChecksumTest::piecesMakeTheSameAsTheWhole()
{
    QFETCH(const int, index);
    const ChecksumAlgorithm &algorithm = allChecksums()[size_t(index)];
    constexpr quint32 seed = 20240117;
    QRandomGenerator random(seed);
    for (int run = 0; run < 50; ++run) {
        const QByteArray bytes = randomBytes(random, random.bounded(300));
        Checksum pieces(algorithm);
        for (QByteArrayView rest = bytes; !rest.isEmpty();) {
            const QByteArrayView piece = rest.first(random.bounded(std::min<int>(int(rest.size()), 17) + 1));
            pieces.add(piece);
            rest = rest.sliced(piece.size());
        }
        QVERIFY2(pieces.result() == checksumOf(algorithm, bytes),
            qPrintable(u"seed %1, run %2, %3"_s.arg(seed).arg(run).arg(toHex(bytes))));
    }
}

void ChecksumTest::longRunsOfTheLargestByteDoNotOverflow()
{
    // n bytes of 0xFF: Fletcher's sums stay zero, and Adler's follow from n.
    const QByteArray bytes(3'000'001, '\xff');
    QCOMPARE(hexOf("fletcher16", bytes), u"0000"_s);
    const quint64 n = quint64(bytes.size());
    const quint64 first = (1 + 255 * n) % 65521;
    const quint64 second = (n + 255 * (n * (n + 1) / 2 % 65521)) % 65521;
    QCOMPARE(hexOf("adler32", bytes), QString::number(second << 16 | first, 16).toUpper().rightJustified(8, u'0'));
    QCOMPARE(hexOf("internet", QByteArray(3'000'000, '\xff')), u"0000"_s);
    QCOMPARE(hexOf("fletcher32", QByteArray(3'000'000, '\xff')), u"00000000"_s);
}

void ChecksumTest::bytesComeInBothOrders()
{
    const ChecksumAlgorithm &modbus = *findChecksum(u"modbus");
    QCOMPARE(checksumOf(modbus, "123456789", ByteOrder::Big), "\x4b\x37"_ba);
    QCOMPARE(checksumOf(modbus, "123456789", ByteOrder::Little), "\x37\x4b"_ba);
    const ChecksumAlgorithm &hash = *findChecksum(u"md5");
    QCOMPARE(checksumOf(hash, "abc", ByteOrder::Little), checksumOf(hash, "abc", ByteOrder::Big));
}

void ChecksumTest::resultHasTheSizeThatTheCatalogueSays()
{
    for (const ChecksumAlgorithm &algorithm : allChecksums())
        QCOMPARE(checksumOf(algorithm, "x").size(), algorithm.size);
}

void ChecksumTest::writtenNamesAreFound_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");
    QTest::newRow("its name") << u"CRC-16/MODBUS"_s << u"CRC-16/MODBUS"_s;
    QTest::newRow("small letters") << u"crc16/modbus"_s << u"CRC-16/MODBUS"_s;
    QTest::newRow("blanks") << u"crc 16 modbus"_s << u"CRC-16/MODBUS"_s;
    QTest::newRow("alias") << u"modbus"_s << u"CRC-16/MODBUS"_s;
    QTest::newRow("the CRC-32") << u"crc32"_s << u"CRC-32/ISO-HDLC"_s;
    QTest::newRow("ccitt-false") << u"CRC-16/CCITT-FALSE"_s << u"CRC-16/IBM-3740"_s;
    QTest::newRow("x-25") << u"X-25"_s << u"CRC-16/IBM-SDLC"_s;
    QTest::newRow("hash") << u"sha256"_s << u"SHA-256"_s;
    QTest::newRow("unknown") << u"crc16/nobody"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no letters") << u" /-"_s << QString();
}

void ChecksumTest::writtenNamesAreFound()
{
    QFETCH(const QString, written);
    const ChecksumAlgorithm *found = findChecksum(written);
    QTEST(found ? QString(found->name) : QString(), "name");
}

void ChecksumTest::everyNameAndAliasMeansOneAlgorithm()
{
    for (const ChecksumAlgorithm &algorithm : allChecksums()) {
        QStringList names = QString(algorithm.aliases).split(u' ', Qt::SkipEmptyParts);
        names.prepend(QString(algorithm.name));
        for (const QString &name : names)
            QVERIFY2(findChecksum(name) == &algorithm, qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(ChecksumTest)
#include "tst_checksum.moc"
