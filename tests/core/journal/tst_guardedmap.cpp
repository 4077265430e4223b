#include <unistd.h>

#include <QTemporaryFile>
#include <QTest>

#include "core/journal/guardedmap.h"

using namespace wirelark;

class GuardedMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfTheFile();
    void fileCutShortIsReadAsZerosAndTold();
    void othersAreWholeMeanwhile();
    void whatCannotBeMappedIsNotMapped();

private:
    static constexpr qint64 size = 3 * GuardedMap::alignment;
    static char byteAt(qint64 offset) { return static_cast<char>(offset % 251 + 1); }
    static void fill(QTemporaryFile &file)
    {
        QVERIFY(file.open());
        QByteArray bytes(size, '\0');
        for (qint64 i = 0; i < size; ++i)
            bytes[i] = byteAt(i);
        QCOMPARE(file.write(bytes), size);
        QVERIFY(file.flush());
    }
};

void GuardedMapTest::bytesAreThoseOfTheFile()
{
    QTemporaryFile file;
    fill(file);
    const auto map = GuardedMap::map(file.handle(), GuardedMap::alignment, 1'000'000);
    QVERIFY(map);
    QCOMPARE(map->bytes().size(), 1'000'000U);
    for (qint64 i = 0; i < 1'000'000; i += 999)
        QCOMPARE(map->bytes()[size_t(i)], byteAt(GuardedMap::alignment + i));
    QVERIFY(map->isWhole());
}

void GuardedMapTest::fileCutShortIsReadAsZerosAndTold()
{
    QTemporaryFile file;
    fill(file);
    for (int round = 0; round < 100; ++round) { // more than there are guards
        const auto map = GuardedMap::map(file.handle(), 0, size);
        QVERIFY(map);
        QVERIFY(map->isWhole());
        QCOMPARE(::ftruncate(file.handle(), GuardedMap::alignment), 0);
        QCOMPARE(map->bytes()[GuardedMap::alignment - 1], byteAt(GuardedMap::alignment - 1));
        QVERIFY(map->isWhole());
        QCOMPARE(map->bytes()[GuardedMap::alignment], '\0');
        QCOMPARE(map->bytes()[size - 1], '\0');
        QVERIFY(!map->isWhole());
        QCOMPARE(map->bytes()[5], byteAt(5));
        QCOMPARE(::ftruncate(file.handle(), size), 0);
    }
}

void GuardedMapTest::othersAreWholeMeanwhile()
{
    QTemporaryFile file;
    QTemporaryFile other;
    fill(file);
    fill(other);
    const auto map = GuardedMap::map(file.handle(), 0, size);
    const auto otherMap = GuardedMap::map(other.handle(), 0, size);
    QCOMPARE(::ftruncate(file.handle(), 0), 0);
    QCOMPARE(map->bytes()[0], '\0');
    QCOMPARE(otherMap->bytes()[0], byteAt(0));
    QVERIFY(!map->isWhole());
    QVERIFY(otherMap->isWhole());
}

void GuardedMapTest::whatCannotBeMappedIsNotMapped()
{
    QVERIFY(!GuardedMap::map(-1, 0, size));
}

QTEST_GUILESS_MAIN(GuardedMapTest)
#include "tst_guardedmap.moc"
