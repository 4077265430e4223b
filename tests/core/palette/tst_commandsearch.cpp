#include <QTest>

#include "core/palette/commandsearch.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// What a person finds by the words of a command.
class tst_CommandSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundInAnyOrder_data();
    void wordsAreFoundInAnyOrder();
    void beginningsOfWordsComeBeforeTheirInside();
    void theMenuCountsLessThanTheText();
    void whatIsTypedAsItStandsComesFirst();
    void whatCannotBeDoneComesLast();
    void withoutWordsTheLatestComeFirst();
    void theLatestComeFirstAmongEquals();
    void aSingleLetterIsTheBeginningOfAWord();
    void placesAreOfTheTextAsItIsShown_data();
    void placesAreOfTheTextAsItIsShown();

private:
    static QStringList found(const QString &typed, const std::vector<FoundCommand> &commands);
};

QStringList tst_CommandSearch::found(const QString &typed, const std::vector<FoundCommand> &commands)
{
    QStringList texts;
    for (const qsizetype index : CommandSearch(typed).rank(commands))
        texts += commands[size_t(index)].text;
    return texts;
}

void tst_CommandSearch::wordsAreFoundInAnyOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("as it stands") << u"Disconnect (FIN)"_s << true;
    QTest::newRow("the other way round") << u"fin disconnect"_s << true;
    QTest::newRow("beginnings") << u"dis f"_s << true;
    QTest::newRow("capitals") << u"DISCONNECT"_s << true;
    QTest::newRow("with the menu") << u"connection disc"_s << true;
    QTest::newRow("inside a word") << u"connect"_s << true;
    QTest::newRow("blanks around") << u"  fin  "_s << true;
    QTest::newRow("signs are no words") << u"(…)"_s << true;
    QTest::newRow("one word more") << u"disconnect now"_s << false;
    QTest::newRow("misspelt") << u"diskonnect"_s << false;
    QTest::newRow("inside the name of the menu") << u"nection"_s << false;
}

void tst_CommandSearch::wordsAreFoundInAnyOrder()
{
    QFETCH(const QString, typed);
    const QStringList texts = found(typed, {{.text = u"Disconnect (FIN)"_s, .menu = u"Connection"_s}});
    QTEST(!texts.isEmpty(), "isFound");
}

void tst_CommandSearch::beginningsOfWordsComeBeforeTheirInside()
{
    const std::vector<FoundCommand> commands {{.text = u"Disconnect"_s, .menu = {}}, {.text = u"Reconnect"_s, .menu = {}},
        {.text = u"Next connection"_s, .menu = {}}, {.text = u"Please connect"_s, .menu = {}}};
    QCOMPARE(found(u"connect"_s, commands), QStringList({u"Please connect"_s, u"Next connection"_s, u"Disconnect"_s, u"Reconnect"_s}));
}

void tst_CommandSearch::theMenuCountsLessThanTheText()
{
    const std::vector<FoundCommand> commands {
        {.text = u"Mark the row"_s, .menu = u"Edit"_s}, {.text = u"Credits"_s, .menu = u"Help"_s}, {.text = u"Edit it"_s, .menu = u"Tools"_s}};
    QCOMPARE(found(u"edit"_s, commands), QStringList({u"Edit it"_s, u"Credits"_s, u"Mark the row"_s}));
}

void tst_CommandSearch::whatIsTypedAsItStandsComesFirst()
{
    const std::vector<FoundCommand> commands {{.text = u"Next mark"_s, .menu = {}}, {.text = u"Mark the next"_s, .menu = {}}};
    QCOMPARE(found(u"mark next"_s, commands).first(), u"Mark the next"_s);
    QCOMPARE(found(u"next mark"_s, commands).first(), u"Next mark"_s);
}

void tst_CommandSearch::whatCannotBeDoneComesLast()
{
    const std::vector<FoundCommand> commands {
        {.text = u"Reset"_s, .menu = {}, .isEnabled = false, .recency = 2}, {.text = u"Do not preset"_s, .menu = {}}};
    QCOMPARE(found(u"reset"_s, commands), QStringList({u"Do not preset"_s, u"Reset"_s}));
    QCOMPARE(found({}, commands), QStringList({u"Do not preset"_s, u"Reset"_s}));
}

void tst_CommandSearch::withoutWordsTheLatestComeFirst()
{
    const std::vector<FoundCommand> commands {{.text = u"one"_s, .menu = {}}, {.text = u"two"_s, .menu = {}, .recency = 1},
        {.text = u"three"_s, .menu = {}}, {.text = u"four"_s, .menu = {}, .recency = 2}};
    QCOMPARE(found({}, commands), QStringList({u"four"_s, u"two"_s, u"one"_s, u"three"_s}));
}

void tst_CommandSearch::theLatestComeFirstAmongEquals()
{
    const std::vector<FoundCommand> commands {{.text = u"Find next"_s, .menu = {}}, {.text = u"Find previous"_s, .menu = {}, .recency = 1},
        {.text = u"Refind"_s, .menu = {}, .recency = 2}};
    QCOMPARE(found(u"find"_s, commands), QStringList({u"Find previous"_s, u"Find next"_s, u"Refind"_s}));
}

void tst_CommandSearch::aSingleLetterIsTheBeginningOfAWord()
{
    const std::vector<FoundCommand> commands {{.text = u"Zoom in"_s, .menu = {}}, {.text = u"Original size"_s, .menu = {}}};
    QCOMPARE(found(u"o"_s, commands), QStringList({u"Original size"_s}));
}

void tst_CommandSearch::placesAreOfTheTextAsItIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked"); // the text with brackets around the places
    QTest::newRow("none") << u"Find next"_s << QString() << u"Find next"_s;
    QTest::newRow("two") << u"Find next"_s << u"ne fi"_s << u"[Fi]nd [ne]xt"_s;
    QTest::newRow("the better one") << u"Disconnect connection"_s << u"connect"_s << u"Disconnect [connect]ion"_s;
    QTest::newRow("overlapping") << u"Find"_s << u"fi find"_s << u"[Find]"_s;
    QTest::newRow("marks on letters") << u"Über Wirelark"_s << u"uber"_s << u"[Über] Wirelark"_s;
    QTest::newRow("a letter that folds to two") << u"Größe: hex"_s << u"grosse he"_s << u"[Größe]: [he]x"_s;
    QTest::newRow("a mark of its own") << u"U\u0308ber alles"_s << u"über al"_s << u"[U\u0308ber] [al]les"_s;
}

void tst_CommandSearch::placesAreOfTheTextAsItIsShown()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QString marked = text;
    std::vector<FoldedText::Place> places = CommandSearch(typed).placesIn(text);
    std::reverse(places.begin(), places.end());
    for (const FoldedText::Place &place : places) {
        marked.insert(place.start + place.length, u']');
        marked.insert(place.start, u'[');
    }
    QTEST(marked, "marked");
}

QTEST_GUILESS_MAIN(tst_CommandSearch)
#include "tst_commandsearch.moc"
