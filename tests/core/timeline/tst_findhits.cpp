#include <map>
#include <random>

#include <QTest>

#include "core/timeline/finddensity.h"
#include "core/timeline/findhits.h"

using namespace wirelark;

class FindHitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areInOrderHoweverTheyCome_data();
    void areInOrderHoweverTheyCome();
    void densityCountsEveryHitOnce();
    void densityLosesNothingWhenTheJournalGrows();
    void densityMakesRoomOfWhatIsGone();
};

namespace {

FindHit hitAt(BytePlace place)
{
    return {.first = place, .length = 3, .connection = static_cast<ConnectionId>(place.seq % 7)};
}

} // namespace

void FindHitsTest::areInOrderHoweverTheyCome_data()
{
    QTest::addColumn<quint64>("spread"); // how far back one may come
    QTest::newRow("in order") << quint64(1);
    QTest::newRow("nearly in order") << quint64(100);
    QTest::newRow("anyhow") << quint64(1'000'000);
}

void FindHitsTest::areInOrderHoweverTheyCome()
{
    QFETCH(quint64, spread);
    std::mt19937_64 random(4);
    FindHits hits;
    std::map<BytePlace, FindHit> wanted;
    for (quint64 i = 0; i < 20'000; ++i) {
        const BytePlace place {1'000'000 + i - random() % spread, static_cast<quint32>(random() % 50)};
        if (random() % 10 == 0 && !wanted.empty()) {
            const auto gone = wanted.lower_bound({1'000'000 + random() % 20'000, 0});
            if (gone != wanted.end()) {
                hits.remove(gone->second);
                wanted.erase(gone);
            }
        }
        if (wanted.try_emplace(place, hitAt(place)).second)
            hits.insert(hitAt(place));
        QCOMPARE(hits.contains(place), true);
    }
    const quint64 oldest = wanted.begin()->first.seq + 500;
    hits.dropBefore(oldest);
    wanted.erase(wanted.begin(), wanted.lower_bound({oldest, 0}));
    QCOMPARE(hits.count(), qint64(wanted.size()));
    qint64 index = 0;
    for (const auto &[place, hit] : wanted) {
        if (index % 37 == 0) {
            QCOMPARE(hits.at(index), hit);
            QCOMPARE(hits.lowerBound(place), index);
            QCOMPARE(hits.lowerBound({place.seq, place.offset + 1}), index + 1);
        }
        ++index;
    }
    QCOMPARE(hits.lowerBound({~quint64(0), 0}), hits.count());
}

void FindHitsTest::densityCountsEveryHitOnce()
{
    FindDensity density(1);
    QVERIFY(density.isEmpty());
    for (const quint64 seq : {1, 1, 2, 4096})
        density.add(seq);
    QCOMPARE(density.between(1, 2), 2U);
    QCOMPARE(density.between(2, 4096), 1U);
    QCOMPARE(density.between(4096, 4097), 1U);
    density.remove(1);
    QCOMPARE(density.between(0, ~quint64(0)), 3U);
    QCOMPARE(density.between(10, 10), 0U);
}

void FindHitsTest::densityLosesNothingWhenTheJournalGrows()
{
    std::mt19937_64 random(5);
    FindDensity density(100);
    quint64 end = 100;
    std::map<quint64, quint64> counts;
    for (int i = 0; i < 50'000; ++i) {
        end += random() % 1000;
        density.add(end);
        ++counts[end];
    }
    QCOMPARE(density.between(0, end + 1), 50'000U);
    // A part of it: no less than there is, and no more than in a counter more at either side.
    const quint64 record = end / 4096 * 2;
    for (quint64 from = 100; from < end; from += end / 13) {
        const quint64 until = from + end / 13;
        const auto sum = [&](quint64 first, quint64 last) {
            quint64 all = 0;
            for (auto one = counts.lower_bound(first); one != counts.end() && one->first < last; ++one)
                all += one->second;
            return all;
        };
        QVERIFY(density.between(from, until) >= sum(from, until));
        QVERIFY(density.between(from, until) <= sum(from > record ? from - record : 0, until + record));
    }
}

void FindHitsTest::densityMakesRoomOfWhatIsGone()
{
    FindDensity density(1);
    for (quint64 seq = 1; seq <= 4096; ++seq)
        density.add(seq);
    density.dropBefore(4001);
    density.add(6000);
    // Still one counter for each record: what was dropped made the room.
    QCOMPARE(density.between(6000, 6001), 1U);
    QCOMPARE(density.between(5000, 6000), 0U);
    QCOMPARE(density.between(4096, 4097), 1U);
    QCOMPARE(density.between(0, 4001), 0U);
}

QTEST_GUILESS_MAIN(FindHitsTest)
#include "tst_findhits.moc"
