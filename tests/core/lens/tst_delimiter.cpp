#include <QRandomGenerator>
#include <QTest>

#include "core/lens/delimiter.h"
#include "tests/core/lens/randomlens.h"

using namespace wirelark;

class DelimiterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsTheLongestBeginningThatTheStreamEndsWith();
};

void DelimiterTest::everyStateIsTheLongestBeginningThatTheStreamEndsWith()
{
    constexpr quint32 seed = 5;
    QRandomGenerator random(seed);
    for (int round = 0; round < 3000; ++round) {
        const QByteArray sought = randomBytes(random, random.bounded(1, 17), 2);
        const Delimiter delimiter(sought);
        const QByteArray stream = randomBytes(random, 60, 2);
        quint8 matched = 0;
        qsizetype begun = 0; // bytes before are part of a match that is over
        for (qsizetype at = 0; at < stream.size(); ++at) {
            matched = delimiter.step(matched, stream[at]);
            const QByteArray seen = stream.mid(begun, at + 1 - begun);
            qsizetype longest = std::min(sought.size(), seen.size());
            while (!seen.endsWith(sought.first(longest)))
                --longest;
            QVERIFY2(matched == longest, qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
            if (matched == delimiter.size()) {
                begun = at + 1;
                matched = 0;
            }
        }
    }
}

QTEST_APPLESS_MAIN(DelimiterTest)
#include "tst_delimiter.moc"
