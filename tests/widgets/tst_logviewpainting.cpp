#include <QFontDatabase>

#include "tests/widgets/logscene.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

// Which characters are wider than a column depends on the fonts there are.
QString widestCharacter(const QFontMetrics &metrics)
{
    QString widest = u"\uFDFD"_s;
    for (char16_t character = 0x2100; character < 0x2B00; ++character) {
        const QString text(QChar{character});
        if (visibleText(text).tokens.empty()
            && metrics.horizontalAdvance(text) > metrics.horizontalAdvance(widest))
            widest = text;
    }
    return widest;
}

} // namespace

// How the rows of the log look, whatever is in them.
class LogViewPaintingTest : public LogScene
{
    Q_OBJECT

private Q_SLOTS:
    void endingHasABadgeWithAWord();
    void gutterTellsTheDirectionWithoutColour();
    void tokensAreDimmer();
    void selectedRowHasABar();
    void hostileRowsArePainted_data();
    void hostileRowsArePainted();
    void wideCharactersDoNotHideTheRest();
    void rightToLeftTextMovesNoCell();
};

void LogViewPaintingTest::endingHasABadgeWithAWord()
{
    Event event;
    event.kind = EventKind::Reset;
    event.reason = EndReason::Reset;
    event.connection = 1;
    m_traffic->tell(event);
    m_traffic->show();
    QVERIFY(!cell(0, LogColumn::Note).isEmpty());
    const QColor error = Theme::tokens(m_view.get()).error;
    const QImage picture = image();
    int pixels = 0;
    for (int x = 0; x < picture.width(); ++x)
        pixels += picture.pixelColor(x, m_view->lineHeight() / 2) == error;
    QVERIFY(pixels > 10);
}

void LogViewPaintingTest::gutterTellsTheDirectionWithoutColour()
{
    m_traffic->in("in");
    m_traffic->out("out");
    m_traffic->accepted(1);
    m_traffic->show();
    const QImage gray = image().convertToFormat(QImage::Format_Grayscale8);
    const int height = m_view->lineHeight();
    const auto shades = [&](int row) {
        QList<int> column;
        for (int y = row * height; y < (row + 1) * height; ++y)
            column += qGray(gray.pixel(4, y));
        return column;
    };
    const QList<int> in = shades(0);
    const QList<int> out = shades(1);
    const QList<int> info = shades(2);
    QCOMPARE(in.count(in[0]), height); // solid
    const int dark = *std::ranges::min_element(out);
    const int light = *std::ranges::max_element(out);
    QVERIFY(light - dark > 100);
    QVERIFY(out.count(dark) >= height / 3); // striped
    QVERIFY(out.count(light) >= height / 3);
    QCOMPARE(info.count(info[0]), height); // none
    QVERIFY(info[0] > in[0] + 100);
}

void LogViewPaintingTest::tokensAreDimmer()
{
    m_traffic->in("\r\r\r\r");
    m_traffic->in("xxxxxxxx");
    m_traffic->show();
    const QImage picture = image();
    const auto darkest = [&](int row) {
        int shade = 255;
        for (int y = row * m_view->lineHeight(); y < (row + 1) * m_view->lineHeight(); ++y) {
            for (int x = 460; x < 600; ++x)
                shade = std::min(shade, qGray(picture.pixel(x, y)));
        }
        return shade;
    };
    QVERIFY2(darkest(0) > darkest(1) + 20, qPrintable(u"%1 %2"_s.arg(darkest(0)).arg(darkest(1))));
}

void LogViewPaintingTest::selectedRowHasABar()
{
    fill(3);
    click(1);
    const Tokens &tokens = Theme::tokens(m_view.get());
    const QImage picture = image();
    const int middle = m_view->lineHeight() / 2;
    QCOMPARE(picture.pixelColor(1, m_view->lineHeight() + middle), tokens.focus);
    QCOMPARE(picture.pixelColor(9, m_view->lineHeight() + middle), tokens.selection);
    QVERIFY(picture.pixelColor(1, middle) != tokens.focus);
}

void LogViewPaintingTest::hostileRowsArePainted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ansi") << "\x1b[31mRED\x1b]0;title\x07"_ba;
    QTest::newRow("html") << "<img src=\"/dev/zero\"><b>x</b><script>"_ba;
    QTest::newRow("nul") << QByteArray(1000, '\0');
    QTest::newRow("bidi controls") << QByteArray("\u202E").repeated(20'000);
    QTest::newRow("nested isolates") << QByteArray("\u2067").repeated(20'000);
    QTest::newRow("right to left name") << "invoice\u202Efdp.exe"_ba;
    QTest::newRow("combining marks") << "z" + QByteArray("\u0335").repeated(32'000);
    QTest::newRow("marks on every letter")
        << QByteArray("z" + QByteArray("\u0335").repeated(20)).repeated(1500);
    QTest::newRow("line separators") << QByteArray("\u2028\u2029\u0085").repeated(100);
    QTest::newRow("surrogates") << QByteArray("\xed\xa0\x80").repeated(100);
    QTest::newRow("noncharacters") << QByteArray("\uFFFE\uFFFF").repeated(100);
    QTest::newRow("invalid") << QByteArray("\xff\xfe\xc0\xaf").repeated(10'000);
    QTest::newRow("widest ligature") << QByteArray("\uFDFD").repeated(20'000);
    QTest::newRow("arabic") << QByteArray("مرحبا ").repeated(5'000);
    QTest::newRow("formats") << "%n%s%1%2 =cmd|' /C calc'!A0"_ba;
    QTest::newRow("one line of a chunk") << QByteArray(65'435, 'A');
}

void LogViewPaintingTest::hostileRowsArePainted()
{
    QFETCH(const QByteArray, bytes);
    m_traffic->in(bytes);
    m_traffic->show();
    for (const LogView::Mode mode : {LogView::Mode::Text, LogView::Mode::Hex}) {
        m_view->setMode(mode);
        QVERIFY(!image().isNull());
        for (const QChar character : dataOf(0)) {
            QVERIFY(character.category() != QChar::Other_Control);
            QVERIFY(character.category() != QChar::Other_Format);
            QVERIFY(character.category() != QChar::Separator_Line);
        }
    }
    const FittedData data = m_view->content().data(m_view->content().row(0));
    QCOMPARE(data.shown.consumed < bytes.size(), data.rest.contains(u" B"_s));
    m_view->setMode(LogView::Mode::Text);
    m_view->setCurrent({.seq = 1});
    m_view->toggleExpanded();
    QVERIFY(!image().isNull());
}

void LogViewPaintingTest::wideCharactersDoNotHideTheRest()
{
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_traffic->in(widestCharacter(metrics).toUtf8().repeated(300));
    m_traffic->show();
    const QString shown = dataOf(0);
    QVERIFY(shown.contains(u"… +"_s));
    const auto column = std::ranges::find(m_view->content().columns(), LogColumn::Data, &ColumnPlace::column);
    QVERIFY(metrics.horizontalAdvance(shown) <= column->width);
}

void LogViewPaintingTest::rightToLeftTextMovesNoCell()
{
    m_traffic->in("abc");
    m_traffic->show();
    const auto cellImage = [this] { return image().copy(0, 0, 400, m_view->lineHeight()); };
    const QImage before = cellImage();
    m_view->setLayoutDirection(Qt::RightToLeft);
    qApp->setLayoutDirection(Qt::RightToLeft);
    const QImage after = cellImage();
    qApp->setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(after, before);
}

QTEST_MAIN(LogViewPaintingTest)
#include "tst_logviewpainting.moc"
