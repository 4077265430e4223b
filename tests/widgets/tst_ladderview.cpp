#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/support/traffic.h"
#include "widgets/ladder/ladderactions.h"
#include "widgets/ladder/ladderview.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using Shape = LadderLine::Shape;

// The ladder as it is seen and used.
class LadderViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();
    void theHandshakeIsDashedAndDataIsSolid();
    void theLegendAndItsParagraphAreThere();
    void aClickOnAnArrowSelectsItsMessage();
    void keysGoFromStepToStep();
    void everyStepBetweenRowsCanBeCurrent();
    void enterOpensARunAndFoldsItAgain();
    void aClickOpensARun();
    void pairsFoldAndOpenWhileTheyGoOn();
    void theRowOfTheLogIsTheCurrentOne();
    void itStaysAtTheNewestUntilAPersonScrolls();
    void aPlaceThatWasScrolledToStays();
    void anotherFilterKeepsThePlace();
    void tooManyConnectionsGiveAHint();
    void aScreenReaderIsToldEveryStep();
    void theLadderIsCopiedAsMermaid();
    void hiddenItHasNoActions();
    void hexIsShownAsHex();

private:
    QImage image() const { return m_view->viewport()->grab().toImage(); }
    // How often the pixels at the height of an arrow change between ground and ink, where no words are; -1: there is none.
    int changesOn(qint64 line) const;
    void click(qint64 line);
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    Shape shape(qint64 line) const { return m_view->line(line).shape; }

    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<LadderView> m_view;
};

void LadderViewTest::init()
{
    Theme::apply(ThemeChoice::Light);
    m_traffic = std::make_unique<LiveTraffic>();
    m_view = std::make_unique<LadderView>(m_traffic->rows());
    m_view->setEnds({u"me"_s, {{1, u"#1 127.0.0.1:51522"_s}}});
    m_view->resize(1000, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
}

void LadderViewTest::cleanup()
{
    m_view.reset();
    m_traffic.reset();
}

int LadderViewTest::changesOn(qint64 line) const
{
    const QImage picture = image();
    const int y = static_cast<int>(line - m_view->topLine()) * m_view->lineHeight() + (m_view->lineHeight() - 1) / 2;
    const auto isInk = [&](int x) { return qGray(picture.pixel(x, y)) < 200; };
    int changes = 0;
    // Behind the tip of the arrow, and before the words.
    const int from = m_view->places().me + 16;
    const int to = from + (m_view->places().peers.front() - m_view->places().me) / 6;
    for (int x = from + 1; x < to; ++x)
        changes += isInk(x) != isInk(x - 1);
    return isInk(from) || changes > 0 ? changes : -1;
}

void LadderViewTest::click(qint64 line)
{
    const int y = static_cast<int>(line - m_view->topLine()) * m_view->lineHeight() + m_view->lineHeight() / 2;
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {300, y});
}

void LadderViewTest::theHandshakeIsDashedAndDataIsSolid()
{
    m_traffic->accepted(1);
    m_traffic->in("hello");
    Event fin;
    fin.kind = EventKind::PeerFinished;
    fin.connection = 1;
    m_traffic->tell(fin);
    m_traffic->show();
    QCOMPARE(m_view->lineCount(), 4);
    QVERIFY2(changesOn(0) > 4, qPrintable(QString::number(changesOn(0))));
    QCOMPARE(changesOn(2), 0);
    QCOMPARE(changesOn(3), 0);
}

void LadderViewTest::theLegendAndItsParagraphAreThere()
{
    const auto *legend = m_view->findChild<QWidget *>(u"ladderLegend"_s);
    QVERIFY(legend && legend->isVisible());
    QVERIFY(legend->accessibleName().contains(u"observed"_s) && legend->accessibleName().contains(u"inferred"_s));
    auto *help = m_view->findChild<QToolButton *>(u"ladderHelp"_s);
    QTest::mouseClick(help, Qt::LeftButton);
    const auto *text = m_view->findChild<QLabel *>(u"ladderHelpText"_s);
    QVERIFY(text && text->isVisible());
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
    for (const QString &word : {u"SYN-ACK"_s, u"acknowledge"_s, u"FIN"_s, u"RST"_s})
        QVERIFY(text->text().contains(word));
    QTest::keyClick(text->window(), Qt::Key_Escape);
    QVERIFY(!text->isVisible());
}

