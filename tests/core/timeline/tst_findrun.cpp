#include <random>

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include "core/journal/journalloader.h"
#include "core/timeline/findrun.h"
#include "tests/core/timeline/naivehits.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Hits in a journal, beside those that a search in the whole of each stream finds.
class FindRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_traffic = std::make_unique<LiveTraffic>(); }
    void hitsAreThoseOfTheWholeStreams_data();
    void hitsAreThoseOfTheWholeStreams();
    void largeJournalIsLookedThroughAsItIsMapped();
    void captureThatIsCutShortEndsNothing();
    void hitNextToAPlaceIsTheSameBeforeAllAreKnown();
    void scopeLeavesTheOthersOut();
    void listenerStandsForItsConnections();
    void streamEndsWithItsConnection();
    void whatComesLaterIsFound();
    void endOfWhatIsThereIsShownUntilMoreComes();
    void droppedRecordsTakeTheirHitsAlong();
    void beyondTheBoundHitsAreCountedAndReached();
    void expressionThatIsGivenUpIsTold();
    void cancelStopsAtOnce_data();
    void cancelStopsAtOnce();
    void anotherSearchForgetsTheOneBefore();
    void nothingThereIsAnAnswer();

private:
    static Pattern pattern(const QString &text)
    {
        const ParsedPattern parsed = text.startsWith(u"re:") ? Pattern::regex(text.mid(3), true) : Pattern::hex(text);
        return std::get<Pattern>(parsed);
    }
    static FindQuery query(const QString &text) { return {pattern(text), true, {}, {}, {}}; }
    static std::vector<FindHit> all(FindPass &pass)
    {
        while (pass.advance() || pass.settle()) { }
        return keptHits(pass);
    }
    std::vector<FindHit> naive(const Pattern &pattern) const { return naiveHits(m_traffic->journal(), pattern); }
    void talk(std::mt19937_64 &random, int records, int connections, const QByteArray &letters, qint64 longest);
    // The answer to a question, after it was waited for.
    std::optional<FindHit> ask(FindRun &run, const FindPlace &place);

    Journal &journal() { return m_traffic->journal(); }

    std::unique_ptr<LiveTraffic> m_traffic;
};

void FindRunTest::talk(std::mt19937_64 &random, int records, int connections, const QByteArray &letters, qint64 longest)
{
    for (int i = 0; i < records; ++i) {
        QByteArray bytes(1 + qsizetype(random() % quint64(longest)), '\0');
        for (char &byte : bytes)
            byte = letters[qsizetype(random() % quint64(letters.size()))];
        const auto id = ConnectionId(1 + random() % quint64(connections));
        m_traffic->data(random() % 3 == 0 ? Direction::Out : Direction::In, bytes, id);
    }
    m_traffic->show();
}

std::optional<FindHit> FindRunTest::ask(FindRun &run, const FindPlace &place)
{
    std::optional<std::optional<FindHit>> answer;
    const auto connection = connect(&run, &FindRun::sought, this, [&](const auto &hit) { answer = hit; });
    run.seek(place);
    const bool isAnswered = QTest::qWaitFor([&] { return answer.has_value(); });
    disconnect(connection);
    return isAnswered ? *answer : std::optional(FindHit {.first = {~quint64(0), 0}});
}

void FindRunTest::hitsAreThoseOfTheWholeStreams_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("longest"); // record
    for (const int connections : {1, 40}) {
        for (const int longest : {1, 3, 40, 5000}) {
            for (const char *text : {"61", "61 62 61", "61 ?? [62-63] 61 61", "61 61 62 61 61 61", "re:ab*c", "re:(?<=b)a+$|^c"})
                QTest::addRow("%s, %d connections, up to %d", text, connections, longest) << QString::fromLatin1(text) << connections << longest;
        }
    }
}

