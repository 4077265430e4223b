#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include "core/command/word.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_Word : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksSeparateWords();
    void quotesKeepBlanksTogether_data();
    void quotesKeepBlanksTogether();
    void quotedTextReadsBackAsOneWord();
    void aShellReadsTheSameWords();
};

void tst_Word::blanksSeparateWords()
{
    const auto words = splitWords(u"  listen\t:5000 \n x"_s);
    QCOMPARE(words.size(), size_t(3));
    QCOMPARE(words[0].text, u"listen");
    QCOMPARE(words[0].start, 2);
    QCOMPARE(words[0].length, 6);
    QCOMPARE(words[1].text, u":5000");
    QCOMPARE(words[1].start, 9);
    QCOMPARE(words[2].end(), 18);
    QVERIFY(splitWords(u"  "_s).empty());
}

void tst_Word::quotesKeepBlanksTogether_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("double") << u"a \"b c\" d"_s << QStringList {u"a"_s, u"b c"_s, u"d"_s};
    QTest::newRow("single") << u"'b \\ c'"_s << QStringList {u"b \\ c"_s};
    QTest::newRow("value") << u"name=\"b c\""_s << QStringList {u"name=b c"_s};
    QTest::newRow("whole option") << u"\"name=b c\""_s << QStringList {u"name=b c"_s};
    QTest::newRow("second equals sign") << u"name=a=\"b c\""_s << QStringList {u"name=a=\"b"_s, u"c\""_s};
    QTest::newRow("escaped quote") << u"\"a\\\"b\""_s << QStringList {u"a\"b"_s};
    QTest::newRow("escaped blank") << u"my\\ file x"_s << QStringList {u"my file"_s, u"x"_s};
    QTest::newRow("plain backslash") << u"C:\\temp"_s << QStringList {u"C:\\temp"_s};
    QTest::newRow("backslash at the end") << u"a\\"_s << QStringList {u"a\\"_s};
    QTest::newRow("apostrophe") << u"Bob's file"_s << QStringList {u"Bob's"_s, u"file"_s};
    QTest::newRow("as a shell has it") << u"a='it'\\''s a'\\''' b"_s << QStringList {u"a=it's a'"_s, u"b"_s};
    QTest::newRow("never closed") << u"open \"my fi"_s << QStringList {u"open"_s, u"my fi"_s};
    QTest::newRow("empty") << u"a \"\" b"_s << QStringList {u"a"_s, QString(), u"b"_s};
}

void tst_Word::quotesKeepBlanksTogether()
{
    QFETCH(const QString, line);
    QFETCH(const QStringList, expected);
    QStringList texts;
    for (const Word &word : splitWords(line))
        texts += word.text;
    QCOMPARE(texts, expected);
}

void tst_Word::quotedTextReadsBackAsOneWord()
{
    const QString letters = u"ab \t\n\"'\\=:/%ä"_s;
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = random.bounded(8); i > 0; --i)
            text += letters[random.bounded(letters.size())];
        const auto words = splitWords(u"x "_s + quoteWord(text) + u" y"_s);
        QCOMPARE(words.size(), size_t(3));
        QCOMPARE(words[1].text, text);
    }
}

// As sh(1) does, and as splitWords() does where it can.
void tst_Word::aShellReadsTheSameWords()
{
    const QString letters = u"ab \t\"'\\=:/%$`!*?;&|<>(){}[]#~ä,"_s;
    constexpr quint32 seed = 11;
    QRandomGenerator random(seed);
    QStringList words {QString(), u"name=my plc"_s, u"filter=re:^\\d+$ size>12"_s, u"it's"_s, u"~/x"_s, u"a=b=c d"_s, u"*:5000"_s};
    while (words.size() < 2000) {
        QString text = random.bounded(2) ? u"key="_s : QString();
        for (int i = random.bounded(8); i > 0; --i)
            text += letters[random.bounded(letters.size())];
        words += text;
    }
    QString line;
    for (const QString &word : words) {
        line += u' ' + shellWord(word);
        const bool isShellsOwn = word.contains(u'\'') && (word.contains(u'$') || word.contains(u'`') || word.contains(u'!'));
        const auto read = splitWords(shellWord(word));
        if (!isShellsOwn)
            QVERIFY2(read.size() == 1 && read[0].text == word, qPrintable(u"seed %1: %2"_s.arg(seed).arg(shellWord(word))));
    }
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf '%s\\0'"_s + line});
    QVERIFY(shell.waitForFinished());
    QStringList read = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar::Null);
    read.removeLast();
    QCOMPARE(read, words);
}

QTEST_GUILESS_MAIN(tst_Word)
#include "tst_word.moc"
