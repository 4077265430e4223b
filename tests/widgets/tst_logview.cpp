#include <QAccessible>
#include <QClipboard>
#include <QFontDatabase>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/widgets/traffic.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logview.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class LogViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void rowsReadAsTheyHappened();
    void dataIsShownAsTextOrHex();
    void timeCountsFromWhatTheHeaderSays();
    void connectionsHaveAColumnWhenThereAreSeveral();
    void longRowSaysHowMuchIsMissing();
    void characterAcrossReadsIsShownInTheSecond();
    void endingHasABadgeWithAWord();

    void gutterTellsTheDirectionWithoutColour();
    void tokensAreDimmer();
    void selectedRowHasABar();
    void hostileRowsArePainted_data();
    void hostileRowsArePainted();
    void wideCharactersDoNotHideTheRest();
    void rightToLeftTextMovesNoCell();

    void followsTheNewest();
    void scrollingUpPausesAndThePillCounts();
    void clickPausesAndSelects();
    void pillFollowsAgain();
    void everythingInViewNeedsNoScrolling();
    void keysMoveTheCurrentRow_data();
    void keysMoveTheCurrentRow();
    void shiftSelectsRows();
    void wheelScrollsByRows();
    void otherModeKeepsSelectionAndPlace();
    void lettersAreLeftAlone();

    void expandedRowShowsEveryByte_data();
    void expandedRowShowsEveryByte();
    void expandedRowIsReadToItsEnd();
    void lostRowsKeepTheViewSteady();
    void otherRowsStartOver();
    void rowThatIsNotAmongTheOthersIsLetGo();

    void rowsAreCopiedAsLines();
    void bytesOfRowsAreCopied();

    void screenReaderReadsRows();
    void screenReaderSeesVisibleCellsOnly();

private:
    QString cell(qint64 row, LogColumn column) const { return m_view->cellText(row, column); }
    QString dataOf(qint64 row) const { return cell(row, LogColumn::Data); }
    QPushButton *pill() const { return m_view->findChild<QPushButton *>(u"followPill"_s); }
    QImage image() const { return m_view->viewport()->grab().toImage(); }
    void fill(int rows);
    void click(qint64 row);

    std::unique_ptr<Traffic> m_traffic;
    std::unique_ptr<LogView> m_view;
};

namespace {

constexpr int shownRows = 20;

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

void LogViewTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    qputenv("TZ", "UTC");
}

void LogViewTest::init()
{
    m_view.reset(); // before the rows it shows
    m_traffic = std::make_unique<Traffic>();
    m_view = std::make_unique<LogView>(m_traffic->rows());
    m_view->resize(1000, 100);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    const int header = m_view->height() - m_view->viewport()->height();
    m_view->resize(1000, header + shownRows * m_view->lineHeight());
    QCOMPARE(m_view->wholeLines(), shownRows);
}

void LogViewTest::fill(int rows)
{
    for (int i = 0; i < rows; ++i)
        m_traffic->in("row " + QByteArray::number(i));
    m_traffic->show();
}

void LogViewTest::click(qint64 row)
{
    const int y = int(row - m_view->topLine()) * m_view->lineHeight() + m_view->lineHeight() / 2;
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {300, y});
}

void LogViewTest::rowsReadAsTheyHappened()
{
    m_traffic->accepted(1);
    m_traffic->in("T=21.4 H=40\r\n");
    m_traffic->out("OK\r\n");
    m_traffic->show();

    QCOMPARE(m_view->rowCount(), 3);
    QCOMPARE(cell(0, LogColumn::Direction), u"· Info"_s);
    QVERIFY(!dataOf(0).isEmpty());
    QCOMPARE(cell(0, LogColumn::Size), QString());
    QCOMPARE(cell(1, LogColumn::Number), u"2"_s);
    QCOMPARE(cell(1, LogColumn::Direction), u"↓ In"_s);
    QCOMPARE(cell(1, LogColumn::Size), u"13"_s);
    QCOMPARE(cell(1, LogColumn::Time), u"22:13:20.020"_s);
    QCOMPARE(dataOf(1), u"T=21.4 H=40\\r\\n"_s);
    QCOMPARE(cell(2, LogColumn::Direction), u"↑ Out"_s);
    QCOMPARE(dataOf(2), u"OK\\r\\n"_s);
    QCOMPARE(cell(3, LogColumn::Number), QString());
}