void FindRunTest::hitsAreThoseOfTheWholeStreams()
{
    QFETCH(QString, text);
    QFETCH(int, connections);
    QFETCH(int, longest);
    std::mt19937_64 random(6);
    talk(random, longest > 1000 ? 400 : 4000, connections, "aaabc\n", longest);
    FindPass pass(journal(), query(text), {}, goOn);
    const std::vector<FindHit> hits = all(pass);
    const std::vector<FindHit> wanted = naive(pattern(text));
    QVERIFY(!wanted.empty());
    QCOMPARE(hits.size(), wanted.size());
    for (size_t i = 0; i < hits.size(); ++i)
        QVERIFY2(hits[i] == wanted[i], qPrintable(u"hit %1 of %2"_s.arg(i).arg(hits.size())));
    QCOMPARE(pass.status().hits, qint64(wanted.size()));
    QCOMPARE(pass.status().progress, 100);
    QCOMPARE(pass.numberOf(wanted.back().first), qint64(wanted.size()));
    QCOMPARE(pass.density().between(0, journal().end()), wanted.size());
}

void FindRunTest::largeJournalIsLookedThroughAsItIsMapped()
{
    std::mt19937_64 random(8);
    m_traffic = std::make_unique<LiveTraffic>(4 * 1024 * 1024);
    talk(random, 400, 3, "abcdefgh", 60'000);
    QVERIFY(journal().storedBytes() > 8 * 1024 * 1024); // several segments
    const FindQuery wanted = query(u"61 62 63 64 65 66"_s);
    FindPass pass(journal(), wanted, {}, goOn);
    const std::vector<FindHit> hits = all(pass);
    QVERIFY(hits.size() > 10);
    QVERIFY(hits == naive(wanted.pattern));
}

void FindRunTest::captureThatIsCutShortEndsNothing()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"capture.pcapng"_s);
    {
        Journal live;
        JournalWriter writer(live, {.directory = directory.path()});
        int error = 0;
        QVERIFY(writer.startRecording(path, error));
        for (int i = 0; i < 400; ++i) {
            const QByteArray bytes = QByteArray(20'000, 'x') + "needle";
            writer.appendData(1, Direction::In, 1, {bytes.data(), size_t(bytes.size())});
        }
        writer.commit();
    }
    Journal capture;
    QVERIFY(loadJournal(capture, {path}).hasJournal());
    QCOMPARE(capture.end(), 401U);
    FindPass before(capture, {std::get<Pattern>(Pattern::text(u"needle")), true, {}, {}, {}}, {}, goOn);
    QCOMPARE(all(before).size(), 400U);
    FindPass needles(capture, {std::get<Pattern>(Pattern::text(u"needle")), true, {}, {}, {}}, {}, goOn);
    FindPass zeros(capture, query(u"00 00 00 00"_s), {}, goOn);
    QVERIFY(needles.advance());
    QVERIFY(QFile::resize(path, 4'000'000));
    const auto found = all(needles).size();
    QVERIFY(found >= 190 && found < 400);
    QCOMPARE(all(zeros).size(), 0U); // none of those that stand where nothing is any more
    QCOMPARE(needles.status().progress, 100);
}

