#include <sys/mman.h>
#include <unistd.h>

#include <bitset>
#include <cstring>

#include <QElapsedTimer>
#include <QTest>

#include "tests/core/search/searches.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

using Encoding = TextOptions::Encoding;

class tst_Pattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hexIsTakenAsPeoplePasteIt_data();
    void hexIsTakenAsPeoplePasteIt();
    void bracketsAllowTheirBytesOnly();
    void whatIsNotHexIsRefusedWithItsPlace_data();
    void whatIsNotHexIsRefusedWithItsPlace();
    void textIsFoundInItsEncoding_data();
    void textIsFoundInItsEncoding();
    void textInAnyCaseIsWhatFoldsTheSame_data();
    void textInAnyCaseIsWhatFoldsTheSame();
    void textThatCannotBeIsRefusedWithItsPlace();
    void whatIsFoundIsWhatTheNaiveSearchFinds();
    void nothingIsReadOutsideOfTheBytes();
    void bytesMadeToBeSlowAreNotSlow();
    void aPatternIsFoundFromAnyPlace();
};

void tst_Pattern::hexIsTakenAsPeoplePasteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("length");
    QTest::newRow("blanks") << u"02 80"_s << "\x02\x80"_ba << 2;
    QTest::newRow("none") << u"0280"_s << "\x02\x80"_ba << 2;
    QTest::newRow("prefixes") << u"0x02, 0X80"_s << "\x02\x80"_ba << 2;
    QTest::newRow("colons") << u"02:80:7f"_s << "\x02\x80\x7F"_ba << 3;
    QTest::newRow("any byte") << u"02 ?? 80"_s << "\x02x\x80"_ba << 3;
    QTest::newRow("any byte, no blanks") << u"02??80"_s << "\x02\xFF\x80"_ba << 3;
    QTest::newRow("high digit") << u"4?"_s << "\x4A"_ba << 1;
    QTest::newRow("low digit") << u"?4"_s << "\xA4"_ba << 1;
    QTest::newRow("prefix and any") << u"0x4? 0x?4"_s << "\x4A\xA4"_ba << 2;
    QTest::newRow("range") << u"[00-1F]"_s << "\x1F"_ba << 1;
    QTest::newRow("range among bytes") << u"02[00-1F]80"_s << "\x02\x05\x80"_ba << 3;
    QTest::newRow("several") << u"[0A 0D,80-FF]"_s << "\xA0"_ba << 1;
    QTest::newRow("other") << u"[^33]"_s << "\x01"_ba << 1;
    QTest::newRow("blanks around") << u"  02\t"_s << "\x02"_ba << 1;
}

void tst_Pattern::hexIsTakenAsPeoplePasteIt()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, length);
    const ParsedPattern parsed = Pattern::hex(text);
    QVERIFY(std::holds_alternative<Pattern>(parsed));
    const Pattern &pattern = std::get<Pattern>(parsed);
    QCOMPARE(pattern.longest(), length);
    QCOMPARE(firstIn(pattern, QByteArray(3, '\x33') + bytes), (Match {3, length}));
    QVERIFY(!isIn(pattern, bytes.chopped(1)));
}

void tst_Pattern::bracketsAllowTheirBytesOnly()
{
    const auto allowed = [](QStringView text) {
        std::bitset<256> set;
        for (size_t byte = 0; byte < 256; ++byte)
            set[byte] = isIn(hexPattern(text), QByteArray(1, static_cast<char>(byte)));
        return set;
    };
    QCOMPARE(allowed(u"??").count(), 256u);
    QCOMPARE(allowed(u"4?").count(), 16u);
    QCOMPARE(allowed(u"[30-39]").count(), 10u);
    QCOMPARE(allowed(u"[^30-39]").count(), 246u);
    QCOMPARE(allowed(u"[00 30-39 ff]").count(), 12u);
    for (size_t byte = 0; byte < 256; ++byte)
        QCOMPARE(allowed(u"[1E-A0]")[byte], byte >= 0x1E && byte <= 0xA0);
}