void LogViewTest::dataIsShownAsTextOrHex()
{
    m_traffic->in("T=\x80\n");
    m_traffic->show();
    QCOMPARE(dataOf(0), u"T=\\x80\\n"_s);
    m_view->setMode(LogView::Mode::Hex);
    QCOMPARE(dataOf(0), u"54 3D 80 0A"_s);
}

void LogViewTest::timeCountsFromWhatTheHeaderSays()
{
    fill(3);
    m_view->setConnectionStart(
        [this](ConnectionId) { return m_traffic->journal().entry(1).time - 1'000'000; });
    QWidget *header = nullptr;
    for (QWidget *child : m_view->findChildren<QWidget *>()) {
        if (child->accessibleName() == u"Columns of the log"_s)
            header = child;
    }
    QVERIFY(header);
    QSignalSpy changed(m_view.get(), &LogView::timeModeChanged);
    QTest::mouseClick(header, Qt::LeftButton, {}, {120, 5});
    QCOMPARE(m_view->timeMode(), TimeMode::SinceConnect);
    QCOMPARE(cell(2, LogColumn::Time), u"+0.021000"_s);
    QTest::mouseClick(header, Qt::LeftButton, {}, {120, 5});
    QCOMPARE(m_view->timeMode(), TimeMode::SincePrevious);
    QCOMPARE(cell(2, LogColumn::Time), u"+0.010000"_s);
    QCOMPARE(cell(0, LogColumn::Time), QString());
    QTest::mouseClick(header, Qt::LeftButton, {}, {120, 5});
    QCOMPARE(m_view->timeMode(), TimeMode::Clock);
    QTest::mouseClick(header, Qt::LeftButton, {}, {400, 5});
    QCOMPARE(changed.count(), 3);
}

void LogViewTest::connectionsHaveAColumnWhenThereAreSeveral()
{
    m_traffic->in("a", 7);
    m_traffic->show();
    const auto hasColumn = [this] {
        return std::ranges::any_of(m_view->content().columns(),
            [](const ColumnPlace &place) { return place.column == LogColumn::Connection; });
    };
    QVERIFY(hasColumn());
    QCOMPARE(cell(0, LogColumn::Connection), u"#7"_s);
    m_traffic->rows().showOnly({7}, {});
    QVERIFY(!hasColumn());
}