void FindRunTest::hitNextToAPlaceIsTheSameBeforeAllAreKnown()
{
    std::mt19937_64 random(7);
    talk(random, 20'000, 30, "abcd", 5);
    const FindQuery wanted = query(u"61 62 63 64 61 62"_s);
    const std::vector<FindHit> hits = naive(wanted.pattern);
    QVERIFY(hits.size() > 3);
    for (int i = 0; i < 40; ++i) {
        const BytePlace from {1 + random() % journal().end(), quint32(random() % 5)};
        const auto after = std::ranges::lower_bound(hits, from, {}, &FindHit::first);
        FindSeek later(journal(), wanted, {}, goOn, {from, Towards::Later}, 0);
        FindSeek earlier(journal(), wanted, {}, goOn, {from, Towards::Earlier}, 0);
        while (!later.isOver())
            later.advance();
        while (!earlier.isOver())
            earlier.advance();
        QCOMPARE(later.hit(), after == hits.end() ? std::nullopt : std::optional(*after));
        QCOMPARE(earlier.hit(), after == hits.begin() ? std::nullopt : std::optional(*std::prev(after)));
    }
}

void FindRunTest::scopeLeavesTheOthersOut()
{
    m_traffic->in("needle", 1);
    m_traffic->out("needle", 1);
    m_traffic->in("nee", 2);
    m_traffic->in("needle", 3);
    m_traffic->in("dle", 2);
    m_traffic->show();
    const Pattern needle = std::get<Pattern>(Pattern::text(u"needle"));
    FindPass one(journal(), {needle, false, {1, 2}, {}, {}}, {}, goOn);
    QCOMPARE(all(one).size(), 3U);
    FindPass received(journal(), {needle, false, {1, 2}, {}, Direction::In}, {}, goOn);
    const std::vector<FindHit> hits = all(received);
    QCOMPARE(hits.size(), 2U);
    QCOMPARE(hits[1], (FindHit {{3, 0}, 6, 2, Direction::In}));
}

void FindRunTest::listenerStandsForItsConnections()
{
    Event accepted;
    accepted.kind = EventKind::Accepted;
    accepted.connection = 5;
    accepted.listener = 9;
    m_traffic->in("needle", 4);
    m_traffic->tell(accepted);
    m_traffic->in("needle", 5);
    m_traffic->in("needle", 6);
    m_traffic->show();
    const Pattern needle = std::get<Pattern>(Pattern::text(u"needle"));
    FindPass pass(journal(), {needle, false, {}, {9}, {}}, {{6, {.listener = 9, .peer = {}}}}, goOn);
    const std::vector<FindHit> hits = all(pass);
    QCOMPARE(hits.size(), 2U);
    QCOMPARE(hits[0].connection, 5U);
    QCOMPARE(hits[1].connection, 6U);
}

void FindRunTest::streamEndsWithItsConnection()
{
    m_traffic->in("nee", 1);
    Event end;
    end.kind = EventKind::Closed;
    end.connection = 1;
    m_traffic->tell(end);
    m_traffic->in("dle", 1);
    m_traffic->show();
    FindPass pass(journal(), {std::get<Pattern>(Pattern::text(u"needle")), true, {}, {}, {}}, {}, goOn);
    QCOMPARE(all(pass).size(), 0U);
}

void FindRunTest::whatComesLaterIsFound()
{
    m_traffic->in("nee");
    m_traffic->show();
    FindRun run(journal());
    run.start({std::get<Pattern>(Pattern::text(u"needle")), true, {}, {}, {}});
    QTRY_COMPARE(run.status().progress, 100);
    QCOMPARE(run.status().hits, 0);
    m_traffic->in("dle, needle");
    m_traffic->show();
    run.goOn();
    QTRY_COMPARE(run.status().hits, 2);
    QCOMPARE(ask(run, {{journal().end(), 0}, Towards::Earlier})->first, (BytePlace {2, 5}));
    QCOMPARE(run.numberOf({1, 0}), 1);
}

void FindRunTest::endOfWhatIsThereIsShownUntilMoreComes()
{
    m_traffic->in("x abb");
    m_traffic->show();
    FindRun run(journal());
    run.start(query(u"re:ab+"_s));
    const auto first = [&] { return ask(run, {{}, Towards::Later}); };
    QTRY_COMPARE(run.status().hits, 1);
    QCOMPARE(first()->length, 3U);
    m_traffic->in("bb, and");
    m_traffic->show();
    run.goOn();
    QTRY_COMPARE(first()->length, 5U);
    QCOMPARE(run.status().hits, 1);
    QCOMPARE(run.density().between(0, 10), 1U);
}

void FindRunTest::droppedRecordsTakeTheirHitsAlong()
{
    m_traffic = std::make_unique<LiveTraffic>(64 * 1024, 256 * 1024);
    FindRun run(journal());
    run.start({std::get<Pattern>(Pattern::text(u"needle")), true, {}, {}, {}});
    for (int i = 0; i < 100; ++i) {
        m_traffic->in("needle" + QByteArray(10'000, 'x'));
        m_traffic->show();
        run.goOn();
    }
    QVERIFY(journal().first() > 1);
    qint64 stored = 0;
    for (quint64 seq = journal().first(); seq < journal().end(); ++seq)
        stored += journal().entry(seq).isData() ? 1 : 0;
    QTRY_COMPARE(run.status().hits, stored);
    QTRY_VERIFY(ask(run, {{}, Towards::Later})->first.seq >= journal().first());
}

void FindRunTest::beyondTheBoundHitsAreCountedAndReached()
{
    for (int i = 0; i < 100; ++i)
        m_traffic->in("needle");
    m_traffic->show();
    const FindQuery needle {std::get<Pattern>(Pattern::text(u"needle")), true, {}, {}, {}};
    FindPass pass(journal(), needle, {}, goOn, 10);
    while (pass.advance() || pass.settle()) { }
    QCOMPARE(pass.status().hits, 100);
    QVERIFY(pass.isFull());
    QCOMPARE(pass.density().between(0, 1000), 100U);
    QCOMPARE(pass.numberOf({10, 0}), 10);
    QCOMPARE(pass.numberOf({50, 0}), 0);
    QVERIFY(!pass.knows({{50, 0}, Towards::Later}));
    QVERIFY(!pass.knows({{50, 0}, Towards::Earlier}));
    FindSeek seek(journal(), needle, {}, goOn, {{50, 1}, Towards::Later}, pass.known());
    while (!seek.isOver())
        seek.advance();
    QCOMPARE(seek.hit()->first, (BytePlace {51, 0}));
}

void FindRunTest::expressionThatIsGivenUpIsTold()
{
    for (int i = 0; i < 4; ++i)
        m_traffic->in(QByteArray(20'000, 'a'));
    m_traffic->in("needle", 2);
    m_traffic->show();
    FindRun run(journal());
    run.start(query(u"re:(a+)+b|needle"_s));
    QTRY_COMPARE_WITH_TIMEOUT(run.status().progress, 100, 30'000);
    QCOMPARE(run.status().givenUp, 1);
    QTRY_COMPARE(run.status().hits, 1); // other streams are looked through as ever
}

void FindRunTest::cancelStopsAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("usual") << u"61 61 62"_s;
    QTest::newRow("slow") << u"re:a.{1,99}a.{1,99}[bc]"_s;
}

void FindRunTest::cancelStopsAtOnce()
{
    QFETCH(QString, text);
    for (ConnectionId id = 1; id <= 100; ++id)
        m_traffic->in(QByteArray(60'000, 'a'), id);
    m_traffic->show();
    auto ended = std::make_unique<FindRun>(journal());
    FindRun &run = *ended;
    run.start(query(text));
    run.seek({{}, Towards::Later});
    QElapsedTimer timer;
    timer.start();
    run.cancel();
    QVERIFY(timer.elapsed() < 100);
    QVERIFY(run.isCancelled());
    const FindStatus status = run.status();
    timer.restart();
    run.start(query(u"62"_s));
    run.clear();
    QVERIFY(timer.elapsed() < 100);
    QVERIFY(!run.isActive());
    timer.restart();
    ended.reset();
    QVERIFY(timer.elapsed() < 20'000); // the thread ends with the piece it is at, of a hundred and more
    QVERIFY(status.progress < 100 || text != u"re:a.{1,99}a.{1,99}[bc]"_s);
}

void FindRunTest::anotherSearchForgetsTheOneBefore()
{
    m_traffic->in("needle and thread");
    m_traffic->show();
    FindRun run(journal());
    run.start({std::get<Pattern>(Pattern::text(u"needle")), true, {}, {}, {}});
    QTRY_COMPARE(run.status().hits, 1);
    run.start({std::get<Pattern>(Pattern::text(u"thread")), true, {}, {}, {}});
    QCOMPARE(ask(run, {{}, Towards::Later})->first, (BytePlace {1, 11}));
    QTRY_COMPARE(run.status().hits, 1);
    run.clear();
    QCOMPARE(run.status().hits, 0);
}

void FindRunTest::nothingThereIsAnAnswer()
{
    FindRun run(journal());
    run.start(query(u"61"_s));
    QCOMPARE(ask(run, {{}, Towards::Later}), std::nullopt);
    m_traffic->in("b");
    m_traffic->show();
    run.goOn();
    QCOMPARE(ask(run, {{}, Towards::Later}), std::nullopt);
    QCOMPARE(ask(run, {{journal().end(), 0}, Towards::Earlier}), std::nullopt);
}

QTEST_GUILESS_MAIN(FindRunTest)
#include "tst_findrun.moc"
