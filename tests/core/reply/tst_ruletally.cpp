#include "core/reply/ruletally.h"

#include <QRandomGenerator>
#include <QTest>

#include "core/lens/framing.h"
#include "core/reply/ruleresponder.h"
#include "recordingoutlet.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

std::span<const char> spanOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

} // namespace

class tst_ruletally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onceCountsOnEachConnection();
    void itIsWhatReallyFires();
};

void tst_ruletally::onceCountsOnEachConnection()
{
    RuleTally tally(std::make_shared<RuleSet>(
        std::get<RuleSet>(RuleSet::parse(u"when text \"a\" send \"x\" once\nwhen any send \"\""_s))));
    for (const ConnectionId connection : {1U, 1U, 2U, 1U})
        tally.take(connection, spanOf("a"));
    QCOMPARE(tally.fired(), (std::vector<qint64> {2, 2}));
    QCOMPARE(tally.messages(), 4);
    QCOMPARE(tally.unanswered(), 0);
    tally.clear();
    tally.take(1, spanOf("a"));
    QCOMPARE(tally.fired(), (std::vector<qint64> {1, 0}));
}

// Whatever pieces the stream comes in.
void tst_ruletally::itIsWhatReallyFires()
{
    const auto rules = std::make_shared<RuleSet>(std::get<RuleSet>(RuleSet::parse(
        u"limit none\nwhen text \"ab\" send \"1\" once\nwhen hex 30 ?? send \"2\"\nwhen /^a+$/ send \"3\"\n"
        "off when any send \"4\"\nwhen equals \"9\" send \"5\""_s)));
    constexpr quint32 seed = 7;
    QRandomGenerator chance(seed);
    const QByteArray letters("ab019\r\n\n");
    for (int round = 0; round < 300; ++round) {
        QByteArray all;
        for (int n = chance.bounded(300); n > 0; --n)
            all += letters[chance.bounded(int(letters.size()))];
        const auto hits = std::make_shared<RuleHits>(rules->rules().size());
        RuleResponder responder(rules, hits, std::make_shared<RuleLens>(Lens {.kind = Lens::Kind::Lines}), 1);
        RecordingOutlet out;
        for (qsizetype at = 0; at < all.size();) {
            const QByteArray piece = all.mid(at, chance.bounded(1, 20));
            responder.onReceived(spanOf(piece), 1, out);
            at += piece.size();
        }
        responder.onPeerFinished(1, out);

        RuleTally tally(rules);
        const auto framer = makeFramer({.kind = Lens::Kind::Lines});
        std::vector<Cut> cuts;
        framer->take(spanOf(all), 1, cuts);
        qsizetype from = 0;
        for (const Cut &cut : cuts)
            tally.take(1, spanOf(all.mid(from, cut.end - from))), from = cut.end;
        if (from < all.size())
            tally.take(1, spanOf(all.mid(from)));
        for (std::size_t rule = 0; rule < rules->rules().size(); ++rule)
            QVERIFY2(tally.fired()[rule] == hits->of(rule), qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
        QVERIFY(tally.messages() >= tally.unanswered());
    }
}

QTEST_APPLESS_MAIN(tst_ruletally)
#include "tst_ruletally.moc"