void tst_Pattern::whatIsNotHexIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PatternError>("error");
    using enum PatternError::Kind;
    QTest::newRow("empty") << QString() << PatternError {Empty, 0, 0, {}};
    QTest::newRow("blanks") << u" , "_s << PatternError {Empty, 0, 3, {}};
    QTest::newRow("wrong digit") << u"0G"_s << PatternError {WrongDigit, 1, 1, {}};
    QTest::newRow("wrong first digit") << u"02 x"_s << PatternError {WrongDigit, 3, 1, {}};
    QTest::newRow("one digit") << u"02 8"_s << PatternError {HalfByte, 3, 1, {}};
    QTest::newRow("three digits") << u"028 01"_s << PatternError {HalfByte, 2, 1, {}};
    QTest::newRow("half a wildcard") << u"02 ? 80"_s << PatternError {HalfByte, 3, 1, {}};
    QTest::newRow("digit before a bracket") << u"0[01]"_s << PatternError {HalfByte, 0, 1, {}};
    QTest::newRow("beyond the BMP") << u"02 \U0001F600"_s << PatternError {WrongDigit, 3, 2, {}};
    QTest::newRow("open bracket") << u"02 [00-1F"_s << PatternError {OpenBracket, 3, 6, {}};
    QTest::newRow("open range") << u"[00-"_s << PatternError {OpenBracket, 0, 4, {}};
    QTest::newRow("only a bracket") << u"["_s << PatternError {OpenBracket, 0, 1, {}};
    QTest::newRow("closing bracket") << u"02]"_s << PatternError {WrongDigit, 2, 1, {}};
    QTest::newRow("empty brackets") << u"02 []"_s << PatternError {EmptyRange, 3, 2, {}};
    QTest::newRow("nothing left") << u"[^00-FF]"_s << PatternError {EmptyRange, 0, 8, {}};
    QTest::newRow("backwards") << u"[1F-00]"_s << PatternError {EmptyRange, 1, 5, {}};
    QTest::newRow("wildcard in brackets") << u"[4?]"_s << PatternError {HalfByte, 1, 1, {}};
    QTest::newRow("half in a range") << u"[00-1]"_s << PatternError {HalfByte, 4, 1, {}};
    QTest::newRow("too long") << QString(2 * Pattern::limit, u'0') + u" 11"_s
                              << PatternError {TooLong, 2 * Pattern::limit + 1, 2, {}};
}

void tst_Pattern::whatIsNotHexIsRefusedWithItsPlace()
{
    QFETCH(const QString, text);
    QFETCH(const PatternError, error);
    const ParsedPattern parsed = Pattern::hex(text);
    QVERIFY(std::holds_alternative<PatternError>(parsed));
    QCOMPARE(std::get<PatternError>(parsed), error);
}

void tst_Pattern::textIsFoundInItsEncoding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ASCII") << u"GET"_s << Encoding::Utf8 << "GET"_ba;
    QTest::newRow("UTF-8") << u"g\u00E4\u20AC\U0001F600"_s << Encoding::Utf8
                           << "g\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"_ba;
    QTest::newRow("Latin-1") << u"g\u00E4"_s << Encoding::Latin1 << "g\xE4"_ba;
    QTest::newRow("UTF-16LE") << u"g\u20AC\U0001F600"_s << Encoding::Utf16Le << "g\0\xAC\x20\x3D\xD8\x00\xDE"_ba;
    QTest::newRow("UTF-16BE") << u"g\u20AC\U0001F600"_s << Encoding::Utf16Be << "\0g\x20\xAC\xD8\x3D\xDE\x00"_ba;
    QTest::newRow("blanks") << u" a "_s << Encoding::Utf8 << " a "_ba;
    QTest::newRow("NUL") << QString(2, QChar::Null) << Encoding::Utf8 << QByteArray(2, '\0');
}

void tst_Pattern::textIsFoundInItsEncoding()
{
    QFETCH(const QString, text);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, bytes);
    for (const bool matchCase : {true, false}) {
        const Pattern pattern = textPattern(text, {matchCase, encoding});
        QCOMPARE(firstIn(pattern, "x" + bytes + "x"), (Match {1, bytes.size()}));
        QVERIFY(!isIn(pattern, bytes.chopped(1)));
        QVERIFY(!isIn(pattern, bytes.sliced(1)));
    }
}