void LogViewTest::longRowSaysHowMuchIsMissing()
{
    const QByteArray line(65'000, 'x');
    m_traffic->in(line);
    m_traffic->show();
    for (const LogView::Mode mode : {LogView::Mode::Text, LogView::Mode::Hex}) {
        m_view->setMode(mode);
        const FittedData data = m_view->content().data(m_view->content().row(0));
        QVERIFY(data.shown.consumed > 10);
        QCOMPARE(data.rest, u"… +%1 B"_s.arg(QLocale().toString(65'000 - data.shown.consumed)));
        QCOMPARE(cell(0, LogColumn::Size), u"65,000"_s);
    }
}

void LogViewTest::characterAcrossReadsIsShownInTheSecond()
{
    m_traffic->in("20 \xe2\x82");
    m_traffic->out("between");
    m_traffic->in("other", 2);
    m_traffic->in("\xac each");
    m_traffic->in("\xac alone", 3);
    m_traffic->show();
    QCOMPARE(dataOf(0), u"20 \\xE2\\x82"_s);
    QCOMPARE(dataOf(3), u"€ each"_s);
    QCOMPARE(dataOf(4), u"\\xAC alone"_s);
}

void LogViewTest::endingHasABadgeWithAWord()
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

void LogViewTest::gutterTellsTheDirectionWithoutColour()
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

void LogViewTest::tokensAreDimmer()
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

void LogViewTest::selectedRowHasABar()
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

void LogViewTest::hostileRowsArePainted_data()
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

void LogViewTest::hostileRowsArePainted()
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
    m_view->setCurrent(1);
    m_view->toggleExpanded();
    QVERIFY(!image().isNull());
}

void LogViewTest::wideCharactersDoNotHideTheRest()
{
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_traffic->in(widestCharacter(metrics).toUtf8().repeated(300));
    m_traffic->show();
    const QString shown = dataOf(0);
    QVERIFY(shown.contains(u"… +"_s));
    const auto column = std::ranges::find(m_view->content().columns(), LogColumn::Data, &ColumnPlace::column);
    QVERIFY(metrics.horizontalAdvance(shown) <= column->width);
}

void LogViewTest::rightToLeftTextMovesNoCell()
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

void LogViewTest::followsTheNewest()
{
    for (int round = 1; round <= 3; ++round) {
        fill(30);
        QCOMPARE(m_view->topLine(), round * 30 - shownRows);
    }
    QVERIFY(m_view->isFollowing());
    QVERIFY(!pill()->isVisible());
}

void LogViewTest::scrollingUpPausesAndThePillCounts()
{
    fill(100);
    QSignalSpy changed(m_view.get(), &LogView::followingChanged);
    m_view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    QVERIFY(!m_view->isFollowing());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toBool(), false);
    const qint64 top = m_view->topLine();
    QCOMPARE(top, 60);
    fill(3'210);
    QCOMPARE(m_view->topLine(), top);
    QCOMPARE(m_view->unseen(), 3'210);
    QVERIFY(pill()->isVisible());
    QVERIFY2(pill()->text().contains(u"3,210"_s) && pill()->text().contains(u"Ctrl+End"_s),
        qPrintable(pill()->text()));
    QVERIFY(m_view->viewport()->rect().contains(pill()->geometry()));

    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
    QCOMPARE(m_view->unseen(), 0);
    QVERIFY(!pill()->isVisible());
    fill(5);
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
}

void LogViewTest::clickPausesAndSelects()
{
    fill(100);
    QSignalSpy current(m_view.get(), &LogView::currentChanged);
    click(90);
    QCOMPARE(m_view->current(), 91);
    QCOMPARE(current.count(), 1);
    QCOMPARE(current[0][0].toULongLong(), 91);
    QVERIFY(!m_view->isFollowing());
    fill(10);
    QCOMPARE(m_view->topLine(), 80);
    QCOMPARE(m_view->current(), 91);
    click(90);
    QCOMPARE(current.count(), 1);
}

void LogViewTest::pillFollowsAgain()
{
    fill(100);
    click(85);
    fill(1);
    QTest::mouseClick(pill(), Qt::LeftButton);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->topLine(), 81);
    QVERIFY(m_view->hasFocus() || !pill()->hasFocus());
    QCOMPARE(m_view->current(), 86);
}

void LogViewTest::everythingInViewNeedsNoScrolling()
{
    fill(3);
    QCOMPARE(m_view->topLine(), 0);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {300, 10 * m_view->lineHeight()});
    QCOMPARE(m_view->current(), 0);
    QVERIFY(m_view->isFollowing());
}

void LogViewTest::keysMoveTheCurrentRow_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("control");
    QTest::addColumn<int>("to");
    QTest::newRow("up") << 50 << Qt::Key_Up << false << 49;
    QTest::newRow("up at the top") << 0 << Qt::Key_Up << false << 0;
    QTest::newRow("down") << 50 << Qt::Key_Down << false << 51;
    QTest::newRow("down at the end") << 99 << Qt::Key_Down << false << 99;
    QTest::newRow("page up") << 50 << Qt::Key_PageUp << false << 50 - shownRows;
    QTest::newRow("page down") << 50 << Qt::Key_PageDown << false << 50 + shownRows;
    QTest::newRow("page down near the end") << 95 << Qt::Key_PageDown << false << 99;
    QTest::newRow("home") << 50 << Qt::Key_Home << false << 0;
    QTest::newRow("ctrl home") << 50 << Qt::Key_Home << true << 0;
    QTest::newRow("end") << 50 << Qt::Key_End << false << 99;
}

void LogViewTest::keysMoveTheCurrentRow()
{
    QFETCH(const int, from);
    QFETCH(const Qt::Key, key);
    QFETCH(const bool, control);
    fill(100);
    m_view->setCurrent(quint64(from) + 1);
    QTest::keyClick(m_view.get(), key, control ? Qt::ControlModifier : Qt::NoModifier);
    QTEST(int(m_view->currentRow()), "to");
    QVERIFY(m_view->currentRow() >= m_view->topLine());
    QVERIFY(m_view->currentRow() < m_view->topLine() + shownRows);
    QVERIFY(!m_view->isFollowing());
}

void LogViewTest::shiftSelectsRows()
{
    fill(10);
    m_view->setCurrent(4);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->current(), 6);
    QVERIFY(!m_view->isRowSelected(2));
    QVERIFY(m_view->isRowSelected(3));
    QVERIFY(m_view->isRowSelected(5));
    QVERIFY(!m_view->isRowSelected(6));
    QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(m_view->isRowSelected(0));
    QVERIFY(!m_view->isRowSelected(4));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(!m_view->isRowSelected(0));
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_view->isRowSelected(0) && m_view->isRowSelected(9));
}

