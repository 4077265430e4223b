#include <QRandomGenerator>
#include <QTest>

#include "core/payload/hex.h"
#include "core/payload/textcells.h"
#include "tests/core/payload/asked.h"
#include "tests/support/hostile.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using namespace wirelark::testing;

class TextCellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteHasACell_data();
    void everyByteHasACell();
    void rowsCutAnywhereShowTheSame_data();
    void rowsCutAnywhereShowTheSame();
    void whatCannotBeShownIsSaidSo();
    void hostileBytesAreSafe();
};

namespace {

// The cells side by side; `_` stands for a byte of the character before it.
QString joined(const std::vector<TextCell> &cells)
{
    QString text;
    for (const TextCell &cell : cells)
        text += cell.text.isEmpty() ? u"_"_s : cell.text;
    return text;
}

QString joined(const QByteArray &bytes, Encoding encoding)
{
    return joined(textCells(bytes, 0, bytes.size(), encoding));
}

} // namespace

void TextCellsTest::everyByteHasACell_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ascii") << Encoding::Ascii << "H=\x80 40\r\n"_ba << u"H=. 40.."_s;
    QTest::newRow("utf-8") << Encoding::Utf8 << "wörld €!\x80"_ba << u"wö_rld €__!."_s;
    QTest::newRow("a mark") << Encoding::Utf8 << "e\xcc\x81x"_ba << u"e\u0301__x"_s;
    QTest::newRow("a mark on nothing") << Encoding::Utf8 << "\n\xcc\x81x"_ba << u".._x"_s;
    QTest::newRow("an override") << Encoding::Utf8 << "a\xe2\x80\xae"_ba << u"a.__"_s;
    QTest::newRow("unfinished") << Encoding::Utf8 << "a\xe2\x82"_ba << u"a.."_s;
    QTest::newRow("utf-16") << Encoding::Utf16Le << QByteArray("A\0\xac\x20\x3d\xd8\x00\xde\n\0x", 11)
                         << u"A_€_😀___._."_s;
    QTest::newRow("1252") << Encoding::Windows1252 << "20 \x80\x81"_ba << u"20 €."_s;
    QTest::newRow("shift-jis") << Encoding::ShiftJis << "A\x82\xa0\xb1\x82 "_ba << u"Aあ_ｱ. "_s;
}

void TextCellsTest::everyByteHasACell()
{
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, bytes);
    if (!isAvailable(encoding)) // this Qt has no ICU
        return;
    QTEST(joined(bytes, encoding), "expected");
}

void TextCellsTest::rowsCutAnywhereShowTheSame_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("utf-8") << Encoding::Utf8 << "grüß 你 €"_ba;
    QTest::newRow("utf-16") << Encoding::Utf16Be << QByteArray("\0A\x20\xac\xd8\x3d\xde\0\0 ", 10);
    QTest::newRow("shift-jis") << Encoding::ShiftJis << "\x82\xa0\x82\xa0\x83\x5c end\n"_ba;
    QTest::newRow("gb18030") << Encoding::Gb18030 << "\xc4\xe3\x95\x32\x82\x36 0 "_ba;
}

void TextCellsTest::rowsCutAnywhereShowTheSame()
{
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, line);
    if (!isAvailable(encoding)) // this Qt has no ICU
        return;
    const QByteArray bytes = line.repeated(40);
    const std::vector<TextCell> whole = textCells(bytes, 0, bytes.size(), encoding);
    for (qsizetype first = 0; first < bytes.size(); first += 8) {
        const qsizetype start = std::max<qsizetype>(0, first - maxTextContext);
        const QByteArrayView window = QByteArrayView(bytes).sliced(start).first(
            std::min(bytes.size() - start, first - start + 16 + maxTextContext));
        const std::vector<TextCell> row = textCells(window, first - start, 16, encoding);
        QCOMPARE(row.size(), size_t(std::min<qsizetype>(16, bytes.size() - first)));
        const std::vector<TextCell> expected(whole.begin() + first, whole.begin() + first + qsizetype(row.size()));
        QVERIFY2(row == expected, qPrintable(joined(row) + u" at "_s + QString::number(first)));
    }
}

void TextCellsTest::whatCannotBeShownIsSaidSo()
{
    const std::vector<TextCell> cells = textCells(QByteArrayView(".\n\x80"), 0, 3, Encoding::Utf8);
    QCOMPARE(joined(cells), u"..."_s);
    QVERIFY(cells[0].isShown && !cells[1].isShown && !cells[2].isShown);
}

void TextCellsTest::hostileBytesAreSafe()
{
    constexpr quint32 seed = 17;
    QRandomGenerator random(seed);
    for (int run = 0; run < 2000; ++run) {
        QByteArray bytes(random.bounded(100), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.generate());
        const Encoding encoding = availableEncodings()[random.bounded(quint32(availableEncodings().size()))];
        const qsizetype first = random.bounded(int(bytes.size()) + 1);
        const std::vector<TextCell> cells = textCells(bytes, first, random.bounded(20), encoding);
        const QByteArray message =
            u"seed %1, %2: %3"_s.arg(seed).arg(QString(encodingName(encoding)), toHex(bytes)).toUtf8();
        QVERIFY2(cells.size() <= 20, message.constData());
        for (const TextCell &cell : cells)
            QVERIFY2(isSafe(cell.text) && cell.text.size() <= 2 * 9, message.constData());
    }
    QVERIFY(textCells({}, 8, 16, Encoding::Utf8).empty()); // what could not be read
    QVERIFY(textCells("abc", 3, 16, Encoding::Ascii).empty());
    const QByteArray marks = "e" + QByteArray("\xcc\x81").repeated(50);
    for (const TextCell &cell : textCells(marks, 0, marks.size(), Encoding::Utf8))
        QVERIFY(cell.text.size() <= 9);
}

QTEST_APPLESS_MAIN(TextCellsTest)
#include "tst_textcells.moc"
