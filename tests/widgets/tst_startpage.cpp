#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "widgets/link.h"
#include "widgets/start/startpage.h"
#include "widgets/theme.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class StartPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void hasExactlyThreeButtons();
    void theThreeButtonsAskForTheThreeThings();
    void recentLinesAreLinksThatWorkByKeyAndClick();
    void emptyListsAreNotShown();
    void localListenersNameTheirPrograms();
    void leftoversOfferRestoreAndDiscard();
    void hostileNamesStayPlainAndShort();
    void linksAreLinksToAScreenReader();
    void fitsASmallWindow();

private:
    QList<Link *> links() const;
    Link *link(const QString &text) const;

    std::unique_ptr<StartPage> m_page;
};

void StartPageTest::initTestCase()
{
    Theme::apply(ThemeChoice::Light);
}

void StartPageTest::init()
{
    m_page = std::make_unique<StartPage>();
    m_page->resize(1280, 690);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

QList<Link *> StartPageTest::links() const
{
    QList<Link *> visible;
    for (Link *each : m_page->findChildren<Link *>()) {
        if (each->isVisible())
            visible << each;
    }
    return visible;
}

Link *StartPageTest::link(const QString &text) const
{
    for (Link *each : links()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void StartPageTest::hasExactlyThreeButtons()
{
    m_page->setRecents({u"plc.local:502"_s});
    m_page->setLocalListeners({{u":22"_s, u"sshd"_s, u"localhost:22"_s}});
    m_page->setLeftovers({{u"/tmp/x"_s, QDateTime::currentDateTime(), 1, {}}});
    QStringList texts;
    for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>())
        texts << button->text();
    QCOMPARE(texts, (QStringList{u"Listen on 5000"_s, u"Connect to\u2026"_s, u"Show me"_s}));
}

void StartPageTest::theThreeButtonsAskForTheThreeThings()
{
    QSignalSpy line(m_page.get(), &StartPage::lineRequested);
    QSignalSpy connectTo(m_page.get(), &StartPage::connectRequested);
    QSignalSpy showMe(m_page.get(), &StartPage::showMeRequested);
    m_page->setSuggestedPort(5001);
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
    }
    QCOMPARE(line.size(), 1);
    QCOMPARE(line.first().first().toString(), u"listen localhost:5001"_s);
    QCOMPARE(connectTo.size(), 1);
    QCOMPARE(showMe.size(), 1);
}

void StartPageTest::recentLinesAreLinksThatWorkByKeyAndClick()
{
    QSignalSpy line(m_page.get(), &StartPage::lineRequested);
    m_page->setRecents({u"old:1"_s});
    m_page->setRecents({u"plc.local:502"_s, u"listen :5000"_s});
    QTRY_COMPARE(links().size(), 2);
    QVERIFY(!link(u"old:1"_s));
    QTest::mouseClick(link(u"plc.local:502"_s), Qt::LeftButton);
    link(u"listen :5000"_s)->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(link(u"listen :5000"_s)->hasFocus());
    QTest::keyClick(link(u"listen :5000"_s), Qt::Key_Return);
    QCOMPARE(line.size(), 2);
    QCOMPARE(line.at(0).first().toString(), u"plc.local:502"_s);
    QCOMPARE(line.at(1).first().toString(), u"listen :5000"_s);
}

void StartPageTest::emptyListsAreNotShown()
{
    const auto isSeen = [this](const QString &text) {
        for (QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->text() == text)
                return label->isVisible();
        }
        return false;
    };
    QVERIFY(!isSeen(u"Recent"_s));
    QVERIFY(!isSeen(u"Listening on this computer now"_s));
    m_page->setRecents({u"a:1"_s});
    QVERIFY(isSeen(u"Recent"_s));
    m_page->setRecents({});
    QVERIFY(!isSeen(u"Recent"_s));
}

void StartPageTest::localListenersNameTheirPrograms()
{
    QSignalSpy line(m_page.get(), &StartPage::lineRequested);
    m_page->setLocalListeners({{u":8000"_s, u"python3 server.py"_s, u"localhost:8000"_s}});
    QTRY_VERIFY(link(u":8000"_s));
    QTest::mouseClick(link(u":8000"_s), Qt::LeftButton);
    QCOMPARE(line.first().first().toString(), u"localhost:8000"_s);
}

void StartPageTest::leftoversOfferRestoreAndDiscard()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSignalSpy restore(m_page.get(), &StartPage::restoreRequested);
    QSignalSpy discard(m_page.get(), &StartPage::discardRequested);
    QVERIFY(!link(u"Discard"_s));
    const LeftoverSession newest{
        u"/tmp/new"_s, QDateTime(QDate(2026, 1, 2), QTime(14, 2)), 12'345'678, {u"a"_s}};
    m_page->setLeftovers({newest, {u"/tmp/old"_s, QDateTime(QDate(2026, 1, 1), QTime(9, 0)), 1, {}}});
    QTest::mouseClick(link(u"Restore 14:02 session"_s), Qt::LeftButton);
    QTest::mouseClick(link(u"Discard"_s), Qt::LeftButton);
    QCOMPARE(restore.first().first().value<LeftoverSession>().directory, newest.directory);
    QCOMPARE(discard.first().first().value<LeftoverSession>().directory, newest.directory);
    m_page->setLeftovers({});
    QVERIFY(!link(u"Discard"_s));
}

void StartPageTest::hostileNamesStayPlainAndShort()
{
    m_page->setRecents({u"<img src=\"/dev/zero\">"_s + QString(5000, u'x')});
    m_page->setLocalListeners({{u":1"_s, u"<b>"_s + QString(5000, u'y'), u"localhost:1"_s}});
    for (QLabel *label : m_page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QTRY_VERIFY(m_page->widget()->minimumSizeHint().width() < 1280);
}

void StartPageTest::linksAreLinksToAScreenReader()
{
    m_page->setRecents({u"a:1"_s});
    QTRY_VERIFY(link(u"a:1"_s));
    QSignalSpy line(m_page.get(), &StartPage::lineRequested);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(link(u"a:1"_s));
    QCOMPARE(interface->role(), QAccessible::Link);
    QCOMPARE(interface->text(QAccessible::Name), u"a:1"_s);
    QVERIFY(interface->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(line.size(), 1);
}

void StartPageTest::fitsASmallWindow()
{
    m_page->setRecents({u"a:1"_s, u"b:2"_s, u"c:3"_s, u"d:4"_s, u"e:5"_s, u"f:6"_s});
    m_page->setLocalListeners({{u":22"_s, u"sshd"_s, u"localhost:22"_s}});
    QTRY_VERIFY(m_page->widget()->sizeHint().width() <= 853);
    QVERIFY(m_page->widget()->sizeHint().height()
        <= 533 - 23 - 58 - 24); // below menu and bar, above the status bar
}

QTEST_MAIN(StartPageTest)
#include "tst_startpage.moc"