void LogViewTest::wheelScrollsByRows()
{
    fill(100);
    const auto turn = [this](int angle) {
        QWheelEvent event(
            {100, 100}, {100, 100}, {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    };
    turn(120);
    QCOMPARE(m_view->topLine(), 80 - QApplication::wheelScrollLines());
    QVERIFY(!m_view->isFollowing());
    const qint64 top = m_view->topLine();
    for (int i = 0; i < 12; ++i) // a finely stepped wheel: together one notch
        turn(10);
    QCOMPARE(m_view->topLine(), top - QApplication::wheelScrollLines());
}

void LogViewTest::otherModeKeepsSelectionAndPlace()
{
    fill(100);
    m_view->setCurrent(51);
    const qint64 top = m_view->topLine();
    QSignalSpy current(m_view.get(), &LogView::currentChanged);
    m_view->setMode(LogView::Mode::Hex);
    m_view->setMode(LogView::Mode::Text);
    QCOMPARE(m_view->current(), 51);
    QCOMPARE(m_view->topLine(), top);
    QCOMPARE(current.count(), 0);
}

void LogViewTest::lettersAreLeftAlone()
{
    fill(10);
    m_view->setCurrent(5);
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_J, Qt::Key_Left, Qt::Key_Return})
        QTest::keyClick(m_view.get(), key);
    QCOMPARE(m_view->current(), 5);
}

void LogViewTest::expandedRowShowsEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<LogView::Mode>("mode");
    const QByteArray text =
        QByteArray("GET / HTTP/1.0\r\nHost: x\r\n\r\n") + QByteArray(500, 'y') + "€\x80 end";
    QTest::newRow("text") << text << LogView::Mode::Text;
    QTest::newRow("hex") << text << LogView::Mode::Hex;
    QTest::newRow("only line ends") << QByteArray(300, '\n') << LogView::Mode::Text;
    QTest::newRow("a whole chunk") << QByteArray(65'435, '\x01') << LogView::Mode::Text;
    QTest::newRow("wide letters") << QByteArray("漢字").repeated(400) << LogView::Mode::Text;
}

void LogViewTest::expandedRowShowsEveryByte()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const LogView::Mode, mode);
    m_traffic->in("before");
    m_traffic->in(bytes);
    m_traffic->in("after");
    m_traffic->show();
    m_view->setMode(mode);
    m_view->setCurrent(2);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_view->isExpanded(2));

    const LogContent &content = m_view->content();
    const LogRow row = content.row(1);
    const int lines = content.lines().linesOf(1);
    QCOMPARE(m_view->lineCount(), lines + 2);
    QVERIFY(lines > 1);
    const auto column = std::ranges::find(content.columns(), LogColumn::Data, &ColumnPlace::column);
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    qint64 consumed = 0;
    for (int line = 0; line < lines; ++line) {
        const VisibleText text = content.line(row, line);
        QVERIFY(text.consumed > 0);
        QVERIFY2(metrics.horizontalAdvance(text.text) <= column->width,
            qPrintable(QString::number(metrics.horizontalAdvance(text.text)) + u" > "_s
                + QString::number(column->width) + u": "_s + text.text));
        consumed += text.consumed;
    }
    QCOMPARE(consumed, bytes.size());
    QVERIFY(!image().isNull());

    m_view->resize(m_view->width() / 2 + 200, m_view->height());
    QVERIFY(!image().isNull());
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_view->lineCount(), 3);
}

void LogViewTest::expandedRowIsReadToItsEnd()
{
    m_traffic->in(QByteArray(50, '\n'));
    m_traffic->in("after");
    m_traffic->show();
    m_view->setCurrent(1);
    m_view->toggleExpanded();
    QCOMPARE(m_view->lineCount(), 51);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_view->current(), 1);
    QCOMPARE(m_view->topLine(), shownRows);
    for (int i = 0; i < 20 && m_view->current() == 1; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->current(), 2);
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
}

void LogViewTest::lostRowsKeepTheViewSteady()
{
    m_view.reset();
    m_traffic = std::make_unique<Traffic>(64 * 1024, 256 * 1024);
    m_view = std::make_unique<LogView>(m_traffic->rows());
    m_view->resize(1000, 400);
    m_view->show();
    const auto say = [this](int rows) {
        for (int i = 0; i < rows; ++i)
            m_traffic->in(QByteArray(1000, 'x'));
        m_traffic->show();
    };
    say(200);
    m_view->setCurrent(150);
    QSignalSpy lost(&m_traffic->rows(), &MessageRows::lostOldest);
    const qint64 offset = m_view->currentRow() - m_view->topLine();
    const QImage before = image();
    say(100);
    QVERIFY(lost.count() > 0);
    QCOMPARE(m_view->current(), 150);
    QCOMPARE(cell(m_view->currentRow(), LogColumn::Number), u"150"_s);
    QCOMPARE(m_view->currentRow() - m_view->topLine(), offset);
    QCOMPARE(image().copy(0, 0, 600, 200), before.copy(0, 0, 600, 200));

    say(1000); // the current one goes as well
    QVERIFY(m_traffic->rows().seqAt(0) > 150);
    QCOMPARE(m_view->topLine(), 0);
    QVERIFY(!image().isNull());
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(m_view->current() > 150);
}