void tst_Pattern::textInAnyCaseIsWhatFoldsTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isFound");
    using enum Encoding;
    QTest::newRow("ASCII") << u"Content-Length"_s << Utf8 << "CONTENT-lENGTH"_ba << true;
    QTest::newRow("no letter") << u"a[1"_s << Utf8 << "A{1"_ba << false;
    QTest::newRow("@ is no letter") << u"@"_s << Utf8 << "`"_ba << false;
    QTest::newRow("second byte differs") << u"\u00E4"_s << Utf8 << "\xC3\x84"_ba << true;
    QTest::newRow("both bytes differ") << u"\u03C0"_s << Utf8 << "\xCE\xA0"_ba << true; // pi
    QTest::newRow("no mixture of two cases") << u"\u03C0"_s << Utf8 << "\xCE\x80"_ba << false;
    QTest::newRow("no mixture the other way") << u"\u03C0"_s << Utf8 << "\xCF\xA0"_ba << false;
    QTest::newRow("three of a kind") << u"\u03C3"_s << Utf8 << "\xCF\x82"_ba << true; // sigma, final sigma
    QTest::newRow("other length") << u"k"_s << Utf8 << "\xE2\x84\xAA"_ba << false;      // Kelvin sign
    QTest::newRow("other length, same in UTF-16") << u"k"_s << Utf16Le << "\x2A\x21"_ba << true;
    QTest::newRow("Cyrillic") << u"\u0434\u0430"_s << Utf8 << "\xD0\x94\xD0\x90"_ba << true;
    QTest::newRow("beyond the BMP") << u"\U00010428"_s << Utf8 << "\xF0\x90\x90\x80"_ba << true; // Deseret
    QTest::newRow("beyond the BMP, UTF-16") << u"\U00010428"_s << Utf16Be << "\xD8\x01\xDC\x00"_ba << true;
    QTest::newRow("Latin-1") << u"\u00E4"_s << Latin1 << "\xC4"_ba << true;
    QTest::newRow("Latin-1 has no capital of it") << u"\u00FF"_s << Latin1 << "\xDF"_ba << false;
    QTest::newRow("no full folding") << u"\u00DF"_s << Utf8 << "ss"_ba << false;
}

void tst_Pattern::textInAnyCaseIsWhatFoldsTheSame()
{
    QFETCH(const QString, text);
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isFound);
    QCOMPARE(isIn(textPattern(text, {false, encoding}), bytes), isFound);
    QVERIFY(!isIn(textPattern(text, {true, encoding}), bytes));
}

void tst_Pattern::textThatCannotBeIsRefusedWithItsPlace()
{
    using enum PatternError::Kind;
    const auto error = [](const QString &text, Encoding encoding) {
        const ParsedPattern parsed = Pattern::text(text, {false, encoding});
        return std::get<PatternError>(parsed);
    };
    QCOMPARE(error({}, Encoding::Utf8), (PatternError {Empty, 0, 0, {}}));
    QCOMPARE(error(u"ab\u20AC"_s, Encoding::Latin1), (PatternError {NotInEncoding, 2, 1, {}}));
    QCOMPARE(error(u"a\U0001F600"_s, Encoding::Latin1), (PatternError {NotInEncoding, 1, 2, {}}));
    QCOMPARE(error(u"a"_s + QChar(0xD800) + u"b"_s, Encoding::Utf8), (PatternError {NotInEncoding, 1, 1, {}}));
    QCOMPARE(error(u"a"_s + QChar(0xDC00), Encoding::Utf16Le), (PatternError {NotInEncoding, 1, 1, {}}));
    QCOMPARE(error(QString(Pattern::limit, u'a') + u"bc"_s, Encoding::Utf8),
        (PatternError {TooLong, Pattern::limit, 2, {}}));
}

