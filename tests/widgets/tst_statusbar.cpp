#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "widgets/format.h"
#include "widgets/status/statusbar.h"
#include "widgets/theme.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class StatusBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void startsReadyAndSavingNothing();
    void saysWhatGoesOn();
    void numbersFollowTheLocale();
    void badgesStandThereOnlyWhileTrue();
    void theLeastImportantLeavesWhereThereIsNoRoom();
    void anExportSaysHowFarItIsAndWhereItWent();
    void everyItemIsAButtonWithANameAndRoomToHit();

private:
    QToolButton *item(const QString &name) const { return m_bar->findChild<QToolButton *>(name); }
    QString text(const QString &name) const { return item(name)->text(); }

    std::unique_ptr<StatusBar> m_bar;
};

void StatusBarTest::initTestCase()
{
    Theme::apply(ThemeChoice::Light);
}

void StatusBarTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_bar = std::make_unique<StatusBar>();
    m_bar->resize(1600, 28);
    m_bar->show();
}

void StatusBarTest::startsReadyAndSavingNothing()
{
    QCOMPARE(text(u"statusState"_s), u"Ready"_s);
    QVERIFY(text(u"statusMessages"_s).startsWith(u"0 message"_s));
    QCOMPARE(text(u"statusRate"_s), u"\u2193 0 B/s  \u2191 0 B/s"_s);
    QCOMPARE(text(u"statusStore"_s), u"Nothing is saved until you record or save"_s);
    QCOMPARE(text(u"statusEncoding"_s), u"UTF-8"_s);
    QVERIFY(item(u"statusRecord"_s)->isHidden());
    QVERIFY(item(u"statusFollow"_s)->isHidden());
}

void StatusBarTest::saysWhatGoesOn()
{
    m_bar->setCounts(5, 1);
    QCOMPARE(text(u"statusState"_s), u"5 open \u00B7 1 failed"_s);
    m_bar->setCounts(5, 0);
    QCOMPARE(text(u"statusState"_s), u"5 open"_s);
    m_bar->setCounts(0, 2);
    QCOMPARE(text(u"statusState"_s), u"2 failed"_s);
    m_bar->setMessages(9'998'120, 9'998'120);
    QVERIFY(text(u"statusMessages"_s).startsWith(u"9,998,120 message"_s));
    m_bar->setMessages(12, 9'998'120);
    QVERIFY(text(u"statusMessages"_s).startsWith(u"12 of 9,998,120 message"_s));
    m_bar->setMessages(5'000'000'000, 5'000'000'000);
    QVERIFY(text(u"statusMessages"_s).startsWith(u"5,000,000,000 message"_s));
    m_bar->setRate(1'100'000, 3'000);
    QCOMPARE(text(u"statusRate"_s), u"\u2193 1.1 MB/s  \u2191 3 kB/s"_s);
    m_bar->setStore(1'400'000'000, 2'000'000'000);
    QCOMPARE(text(u"statusStore"_s), u"1.4 of 2 GB kept"_s);
    m_bar->setStore(900'000, 2'000'000'000);
    QCOMPARE(text(u"statusStore"_s), u"900 kB of 2 GB kept"_s);
    m_bar->setStore(5'300, 0);
    QCOMPARE(text(u"statusStore"_s), u"5.3 kB kept"_s);
    QCOMPARE(text(u"statusRecord"_s), u"Not recording"_s);
    m_bar->setRecording(u"a&b.pcapng"_s);
    QCOMPARE(text(u"statusRecord"_s), u"Recording to a&&b.pcapng"_s);
    m_bar->setPaused(9'988);
    QCOMPARE(text(u"statusFollow"_s), u"Paused at 9,988"_s);
    m_bar->setFollowing();
    QCOMPARE(text(u"statusFollow"_s), u"Following"_s);
}

void StatusBarTest::numbersFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    m_bar->setMessages(9'998'120, 9'998'120);
    QVERIFY(text(u"statusMessages"_s).startsWith(u"9.998.120"_s));
    m_bar->setRate(1'100'000, 0);
    QVERIFY(text(u"statusRate"_s).contains(u"1,1 MB"_s));
}

void StatusBarTest::badgesStandThereOnlyWhileTrue()
{
    QToolButton *badge = item(u"statusSlowingPeer"_s);
    QVERIFY(badge->isHidden());
    m_bar->setShown(StatusItem::SlowingPeer, true);
    QVERIFY(badge->isVisible());
    QVERIFY(!badge->icon().isNull());
    m_bar->setShown(StatusItem::SlowingPeer, false);
    QVERIFY(badge->isHidden());
}

void StatusBarTest::theLeastImportantLeavesWhereThereIsNoRoom()
{
    for (const StatusItem each : {StatusItem::Record, StatusItem::Follow, StatusItem::SlowingPeer})
        m_bar->setShown(each, true);
    m_bar->setCounts(5, 1);
    m_bar->resize(300, 28);
    QVERIFY(item(u"statusState"_s)->isVisible());
    QVERIFY(item(u"statusSlowingPeer"_s)->isVisible());
    QVERIFY(item(u"statusEncoding"_s)->isHidden());
    QVERIFY(m_bar->minimumSizeHint().width() <= 300);
    m_bar->resize(1600, 28);
    QVERIFY(item(u"statusEncoding"_s)->isVisible());
}

void StatusBarTest::anExportSaysHowFarItIsAndWhereItWent()
{
    QToolButton *button = item(u"statusExport"_s);
    QVERIFY(button->isHidden());
    m_bar->setExporting(34);
    m_bar->setShown(StatusItem::Export, true);
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Exporting 34 % · Cancel"_s);
    m_bar->setExported(1234, u"a\n.csv"_s);
    QVERIFY2(button->text().contains(u"1,234 row"_s) && button->text().endsWith(u"a\\n.csv"_s), qPrintable(button->text()));
}

void StatusBarTest::everyItemIsAButtonWithANameAndRoomToHit()
{
    QSignalSpy activated(m_bar.get(), &StatusBar::activated);
    for (int i = 0; i <= static_cast<int>(StatusItem::AcceptingPaused); ++i)
        m_bar->setShown(static_cast<StatusItem>(i), true);
    const QList<QToolButton *> buttons = m_bar->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 11);
    for (QToolButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(button->height() >= 24 && button->width() >= 24);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(activated.size(), 11);
    QCOMPARE(activated.at(6).first().value<StatusItem>(), StatusItem::Follow);
}

QTEST_MAIN(StatusBarTest)
#include "tst_statusbar.moc"
