#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QSignalSpy>

#include "tests/widgets/logscene.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logheader.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// What the rows of the log say, to the eye, to the clipboard and to a screen reader.
class LogViewTest : public LogScene
{
    Q_OBJECT

private Q_SLOTS:
    void rowsReadAsTheyHappened();
    void dataIsShownAsTextOrHex();
    void timeCountsFromWhatTheHeaderSays();
    void connectionsHaveAColumnWhenThereAreSeveral();
    void longRowSaysHowMuchIsMissing();
    void characterAcrossReadsIsShownInTheSecond();

    void bordersOfColumnsCanBeDragged();

    void rowsAreCopiedAsLines();
    void bytesOfRowsAreCopied();

    void screenReaderReadsRows();
    void screenReaderSeesVisibleCellsOnly();
    void screenReaderHearsOfNewRowsNowAndThen();
};

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
    auto *header = m_view->findChild<LogHeader *>();
    QSignalSpy changed(m_view.get(), &LogView::timeModeChanged);
    QTest::mouseClick(header, Qt::LeftButton, {}, {120, 5});
    QCOMPARE(m_view->timeMode(), TimeMode::SinceConnect);
    QCOMPARE(cell(2, LogColumn::Time), u"+0.021000"_s);
    QTest::mouseClick(header, Qt::LeftButton, {}, {120, 5});
    QCOMPARE(m_view->timeMode(), TimeMode::SincePrevious);
    QCOMPARE(cell(2, LogColumn::Time), u"+0.010000"_s);
    QCOMPARE(cell(0, LogColumn::Time), QString());
    m_traffic->out("asked");
    m_traffic->in("of another", 2);
    m_traffic->in("answered");
    m_traffic->show();
    QTest::mouseClick(header, Qt::LeftButton, {}, {120, 5});
    QCOMPARE(m_view->timeMode(), TimeMode::SinceSend);
    QCOMPARE(cell(3, LogColumn::Time), QString());
    QCOMPARE(cell(4, LogColumn::Time), QString());
    QCOMPARE(cell(5, LogColumn::Time), u"+0.020000"_s);
    QTest::mouseClick(header, Qt::LeftButton, {}, {120, 5});
    QCOMPARE(m_view->timeMode(), TimeMode::Clock);
    QTest::mouseClick(header, Qt::LeftButton, {}, {400, 5});
    QCOMPARE(changed.count(), 4);
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

void LogViewTest::bordersOfColumnsCanBeDragged()
{
    fill(3);
    auto *header = m_view->findChild<LogHeader *>();
    const auto place = [this](LogColumn column) {
        return *std::ranges::find(m_view->content().columns(), column, &ColumnPlace::column);
    };
    const auto drag = [&](int from, int by) {
        QTest::mousePress(header, Qt::LeftButton, {}, {from, 5});
        QTest::mouseMove(header, {from + by, 5});
        QTest::mouseRelease(header, Qt::LeftButton, {}, {from + by, 5});
    };
    const TimeMode mode = m_view->timeMode();
    const int time = place(LogColumn::Time).width;
    const int data = place(LogColumn::Data).width;
    drag(place(LogColumn::Time).end(), 40);
    QCOMPARE(place(LogColumn::Time).width, time + 40);
    QCOMPARE(place(LogColumn::Data).width, data - 40);
    QCOMPARE(m_view->timeMode(), mode);
    const int note = place(LogColumn::Note).width;
    drag(place(LogColumn::Note).x, -30); // the border before the last column
    QCOMPARE(place(LogColumn::Note).width, note + 30);
    drag(place(LogColumn::Number).end(), -1000);
    QVERIFY(place(LogColumn::Number).width > 10);
    drag(place(LogColumn::Size).end(), 5000);
    QVERIFY(place(LogColumn::Data).width > 100);
    QVERIFY(place(LogColumn::Note).end() <= m_view->viewport()->width());

    QTest::mouseDClick(header, Qt::LeftButton, {}, {place(LogColumn::Size).end(), 5});
    QVERIFY(place(LogColumn::Size).width < 80);
    const QByteArray saved = m_view->saveColumns();
    m_view->logActions()->resetColumns()->trigger();
    QCOMPARE(place(LogColumn::Time).width, time);
    m_view->restoreColumns(saved);
    QCOMPARE(place(LogColumn::Time).width, time + 40);
}

void LogViewTest::rowsAreCopiedAsLines()
{
    m_traffic->in("T=1\r\n");
    m_traffic->out("\x1b[m");
    m_traffic->show();
    m_view->setCurrent({.seq = 1});
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
    m_view->setCurrent({.seq = 2});
    LogActions *actions = m_view->logActions();
    actions->copyBytes(CopyFormat::Hex); // an event has none
    m_view->setCurrent({.seq = 1});
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
    m_view->setCurrent({.seq = 1});
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

void LogViewTest::screenReaderHearsOfNewRowsNowAndThen()
{
    for (int i = 0; i < 10; ++i)
        fill(3); // a flood is one summary, not ten
    const auto said = [this] { return m_view->accessibleDescription(); };
    QVERIFY2(said().startsWith(u"3 new row"_s), qPrintable(said()));
    QTRY_VERIFY2_WITH_TIMEOUT(said().startsWith(u"27 new row"_s), qPrintable(said()), 10'000);
}

QTEST_MAIN(LogViewTest)
#include "tst_logview.moc"
