#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include "core/explain/notes.h"
#include "core/filter/filter.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Speaks no language that anybody has: every text between brackets, backwards.
class Foreign : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        QString word = QString::fromUtf8(text);
        std::reverse(word.begin(), word.end());
        return u'[' + word.replace(u"nL%"_s, u"%Ln"_s).replace(u"1%"_s, u"%1"_s) + u']';
    }
};

// What filters for notes find, whatever the language.
class tst_Notes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_traffic = std::make_unique<LiveTraffic>(); }
    void cleanup() { m_foreign.reset(); }

    void shownWordsAreFound();
    void englishWordsAreFoundInEveryLanguage_data();
    void englishWordsAreFoundInEveryLanguage();
    void chunksAreFoundInEnglish();
    void marksAreFoundInEnglish();
    void wordsOfTwoLanguagesAreNoPhrase();

private:
    void speakForeign()
    {
        m_foreign = std::make_unique<Foreign>();
        QVERIFY(QCoreApplication::installTranslator(m_foreign.get()));
    }
    void refuse()
    {
        Event event;
        event.kind = EventKind::Failed;
        event.reason = EndReason::Refused;
        event.connection = 1;
        event.text = u"plc.local:502"_s;
        m_traffic->tell(event);
        m_traffic->show();
    }
    // Rows that pass the filter.
    qint64 found(const QString &filter)
    {
        m_traffic->rows().setNoteOf(&searchedNote);
        m_traffic->rows().setFilter(std::get<Filter>(Filter::parse(filter)));
        m_traffic->show();
        return m_traffic->rows().count();
    }

    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<Foreign> m_foreign;
};

void tst_Notes::shownWordsAreFound()
{
    refuse();
    QCOMPARE(found(u"note:refused"_s), 1);
    speakForeign();
    QCOMPARE(found(u"note:[desufer]"_s), 1);
}

void tst_Notes::englishWordsAreFoundInEveryLanguage_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("how it ended") << u"note:refused"_s << 1;
    QTest::newRow("its sentence") << u"note:\"Not connected to plc.local:502. Nothing is listening\""_s << 1;
    QTest::newRow("in any case") << u"note:REFUSED"_s << 1;
    QTest::newRow("not") << u"-note:refused"_s << 0;
    QTest::newRow("another") << u"note:reset"_s << 0;
}

void tst_Notes::englishWordsAreFoundInEveryLanguage()
{
    QFETCH(const QString, filter);
    QFETCH(const int, rows);
    refuse();
    speakForeign();
    QCOMPARE(found(filter), rows);
}

void tst_Notes::chunksAreFoundInEnglish()
{
    m_traffic->accepted(1);
    m_traffic->in("A");
    m_traffic->in("B");
    m_traffic->in("C\n");
    LensTable lines;
    lines.setAll({std::get<Lens>(parseLens(u"lines"_s)), {}});
    m_traffic->rows().setLenses(lines);
    m_traffic->show();
    QCOMPARE(found(u"note:\"3 chunks\""_s), 1);
    speakForeign();
    QCOMPARE(found(u"note:\"3 chunks\" "_s), 1);
    QCOMPARE(found(u"note:\"2 chunks\""_s), 0);
}

void tst_Notes::marksAreFoundInEnglish()
{
    QCOMPARE(searchedMark(), u"marked"_s);
    speakForeign();
    QCOMPARE(markedWord(), u"[dekram]"_s);
    QCOMPARE(searchedMark().split(u'\n'), QStringList({u"[dekram]"_s, u"marked"_s}));
}

void tst_Notes::wordsOfTwoLanguagesAreNoPhrase()
{
    refuse();
    speakForeign();
    QCOMPARE(found(u"note:\"] refused\""_s), 0);
}

QTEST_GUILESS_MAIN(tst_Notes)
#include "tst_notes.moc"