void LadderViewTest::aClickOnAnArrowSelectsItsMessage()
{
    m_traffic->accepted(1);
    m_traffic->in("hello");
    m_traffic->out("hi");
    m_traffic->show();
    QSignalSpy changes(m_view.get(), &LadderView::currentChanged);
    click(3);
    QCOMPARE(m_view->current(), RowId {.seq = 3});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_view->currentLine(), 3);
}

void LadderViewTest::keysGoFromStepToStep()
{
    for (int i = 0; i < 100; ++i)
        m_traffic->in(QByteArray(1 + i % 2, 'x'));
    m_traffic->show();
    press(Qt::Key_Up);
    QCOMPARE(m_view->currentLine(), 99);
    press(Qt::Key_Home);
    QCOMPARE(m_view->currentLine(), 0);
    QCOMPARE(m_view->topLine(), 0);
    press(Qt::Key_Down);
    QCOMPARE(m_view->current(), RowId {.seq = 2});
    press(Qt::Key_PageDown);
    QCOMPARE(m_view->currentLine(), 1 + m_view->wholeLines());
    press(Qt::Key_PageUp);
    QCOMPARE(m_view->currentLine(), 1);
    press(Qt::Key_End);
    QCOMPARE(m_view->currentLine(), 99);
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
}

void LadderViewTest::everyStepBetweenRowsCanBeCurrent()
{
    m_traffic->in("x");
    m_traffic->pause(5'000'000'000);
    m_traffic->accepted(1);
    m_traffic->show();
    QSignalSpy changes(m_view.get(), &LadderView::currentChanged);
    press(Qt::Key_Home);
    for (const qint64 line : {1, 2, 3}) {
        press(Qt::Key_Down);
        QCOMPARE(m_view->currentLine(), line);
    }
    QCOMPARE(shape(1), Shape::Quiet);
    QCOMPARE(shape(2), Shape::BothWays);
    QCOMPARE(changes.size(), 2); // the row they stand before is current all the time
}

void LadderViewTest::enterOpensARunAndFoldsItAgain()
{
    m_traffic->out("before");
    for (int i = 0; i < 10; ++i)
        m_traffic->in("alike");
    m_traffic->out("after");
    m_traffic->show();
    QCOMPARE(m_view->lineCount(), 3);
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_view->lineCount(), 13);
    QCOMPARE(m_view->currentLine(), 1);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_view->current(), RowId {.seq = 3});
    press(Qt::Key_Return);
    QCOMPARE(m_view->lineCount(), 3);
    QCOMPARE(m_view->currentLine(), 1);
}

void LadderViewTest::aClickOpensARun()
{
    for (int i = 0; i < 10; ++i)
        m_traffic->in("alike");
    m_traffic->show();
    click(0);
    QCOMPARE(m_view->lineCount(), 11);
    click(0);
    QCOMPARE(m_view->lineCount(), 1);
}

void LadderViewTest::pairsFoldAndOpenWhileTheyGoOn()
{
    const auto say = [this](int row) {
        m_traffic->data(row % 2 == 0 ? Direction::In : Direction::Out, row % 2 == 0 ? "thirteen byte" : "four");
        m_traffic->show();
    };
    for (int row = 0; row < 8; ++row)
        say(row);
    for (int row = 8; row < 100; ++row) {
        say(row);
        QCOMPARE(m_view->lineCount(), 1); // no line comes and goes with every question
    }
    click(0);
    QCOMPARE(m_view->lineCount(), 101);
    for (int row = 100; row < 120; ++row)
        say(row);
    QCOMPARE(m_view->lineCount(), 121);
    QCOMPARE(m_view->currentLine(), 0);
    QCOMPARE(m_view->topLine(), 0);
    QVERIFY(m_view->cells().spokenRow(0).contains(u"×60 pair(s), 13 B and 4 B"_s));
    click(0);
    QCOMPARE(m_view->lineCount(), 1);
}

void LadderViewTest::theRowOfTheLogIsTheCurrentOne()
{
    for (int i = 0; i < 10; ++i)
        m_traffic->in("alike");
    for (int i = 0; i < 100; ++i)
        m_traffic->out(QByteArray(1 + i % 2, 'x'));
    m_traffic->show();
    QSignalSpy changes(m_view.get(), &LadderView::currentChanged);
    m_view->setCurrent({.seq = 21});
    QCOMPARE(m_view->currentLine(), 11);
    QVERIFY(m_view->topLine() <= 11 && 11 < m_view->topLine() + m_view->wholeLines());
    m_view->setCurrent({.seq = 4}); // hidden in the run
    QCOMPARE(m_view->currentLine(), 0);
    QCOMPARE(changes.size(), 0); // who told it knows
}

