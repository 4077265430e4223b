#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include "core/filter/filterform.h"
#include "tests/core/filter/row.h"

using namespace wirelark;
using Need = Filter::Need;
using namespace Qt::StringLiterals;

class tst_Filter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFilterLetsEverythingPass();
    void conditionsAreTrueOfWhatTheySay_data();
    void conditionsAreTrueOfWhatTheySay();
    void timesAreLocal();
    void allWordsMustBeTrue();
    void minusIsTheComplement();
    void onlyWhatIsNeededIsAsked();
    void cheapConditionsAreAskedFirst();
    void everyFormHasAnExampleThatIsUnderstood();
};

namespace {

// The row all cases are about; the words that are true of it, and those that are not.
Row theRow()
{
    Row row = Row::data("\x02" "Stop now\x80"_ba);
    row.chunks = 3;
    row.connection = 7;
    row.fault = "length"_L1;
    row.peerText = u"10.0.0.5:502"_s;
    row.noteText = u"First Contact"_s;
    row.time = QDateTime(QDate(2026, 11, 21), QTime(14, 2, 3, 500)).toMSecsSinceEpoch() * 1'000'000;
    return row;
}

} // namespace

void tst_Filter::anEmptyFilterLetsEverythingPass()
{
    for (const Filter &filter : {Filter(), filterOf(u""), filterOf(u"  \t ")}) {
        QVERIFY(filter.isEmpty());
        QVERIFY(filter.matches(theRow()));
        QVERIFY(filter.matches(Row::event(u"Closed"_s)));
        QCOMPARE(filter.toString(), QString());
        QVERIFY(!filter.needs(Need::Bytes));
    }
}

void tst_Filter::conditionsAreTrueOfWhatTheySay_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("isTrue");
    QTest::addColumn<bool>("isTrueOfEvent");
    const auto row = [](const QString &filter, bool isTrue, bool isTrueOfEvent = false) {
        QTest::newRow(qPrintable(filter)) << filter << isTrue << isTrueOfEvent;
    };
    row(u"dir:in"_s, true);
    row(u"DIR:In"_s, true);
    row(u"dir=in"_s, true);
    row(u"dir:out"_s, false);
    row(u"dir:info"_s, false, true);
    row(u"size:10"_s, true);
    row(u"size=10"_s, true);
    row(u"size>9"_s, true);
    row(u"size:>9"_s, true);
    row(u"size>10"_s, false);
    row(u"size>=10"_s, true);
    row(u"size<10"_s, false);
    row(u"size<=10"_s, true);
    row(u"size<11"_s, true);
    row(u"size<1k"_s, true);
    row(u"size<2M"_s, true);
    row(u"size>0Ki"_s, true);
    row(u"size<1kB"_s, true);
    row(u"size:8-10"_s, true);
    row(u"size:11-20"_s, false);
    row(u"size:0,10"_s, true);
    row(u"size:0,9"_s, false);
    row(u"size:0-3,7-8,9-12"_s, true);
    row(u"chunks>1"_s, true);
    row(u"chunks:1"_s, false);
    row(u"conn:7"_s, true);
    row(u"conn:#7"_s, true);
    row(u"conn:3,5-8"_s, true);
    row(u"conn:3,5-6,8"_s, false);
    row(u"conn:0"_s, false, true);
    row(u"lens:bad"_s, true);
    row(u"lens:ok"_s, false);
    row(u"lens:length"_s, true);
    row(u"lens:Length"_s, true);
    row(u"lens:checksum"_s, false);
    row(u"peer:10.0.0.*"_s, true);
    row(u"peer:10.0.0.5"_s, true);
    row(u"peer:10.0.0.5:502"_s, true);
    row(u"peer:*:502"_s, true);
    row(u"peer:10.0.0.5:503"_s, false);
    row(u"peer:10.0.0"_s, false);
    row(u"peer:10.0.0.?"_s, true);
    row(u"note:contact"_s, true);
    row(u"note:\"first con\""_s, true);
    row(u"note:closed"_s, false, true);
    row(u"text:stop"_s, true);
    row(u"stop"_s, true);
    row(u"\"stop now\""_s, true);
    row(u"text:\"stop now\""_s, true);
    row(u"text:\"stop  now\""_s, false);
    row(u"closed"_s, false);
    row(u"hex:02"_s, true);
    row(u"hex:02??74"_s, true);
    row(u"hex:\"02 ?? 74\""_s, true);
    row(u"hex:02 ?? 74"_s, true);
    row(u"hex:02 ?? 74 stop"_s, true);
    row(u"hex:02 ?? 75"_s, false);
    row(u"hex:02 [50-5F] 74"_s, true);
    row(u"hex: 02 53"_s, true);
    row(u"re:S.op"_s, true);
    row(u"re:s.op"_s, false);
    row(u"re:(?i)s.op"_s, true);
    row(u"re:\\x80$"_s, true);
    row(u"re:\"\\x02\\w+ now\""_s, true);
    row(u"size>9 stop dir:in"_s, true);
    row(u"size>9 stop dir:out"_s, false);
    row(u"dir:in dir:out"_s, false);
}

void tst_Filter::conditionsAreTrueOfWhatTheySay()
{
    QFETCH(const QString, filter);
    QFETCH(const bool, isTrue);
    QFETCH(const bool, isTrueOfEvent);
    const ParsedFilter parsed = Filter::parse(filter);
    QVERIFY(std::holds_alternative<Filter>(parsed));
    QCOMPARE(std::get<Filter>(parsed).matches(theRow()), isTrue);
    Row event = Row::event(u"Closed by the peer"_s);
    event.bytes = theRow().bytes; // what is no data has no bytes, whatever it says
    event.size = 10;
    event.chunks = 3;
    event.fault = "length"_L1;
    QCOMPARE(std::get<Filter>(parsed).matches(event), isTrueOfEvent);
}

