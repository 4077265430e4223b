#include <QRandomGenerator>
#include <QTest>

#include "core/snippets/snippettext.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = SnippetFault::Kind;

namespace {

Snippets parsed(const QByteArray &text)
{
    const ParsedSnippets result = parseSnippets(text);
    return std::holds_alternative<Snippets>(result) ? std::get<Snippets>(result) : Snippets();
}

const QByteArray example = R"(# Messages to send with Wirelark

# Asks for two registers
[Modbus/Read registers]
shortcut: 1
to: plc.local:502
mode: hex
> {n:u16be} 00 00 {len:u16be} {unit=u8:17} 03 00 6B 00 02

[Login \\ a\/b]
ending: crlf
escapes: off
repeat: 1000 ms, 10 times, until reply
pace: 10 bytes, 100 ms
> USER guest
>
>  a blank before it

[Slow]
ending: none
pace: 300 B/s
> x

# the end
)";

} // namespace

class SnippetTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExampleIsUnderstoodAndWrittenTheSameWay();
    void whatProgramsDoToTextFilesDoesNotMatter();
    void whatIsWrongHasItsLineAndColumn_data();
    void whatIsWrongHasItsLineAndColumn();
    void everythingComesBackAsItWas();
    void oneChangeChangesOnlyItsLines();
    void aShortcutIsOfOneSnippet();
    void foldersAndSnippetsMove();
};

void SnippetTextTest::anExampleIsUnderstoodAndWrittenTheSameWay()
{
    const Snippets snippets = parsed(example);
    QCOMPARE(snippets.all.size(), std::size_t(3));
    const Snippet &first = snippets.all[0];
    QCOMPARE(first.path, (QStringList{u"Modbus"_s, u"Read registers"_s}));
    QCOMPARE(first.shortcut, 1);
    QCOMPARE(first.draft,
        (Draft{PayloadMode::Hex, u"{n:u16be} 00 00 {len:u16be} {unit=u8:17} 03 00 6B 00 02"_s, Ending::Lf, true}));
    QCOMPARE(first.comments, QStringList{u" Asks for two registers"_s});
    const Snippet &second = snippets.all[1];
    QCOMPARE(second.path, QStringList{u"Login \\ a/b"_s});
    QCOMPARE(second.draft, (Draft{PayloadMode::Text, u"USER guest\n\n a blank before it"_s, Ending::CrLf, false}));
    QCOMPARE(second.plan, (RepeatPlan{1000ms, 10, true, Pace::ofPieces(10, 100ms)}));
    QCOMPARE(snippets.all[2].plan, (RepeatPlan{.pace = Pace::ofRate(300)}));
    QCOMPARE(snippets.comments, QStringList{u" the end"_s});
    QCOMPARE(writeSnippets(snippets), example);
}

void SnippetTextTest::whatProgramsDoToTextFilesDoesNotMatter()
{
    QByteArray dos = example;
    QCOMPARE(parsed("\xEF\xBB\xBF" + dos.replace("\n", "\r\n")), parsed(example));
    QCOMPARE(parsed(QByteArray()), Snippets());
    QCOMPARE(parsed("[a]\n>x").all.front().draft.text, u"x"_s);
    QCOMPARE(parsed("# own words\n[a]\n> x\n").all.front().comments, QStringList{u" own words"_s});
}

void SnippetTextTest::whatIsWrongHasItsLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, Kind kind, int line, int column) {
        QTest::newRow(name) << text << kind << line << column;
    };
    row("no header", "\n> x\n", Kind::NoHeader, 2, 1);
    row("key before all", "mode: hex\n", Kind::NoHeader, 1, 1);
    row("open header", "[a\n> x\n", Kind::OpenHeader, 1, 1);
    row("no name", "[]\n> x\n", Kind::EmptyName, 1, 2);
    row("folder alone", "[a/]\n> x\n", Kind::EmptyName, 1, 2);
    row("second name", "[a]\n> x\n[a]\n> y\n", Kind::SecondName, 3, 2);
    row("unknown key", "[a]\nmodus: hex\n> x\n", Kind::UnknownKey, 2, 1);
    row("second key", "[a]\nmode: hex\nmode: hex\n> x\n", Kind::SecondKey, 3, 1);
    row("wrong mode", "[a]\nmode: hax\n> x\n", Kind::BadValue, 2, 7);
    row("no value", "[a]\nmode:\n> x\n", Kind::BadValue, 2, 6);
    row("wrong ending", "[a]\nending: LF\n> x\n", Kind::BadValue, 2, 9);
    row("wrong shortcut", "[a]\nshortcut: 0\n> x\n", Kind::BadValue, 2, 11);
    row("second shortcut", "[a]\nshortcut: 1\n> x\n[b]\nshortcut: 1\n> x\n", Kind::SecondShortcut, 5, 1);
    row("nobody", "[a]\nto: \n> x\n", Kind::BadValue, 2, 4);
    row("wrong period", "[a]\nrepeat: 0 ms\n> x\n", Kind::BadValue, 2, 9);
    row("period without unit", "[a]\nrepeat: 5\n> x\n", Kind::BadValue, 2, 9);
    row("wrong times", "[a]\nrepeat: 5 ms, x times\n> x\n", Kind::BadValue, 2, 9);
    row("wrong pace", "[a]\npace: 5 bytes\n> x\n", Kind::BadValue, 2, 7);
    row("no message", "[a]\n[b]\n> x\n", Kind::NoMessage, 1, 1);
    row("no message at the end", "[b]\n> x\n\n[a]\nmode: hex\n", Kind::NoMessage, 4, 1);
    row("a merge that went wrong", "[a]\n> x\n<<<<<<< HEAD\n", Kind::UnknownLine, 3, 1);
    row("Latin-1", "[a]\n> x\xE9\n", Kind::NotUtf8, 2, 4);
}

