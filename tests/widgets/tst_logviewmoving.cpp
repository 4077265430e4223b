#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

#include "tests/widgets/logscene.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Following, scrolling and selecting in the log.
class LogViewMovingTest : public LogScene
{
    Q_OBJECT

private Q_SLOTS:
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
};

void LogViewMovingTest::followsTheNewest()
{
    for (int round = 1; round <= 3; ++round) {
        fill(30);
        QCOMPARE(m_view->topLine(), round * 30 - shownRows);
    }
    QVERIFY(m_view->isFollowing());
    QVERIFY(!pill()->isVisible());
}

void LogViewMovingTest::scrollingUpPausesAndThePillCounts()
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

void LogViewMovingTest::clickPausesAndSelects()
{
    fill(100);
    QSignalSpy current(m_view.get(), &LogView::currentChanged);
    click(90);
    QCOMPARE(m_view->current().seq, 91);
    QCOMPARE(current.count(), 1);
    QCOMPARE(current[0][0].value<Message>().id.seq, 91);
    QVERIFY(!m_view->isFollowing());
    fill(10);
    QCOMPARE(m_view->topLine(), 80);
    QCOMPARE(m_view->current().seq, 91);
    click(90);
    QCOMPARE(current.count(), 1);
}

void LogViewMovingTest::pillFollowsAgain()
{
    fill(100);
    click(85);
    fill(1);
    QTest::mouseClick(pill(), Qt::LeftButton);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->topLine(), 81);
    QVERIFY(m_view->hasFocus() || !pill()->hasFocus());
    QCOMPARE(m_view->current().seq, 86);
}

void LogViewMovingTest::everythingInViewNeedsNoScrolling()
{
    fill(3);
    QCOMPARE(m_view->topLine(), 0);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {300, 10 * m_view->lineHeight()});
    QCOMPARE(m_view->current().seq, 0);
    QVERIFY(m_view->isFollowing());
}

void LogViewMovingTest::keysMoveTheCurrentRow_data()
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

void LogViewMovingTest::keysMoveTheCurrentRow()
{
    QFETCH(const int, from);
    QFETCH(const Qt::Key, key);
    QFETCH(const bool, control);
    fill(100);
    m_view->setCurrent({.seq = quint64(from) + 1});
    QTest::keyClick(m_view.get(), key, control ? Qt::ControlModifier : Qt::NoModifier);
    QTEST(int(m_view->currentRow()), "to");
    QVERIFY(m_view->currentRow() >= m_view->topLine());
    QVERIFY(m_view->currentRow() < m_view->topLine() + shownRows);
    QVERIFY(!m_view->isFollowing());
}

void LogViewMovingTest::shiftSelectsRows()
{
    fill(10);
    m_view->setCurrent({.seq = 4});
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->current().seq, 6);
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

void LogViewMovingTest::wheelScrollsByRows()
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

void LogViewMovingTest::otherModeKeepsSelectionAndPlace()
{
    fill(100);
    m_view->setCurrent({.seq = 51});
    const qint64 top = m_view->topLine();
    QSignalSpy current(m_view.get(), &LogView::currentChanged);
    m_view->setMode(LogView::Mode::Hex);
    m_view->setMode(LogView::Mode::Text);
    QCOMPARE(m_view->current().seq, 51);
    QCOMPARE(m_view->topLine(), top);
    QCOMPARE(current.count(), 0);
}

void LogViewMovingTest::lettersAreLeftAlone()
{
    fill(10);
    m_view->setCurrent({.seq = 5});
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_J, Qt::Key_Left, Qt::Key_Return})
        QTest::keyClick(m_view.get(), key);
    QCOMPARE(m_view->current().seq, 5);
}

QTEST_MAIN(LogViewMovingTest)
#include "tst_logviewmoving.moc"
