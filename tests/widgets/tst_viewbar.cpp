#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "widgets/viewbar/viewbar.h"

using namespace wirelark;

class TestViewBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithText();
    void aClickChoosesOnce();
    void oneSegmentIsCheckedAtATime();
    void theCountIsGrouped();
    void segmentsAreReachedByTab();
    void theLadderIsTheOtherView();
};

void TestViewBar::beginsWithText()
{
    ViewBar bar;
    QCOMPARE(bar.mode(), ViewBar::Mode::Text);
    QVERIFY(bar.findChild<QToolButton *>(QStringLiteral("modeText"))->isChecked());
}

void TestViewBar::aClickChoosesOnce()
{
    ViewBar bar;
    QSignalSpy modes(&bar, &ViewBar::modeChanged);
    auto *hex = bar.findChild<QToolButton *>(QStringLiteral("modeHex"));
    QTest::mouseClick(hex, Qt::LeftButton);
    QTest::mouseClick(hex, Qt::LeftButton);
    QCOMPARE(bar.mode(), ViewBar::Mode::Hex);
    QCOMPARE(modes.size(), 1);
}

void TestViewBar::oneSegmentIsCheckedAtATime()
{
    ViewBar bar;
    auto *text = bar.findChild<QToolButton *>(QStringLiteral("modeText"));
    auto *hex = bar.findChild<QToolButton *>(QStringLiteral("modeHex"));
    bar.toggleMode();
    QVERIFY(hex->isChecked() && !text->isChecked());
    bar.toggleMode();
    QVERIFY(text->isChecked() && !hex->isChecked());
}

void TestViewBar::theLadderIsTheOtherView()
{
    ViewBar bar;
    QSignalSpy views(&bar, &ViewBar::viewChanged);
    auto *messages = bar.findChild<QToolButton *>(QStringLiteral("viewMessages"));
    auto *ladder = bar.findChild<QToolButton *>(QStringLiteral("viewLadder"));
    QVERIFY(messages->isChecked());
    QTest::mouseClick(ladder, Qt::LeftButton);
    QTest::mouseClick(ladder, Qt::LeftButton);
    QCOMPARE(bar.view(), ViewBar::View::Ladder);
    QVERIFY(ladder->isChecked() && !messages->isChecked());
    QCOMPARE(bar.mode(), ViewBar::Mode::Text);
    QCOMPARE(views.size(), 1);
}

void TestViewBar::theCountIsGrouped()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ViewBar bar;
    const auto *count = bar.findChild<QLabel *>(QStringLiteral("filterCount"));
    bar.setCount(9'998, 9'998, 100);
    QCOMPARE(count->text(), QStringLiteral("9,998 shown"));
    bar.setCount(1'204, 9'998, 100);
    QCOMPARE(count->text(), QStringLiteral("1,204 of 9,998"));
    bar.setCount(12, -1, 43);
    QCOMPARE(count->text(), QStringLiteral("Looking… 43 %"));
}

void TestViewBar::segmentsAreReachedByTab()
{
    ViewBar bar;
    for (const char *name : {"viewMessages", "viewLadder", "modeText", "modeHex"}) {
        const auto *button = bar.findChild<QToolButton *>(QLatin1StringView(name));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(!button->accessibleDescription().isEmpty());
    }
}

QTEST_MAIN(TestViewBar)
#include "tst_viewbar.moc"