void SnippetTextTest::whatIsWrongHasItsLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(int, line);
    QFETCH(int, column);
    const ParsedSnippets result = parseSnippets(text);
    QVERIFY(std::holds_alternative<SnippetFault>(result));
    const auto &fault = std::get<SnippetFault>(result);
    QCOMPARE(fault.kind, kind);
    QCOMPARE(fault.line, line);
    QCOMPARE(fault.column, column);
}

void SnippetTextTest::everythingComesBackAsItWas()
{
    const quint32 seed = 4;
    QRandomGenerator random(seed);
    const QString letters = u"ab[]#>/\\: {}\u20AC\t\r"_s;
    const auto words = [&](int most, bool hasLines) {
        QString text;
        for (int i = random.bounded(most); i > 0; --i)
            text += hasLines && random.bounded(6) == 0 ? u'\n' : letters.at(random.bounded(int(letters.size())));
        return text;
    };
    for (int round = 0; round < 500; ++round) {
        Snippets snippets;
        for (int i = random.bounded(6); i > 0; --i) {
            Snippet snippet {.path = {u"%1"_s.arg(i)}, .draft = {}, .plan = {}};
            if (const QString folder = words(4, false).trimmed(); !folder.isEmpty())
                snippet.path.prepend(folder);
            snippet.draft = {PayloadMode(random.bounded(2)), words(12, true), Ending(random.bounded(5)), random.bounded(2) == 1};
            snippet.shortcut = random.bounded(2) * i;
            if (random.bounded(2) == 1)
                snippet.plan = {std::chrono::milliseconds(random.bounded(1, 5)), random.bounded(3), random.bounded(2) == 1, {}};
            snippets.put(snippet);
        }
        const QByteArray text = writeSnippets(snippets);
        const ParsedSnippets again = parseSnippets(text);
        QVERIFY2(std::holds_alternative<Snippets>(again) && std::get<Snippets>(again) == snippets,
            qPrintable(u"seed %1, round %2: %3"_s.arg(seed).arg(round).arg(QString::fromUtf8(text))));
        QCOMPARE(writeSnippets(std::get<Snippets>(again)), text);
    }
}

void SnippetTextTest::oneChangeChangesOnlyItsLines()
{
    Snippets snippets = parsed(example);
    Snippet changed = snippets.all[1];
    changed.draft.ending = Ending::Cr;
    snippets.put(changed);
    QByteArray expected = example;
    QCOMPARE(writeSnippets(snippets), expected.replace("ending: crlf", "ending: cr"));
    snippets.put({.path = {u"Modbus"_s, u"Write"_s}, .draft = {PayloadMode::Text, u"w"_s}, .plan = {}});
    QCOMPARE(snippets.all[1].name(), u"Write"_s); // behind its folder
    snippets.remove(changed.path);
    QVERIFY(!snippets.find(changed.path));
    QCOMPARE(snippets.all.size(), std::size_t(3));
}

void SnippetTextTest::aShortcutIsOfOneSnippet()
{
    Snippets snippets = parsed(example);
    QCOMPARE(snippets.withShortcut(1), &snippets.all[0]);
    Snippet other = snippets.all[2];
    other.shortcut = 1;
    snippets.put(other);
    QCOMPARE(snippets.withShortcut(1), &snippets.all[2]);
    QCOMPARE(snippets.all[0].shortcut, 0);
    QVERIFY(!snippets.withShortcut(0));
}

void SnippetTextTest::foldersAndSnippetsMove()
{
    Snippets snippets = parsed("[a/b/one]\n> 1\n[a/two]\n> 2\n[ab]\n> 3\n");
    QVERIFY(snippets.move({u"a"_s}, {u"c"_s, u"d"_s}));
    QCOMPARE(writeSnippets(snippets), "# Messages to send with Wirelark\n\n[c/d/b/one]\n> 1\n\n[c/d/two]\n> 2\n\n[ab]\n> 3\n"_ba);
    QVERIFY(!snippets.move({u"ab"_s}, {u"c"_s, u"d"_s, u"two"_s})); // there is one
    QCOMPARE(snippets.all[2].path, QStringList(u"ab"_s));
    QVERIFY(snippets.move({u"c"_s, u"d"_s, u"two"_s}, {u"two"_s}));
    QCOMPARE(snippets.all[1].path, QStringList(u"two"_s));
}

QTEST_APPLESS_MAIN(SnippetTextTest)
#include "tst_snippettext.moc"