void LogViewTest::otherRowsStartOver()
{
    m_traffic->in("one", 1);
    m_traffic->in("two", 2);
    m_traffic->show();
    m_traffic->rows().showOnly({2}, {});
    QCOMPARE(m_view->rowCount(), 1);
    QCOMPARE(dataOf(0), u"two"_s);
    QCOMPARE(cell(0, LogColumn::Number), u"2"_s);
    m_traffic->rows().showAll();
    QCOMPARE(dataOf(0), u"one"_s);
}

void LogViewTest::rowThatIsNotAmongTheOthersIsLetGo()
{
    m_traffic->in("one", 1);
    m_traffic->in("two", 2);
    m_traffic->show();
    m_view->setCurrent(1);
    QVERIFY(!m_view->isFollowing());
    QSignalSpy changed(m_view.get(), &LogView::currentChanged);
    m_traffic->rows().showOnly({1}, {});
    QCOMPARE(m_view->current(), 1U);
    m_traffic->rows().showOnly({2}, {});
    QCOMPARE(m_view->current(), 0U);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(changed.size(), 1);
}

void LogViewTest::rowsAreCopiedAsLines()
{
    m_traffic->in("T=1\r\n");
    m_traffic->out("\x1b[m");
    m_traffic->show();
    m_view->setCurrent(1);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"1\t22:13:20.010\t#1\t↓ In\t5\tT=1\\r\\n\t\n2\t22:13:20.020\t#1\t↑ Out\t3\t\\x1B[m\t"_s);
}

void LogViewTest::bytesOfRowsAreCopied()
{
    m_traffic->in("ab");
    m_traffic->accepted(2);
    m_traffic->in("c\n");
    m_traffic->show();
    m_view->setCurrent(2);
    LogActions *actions = m_view->logActions();
    actions->copyBytes(CopyFormat::Hex); // an event has none
    m_view->setCurrent(1);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    actions->copyBytes(CopyFormat::Hex);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"61 62 63 0A"_s);
    actions->copyBytes(CopyFormat::PythonBytes);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"b'abc\\n'"_s);
}

void LogViewTest::screenReaderReadsRows()
{
    m_traffic->in("T=21.4 H=40");
    m_traffic->show();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Table);
    QCOMPARE(accessible->text(QAccessible::Name), u"Messages"_s);
    QAccessibleTableInterface *table = accessible->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->columnDescription(1), u"Time"_s);
    const QString spoken = table->rowDescription(0);
    QVERIFY2(spoken.startsWith(u"Incoming, 11 byte"_s), qPrintable(spoken));
    QVERIFY2(spoken.endsWith(u"22:13:20.010, #1, T=21.4 H=40"_s), qPrintable(spoken));
    QCOMPARE(accessible->focusChild(), nullptr);
    m_view->setCurrent(1);
    QVERIFY(accessible->focusChild());
    QCOMPARE(accessible->focusChild()->text(QAccessible::Name), u"T=21.4 H=40"_s);
    QCOMPARE(accessible->focusChild()->text(QAccessible::Description), spoken);
    QVERIFY(table->isRowSelected(0));
    QCOMPARE(table->cellAt(5, 0), nullptr);
}

void LogViewTest::screenReaderSeesVisibleCellsOnly()
{
    fill(1000);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(accessible->tableInterface()->rowCount(), 1000);
    QCOMPARE(accessible->childCount(), shownRows * accessible->tableInterface()->columnCount());
    QAccessibleInterface *first = accessible->child(0);
    QCOMPARE(first->text(QAccessible::Name), u"981"_s);
    QCOMPARE(accessible->indexOfChild(first), 0);
    QCOMPARE(accessible->childAt(first->rect().center().x(), first->rect().center().y()), first);
    QCOMPARE(accessible->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), u"1"_s);
}

QTEST_MAIN(LogViewTest)
#include "tst_logview.moc"