void LadderViewTest::itStaysAtTheNewestUntilAPersonScrolls()
{
    const auto more = [this] {
        for (int i = 0; i < 100; ++i)
            m_traffic->in(QByteArray(1 + i % 2, 'x'));
        m_traffic->show();
    };
    more();
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
    press(Qt::Key_PageUp);
    const qint64 top = m_view->topLine();
    more();
    QCOMPARE(m_view->topLine(), top);
    QVERIFY(top < m_view->lastTopLine());
    press(Qt::Key_End);
    more();
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
}

// Rows that were one line each fold, far above.
void LadderViewTest::aPlaceThatWasScrolledToStays()
{
    m_view->hide();
    for (int i = 0; i < 200'000; ++i)
        m_traffic->in(i % 8 < 4 ? "four" : "eight...");
    m_traffic->show();
    m_view->show();
    QVERIFY(!m_view->ladder().isComplete());
    m_view->setCurrent({.seq = 150'001});
    const qint64 before = m_view->currentLine() - m_view->topLine();
    QTRY_VERIFY(m_view->ladder().isComplete());
    QCOMPARE(m_view->lineCount(), 50'000);
    QCOMPARE(m_view->currentLine(), 37'500);
    QVERIFY2(std::abs(m_view->currentLine() - m_view->topLine() - before) <= m_view->wholeLines(),
        qPrintable(QString::number(m_view->topLine())));
}

void LadderViewTest::anotherFilterKeepsThePlace()
{
    for (int i = 0; i < 300; ++i)
        m_traffic->data(i % 2 == 0 ? Direction::In : Direction::Out, QByteArray(1 + i / 2 % 2, 'x'));
    m_traffic->show();
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    m_view->setCurrent({.seq = 101});
    const qint64 before = m_view->currentLine() - m_view->topLine();
    m_traffic->rows().setFilter(std::get<Filter>(Filter::parse(u"dir:in")));
    QCOMPARE(m_view->lineCount(), 150);
    QCOMPARE(m_view->currentLine(), 50);
    QCOMPARE(m_view->currentLine() - m_view->topLine(), before);
}

void LadderViewTest::tooManyConnectionsGiveAHint()
{
    m_traffic->in("x");
    m_traffic->show();
    QCOMPARE(m_view->lineCount(), 1);
    m_view->setHint(u"too many"_s);
    QCOMPARE(m_view->lineCount(), 0);
    QVERIFY(!m_view->findChild<QWidget *>(u"ladderLegend"_s)->isVisible());
    m_view->setHint({});
    QCOMPARE(m_view->lineCount(), 1);
}

void LadderViewTest::aScreenReaderIsToldEveryStep()
{
    m_traffic->accepted(1);
    m_traffic->in("hello");
    m_traffic->show();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(spoken->role(), QAccessible::Table);
    QCOMPARE(spoken->text(QAccessible::Name), u"Ladder"_s);
    QCOMPARE(spoken->tableInterface()->rowCount(), 3);
    QVERIFY(m_view->cells().spokenRow(0).startsWith(u"inferred"_s));
    QVERIFY(m_view->cells().spokenRow(2).contains(u"hello"_s));
    QCOMPARE(m_view->cells().currentRow(), -1);
    press(Qt::Key_Home);
    QCOMPARE(m_view->cells().currentRow(), 0);
    QVERIFY(m_view->cells().cellRect(2, 1).isValid());
}

void LadderViewTest::theLadderIsCopiedAsMermaid()
{
    m_traffic->in("hello");
    m_traffic->show();
    m_view->ladderActions()->copyMermaid()->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"    p1->>me: 5 B  hello\n"_s));
}

void LadderViewTest::hiddenItHasNoActions()
{
    QVERIFY(m_view->ladderActions()->saveSvg()->isEnabled());
    m_view->hide();
    QVERIFY(!m_view->ladderActions()->saveSvg()->isEnabled());
    QVERIFY(!m_view->ladderActions()->copyMermaid()->isEnabled());
}

void LadderViewTest::hexIsShownAsHex()
{
    m_traffic->in("Hi");
    m_traffic->show();
    m_view->setHex(true);
    QCOMPARE(m_view->line(0).text, u"48 69"_s);
}

QTEST_MAIN(LadderViewTest)
#include "tst_ladderview.moc"