// Needles of every kind of byte, with what is looked through made of parts of them.
void tst_Pattern::whatIsFoundIsWhatTheNaiveSearchFinds()
{
    constexpr quint32 seed = 5;
    QRandomGenerator random(seed);
    const QStringList kinds {u"00"_s, u"01"_s, u"0?"_s, u"??"_s, u"?1"_s, u"[00-01]"_s, u"[^01]"_s, u"FF"_s};
    for (int round = 0; round < 20000; ++round) {
        QStringList needle;
        const int most = random.bounded(5) ? kinds.size() : 2;
        for (int i = random.bounded(random.bounded(3) ? 5 : 40); i >= 0; --i)
            needle += kinds[random.bounded(most)];
        std::vector<std::bitset<256>> sets;
        for (const QString &one : needle) {
            const Pattern single = hexPattern(one);
            std::bitset<256> set;
            for (int byte : {0x00, 0x01, 0x02, 0xFF})
                set[size_t(byte)] = isIn(single, QByteArray(1, char(byte)));
            sets.push_back(set);
        }
        QByteArray bytes(random.bounded(400), Qt::Uninitialized);
        const int letters = 2 + random.bounded(3);
        for (char &byte : bytes)
            byte = "\0\1\2\xFF"[random.bounded(letters)];
        Matches expected;
        const qsizetype length = needle.size();
        for (qsizetype at = 0; at + length <= bytes.size();) {
            qsizetype fitting = 0;
            while (fitting < length && sets[size_t(fitting)][uchar(bytes[at + fitting])])
                ++fitting;
            if (fitting == length)
                expected.push_back({at, length});
            at += fitting == length ? length : 1;
        }
        if (allIn(hexPattern(needle.join(u' ')), bytes) != expected)
            QFAIL(qPrintable(u"seed %1, round %2: "_s.arg(seed).arg(round) + needle.join(u' ') + u" in "_s
                + QString::fromLatin1(bytes.toHex(' '))));
    }
}

// At every distance from the end of what may be read, in front and behind.
void tst_Pattern::nothingIsReadOutsideOfTheBytes()
{
    const auto page = size_t(::sysconf(_SC_PAGESIZE));
    void *all = ::mmap(nullptr, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *const begin = static_cast<char *>(all) + page;
    char *const end = begin + page;
    ::mprotect(begin, page, PROT_READ | PROT_WRITE);
    std::memset(begin, 'a', page);
    const Pattern patterns[] = {textPattern(u"a"), textPattern(u"aab"), textPattern(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaab"),
        hexPattern(u"61 ?? [62-63]"), hexPattern(u"?? ??"), regexPattern(u"a+b"), regexPattern(u"(?<=aa)b")};
    for (const Pattern &pattern : patterns) {
        for (size_t size = 0; size < 300; ++size) {
            const bool isShorter = qsizetype(size) < pattern.longest();
            const auto front = pattern.find({begin, size});
            QCOMPARE(pattern.find({end - size, size}), front);
            QVERIFY(!front || !isShorter || pattern.longest() > 1000);
            if (size > 0) {
                end[-1] = 'b';
                const auto found = pattern.find({end - size, size});
                QVERIFY(!found || found->end() <= qsizetype(size));
                end[-1] = 'a';
            }
        }
    }
    ::munmap(all, 3 * page);
}

// A needle that fits nearly everywhere nearly to its end, and nowhere ends at the same byte as before: the time for it is
// bounded here by that of another order.
void tst_Pattern::bytesMadeToBeSlowAreNotSlow()
{
    const QString needle(40'000, u'a');
    const QByteArray bytes = QByteArray(QByteArray(needle.size() - 1, 'a') + 'b').repeated(800);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!isIn(textPattern(needle), bytes));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(firstIn(textPattern(needle), bytes + needle.toLatin1()), (Match {bytes.size(), needle.size()}));
    QCOMPARE(firstIn(textPattern(needle), bytes.chopped(1) + 'a'), (Match {bytes.size() - needle.size(), needle.size()}));
}

void tst_Pattern::aPatternIsFoundFromAnyPlace()
{
    const QByteArray bytes = "..ab..ab"_ba;
    for (const Pattern &pattern : {textPattern(u"ab"), regexPattern(u"ab")}) {
        for (qsizetype from = 0; from <= bytes.size(); ++from) {
            const auto match = firstIn(pattern, bytes, from);
            QCOMPARE(match ? match->start : -1, from <= 2 ? 2 : from <= 6 ? 6 : -1);
        }
        QVERIFY(!pattern.find({}));
    }
}

QTEST_APPLESS_MAIN(tst_Pattern)
#include "tst_pattern.moc"
