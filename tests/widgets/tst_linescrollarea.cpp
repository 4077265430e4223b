#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "widgets/view/linescrollarea.h"

using namespace wirelark;

namespace {

class Area : public LineScrollArea
{
public:
    using LineScrollArea::setLineCount;
    using LineScrollArea::setLineHeight;
};

} // namespace

class LineScrollAreaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fewLinesNeedNoBar();
    void barReachesEveryLineOfAFew();
    void barReachesBothEndsOfVeryMany();
    void singleStepsAreOneLineOfVeryMany();
    void growingDoesNotMoveTheTop();
    void topStaysWithinTheContent();
    void onlyAPersonScrolls();

private:
    std::unique_ptr<Area> m_area;
};

void LineScrollAreaTest::init()
{
    m_area = std::make_unique<Area>();
    m_area->setLineHeight(20);
    m_area->resize(300, 200);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    QCOMPARE(m_area->wholeLines(), 10);
}

void LineScrollAreaTest::fewLinesNeedNoBar()
{
    m_area->setLineCount(10);
    QCOMPARE(m_area->lastTopLine(), 0);
    QCOMPARE(m_area->verticalScrollBar()->maximum(), 0);
}

void LineScrollAreaTest::barReachesEveryLineOfAFew()
{
    m_area->setLineCount(1000);
    for (const int line : {0, 1, 500, 989, 990}) {
        m_area->verticalScrollBar()->setValue(line);
        QCOMPARE(m_area->topLine(), line);
    }
}

void LineScrollAreaTest::barReachesBothEndsOfVeryMany()
{
    const qint64 lines = 100'000'000'000;
    m_area->setLineCount(lines);
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->triggerAction(QAbstractSlider::SliderToMaximum);
    QCOMPARE(m_area->topLine(), lines - 10);
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QCOMPARE(m_area->topLine(), 0);
    bar->setValue(bar->maximum() / 2);
    QVERIFY(qAbs(m_area->topLine() - lines / 2) < 200);
}

void LineScrollAreaTest::singleStepsAreOneLineOfVeryMany()
{
    m_area->setLineCount(100'000'000'000);
    m_area->setTopLine(50'000'000'000);
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    QCOMPARE(m_area->topLine(), 50'000'000'001);
    bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    QCOMPARE(m_area->topLine(), 49'999'999'999);
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QCOMPARE(m_area->topLine(), 50'000'000'009);
}

void LineScrollAreaTest::growingDoesNotMoveTheTop()
{
    m_area->setLineCount(1000);
    m_area->setTopLine(123);
    for (const qint64 count : {2'000LL, 3'000'000'000LL, 300'000'000'000LL}) {
        m_area->setLineCount(count);
        QCOMPARE(m_area->topLine(), 123);
    }
}

void LineScrollAreaTest::topStaysWithinTheContent()
{
    m_area->setLineCount(100);
    m_area->setTopLine(1000);
    QCOMPARE(m_area->topLine(), 90);
    m_area->resize(300, 400);
    QCOMPARE(m_area->topLine(), 80);
    m_area->setLineCount(5);
    QCOMPARE(m_area->topLine(), 0);
    m_area->setTopLine(-3);
    QCOMPARE(m_area->topLine(), 0);
}

void LineScrollAreaTest::onlyAPersonScrolls()
{
    QSignalSpy scrolled(m_area.get(), &LineScrollArea::scrolledByPerson);
    m_area->setLineCount(1000);
    m_area->setTopLine(500);
    m_area->setLineCount(600);
    QCOMPARE(scrolled.count(), 0);
    m_area->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    QCOMPARE(scrolled.count(), 1);
    m_area->verticalScrollBar()->setValue(10);
    QCOMPARE(scrolled.count(), 2);
}

QTEST_MAIN(LineScrollAreaTest)
#include "tst_linescrollarea.moc"