void tst_Filter::timesAreLocal()
{
    const Row row = theRow(); // 2026-11-21, 14:02:03.5
    const auto isTrue = [&row](const QString &text) { return filterOf(text).matches(row); };
    for (const QString &text : {u"t>14:02"_s, u"t<14:03"_s, u"t:14:02"_s, u"t=14:02:03"_s, u"t:14:02:03.5"_s,
             u"t>=14:02:03.5"_s, u"t<=14:02:03.5"_s, u"t>=2026-11-21T14:02"_s, u"t>2026-11-21"_s, u"t:2026-11-21"_s,
             u"t:2026-11-20-2026-11-21"_s, u"t:14:02-14:05"_s, u"t:13:00-14:02"_s, u"t:23:00-14:02"_s,
             u"t:2026-11-21T14:02:03-2026-11-21T14:05"_s, u"t>9:30"_s})
        QVERIFY2(isTrue(text), qPrintable(text));
    for (const QString &text : {u"t<14:02"_s, u"t>14:03"_s, u"t:14:03"_s, u"t:14:02:04"_s, u"t>14:02:03.5"_s,
             u"t<14:02:03.5"_s,
             u"t:14:02:03.501"_s, u"t<2026-11-21T14:02"_s, u"t:2026-11-22"_s, u"t:14:03-14:05"_s, u"t:23:00-14:01"_s})
        QVERIFY2(!isTrue(text), qPrintable(text));
}

void tst_Filter::allWordsMustBeTrue()
{
    const Filter filter = filterOf(u"dir:in -stop size>3");
    QVERIFY(filter.matches(Row::data("go on"_ba)));
    QVERIFY(!filter.matches(Row::data("go on"_ba, Direction::Out)));
    QVERIFY(!filter.matches(Row::data("go"_ba)));
    QVERIFY(!filter.matches(Row::data("stop"_ba)));
}

void tst_Filter::minusIsTheComplement()
{
    const QStringList words {u"dir:in"_s, u"size>9"_s, u"size:0,4,8-12"_s, u"chunks:2"_s, u"conn:1-3"_s, u"lens:bad"_s,
        u"lens:ok"_s, u"peer:10.*"_s, u"note:a"_s, u"text:ab"_s, u"hex:61"_s, u"re:a+b"_s,
        u"t>12:00"_s, u"t:2026-11-21"_s};
    constexpr quint32 seed = 3;
    QRandomGenerator random(seed);
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes(random.bounded(15), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = "abAB"[random.bounded(4)];
        const auto direction = random.bounded(2) ? Direction::In : Direction::Out;
        Row row = random.bounded(4) ? Row::data(bytes, direction) : Row::event(u"a"_s);
        row.chunks = random.bounded(4);
        row.connection = quint32(random.bounded(5));
        row.fault = random.bounded(2) ? "length"_L1 : QLatin1StringView();
        row.peerText = random.bounded(2) ? u"10.0.0.1:80"_s : u"[::1]:80"_s;
        row.time = qint64(random.generate64() >> 1);
        for (const QString &word : words) {
            if (filterOf(word).matches(row) == filterOf(QString(u'-' + word)).matches(row))
                QFAIL(qPrintable(u"seed %1, round %2: "_s.arg(seed).arg(round) + word));
        }
    }
}

void tst_Filter::onlyWhatIsNeededIsAsked()
{
    const std::pair<QString, std::set<Need>> cases[] = {
        {u"dir:in size>1 conn:7 t>0:00 chunks>1 lens:bad"_s, {}},
        {u"size>1 peer:10.*"_s, {Need::Peer}},
        {u"note:first"_s, {Need::Note}},
        {u"stop"_s, {Need::Bytes}},
        {u"stop peer:10.* note:first"_s, {Need::Bytes, Need::Peer, Need::Note}},
    };
    for (const auto &[text, needs] : cases) {
        const Row row = theRow();
        for (const Need need : {Need::Peer, Need::Note, Need::Bytes})
            QCOMPARE(filterOf(text).needs(need), needs.contains(need));
        QVERIFY(filterOf(text).matches(row));
        QVERIFY(row.asked == needs);
    }
}

void tst_Filter::cheapConditionsAreAskedFirst()
{
    const Row row = theRow();
    QVERIFY(!filterOf(u"re:Stop stop note:first peer:10.* size>900").matches(row));
    QVERIFY(row.asked.empty());
    QVERIFY(!filterOf(u"re:Stop stop note:first peer:11.*").matches(row));
    QVERIFY(row.asked == std::set {Need::Peer});
    QVERIFY(!filterOf(u"re:Stop stop note:last").matches(row));
    QVERIFY(!row.asked.contains(Need::Bytes));
}

void tst_Filter::everyFormHasAnExampleThatIsUnderstood()
{
    QVERIFY(filterForms().size() > 5);
    for (const FilterForm &form : filterForms()) {
        QVERIFY(std::holds_alternative<Filter>(Filter::parse(QString(form.example))));
        QVERIFY(form.form.startsWith(form.key) && form.example.startsWith(form.key));
    }
}

QTEST_APPLESS_MAIN(tst_Filter)
#include "tst_filter.moc"
