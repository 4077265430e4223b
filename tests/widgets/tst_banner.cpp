#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/bar/banner.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

Problem portTaken()
{
    return {u"Port 5000 is already taken"_s, u"python3 server.py (pid 4711) is listening on 0.0.0.0:5000"_s,
        u"EADDRINUSE (98)"_s,
        {{ActionKind::StartCommand, u"Use 5001"_s, u"listen localhost:5001"_s, 0},
            {ActionKind::EndProcess, u"End a&b\u2026"_s, u"a&b"_s, 4711}}};
}

} // namespace

class BannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatWhyAndWhatToDo();
    void takesNoFocusUnlessAsked();
    void ignoresEnterAtFirst();
    void theHeldEnterKeyPressesNothing();
    void spaceAndClicksWorkOnEveryButton();
    void detailsAreShownOnDemand();
    void escapeDismissesAndGivesTheFocusBack();
    void theNewestProblemReplacesTheOneBefore();
    void focusStaysInsideWhenReplacedUnderAPersonsHands();
    void richTextAndMnemonicsStayPlain();
    void tellsAScreenReaderWhatItShows();
    void everyButtonHasAName();

private:
    QPushButton *primary() const { return m_window->findChild<QPushButton *>(u"bannerPrimary"_s); }
    QPushButton *button(const QString &name) const;

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_edit = nullptr;
    Banner *m_banner = nullptr;
};

QPushButton *BannerTest::button(const QString &name) const
{
    for (QPushButton *candidate : m_banner->findChildren<QPushButton *>()) {
        if (candidate->accessibleName() == name && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

void BannerTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *rows = new QVBoxLayout(m_window.get());
    m_edit = new QLineEdit;
    m_banner = new Banner;
    rows->addWidget(m_edit);
    rows->addWidget(m_banner);
    m_window->resize(800, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus();
    QVERIFY(m_banner->isHidden());
}

void BannerTest::cleanup()
{
    m_window.reset();
}

void BannerTest::saysWhatWhyAndWhatToDo()
{
    m_banner->showProblem(portTaken(), false);
    QVERIFY(m_banner->isVisible());
    QStringList texts;
    for (QLabel *label : m_banner->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(texts, (QStringList{portTaken().title, portTaken().cause}));
    QVERIFY(primary());
    QCOMPARE(primary()->text(), u"Use 5001"_s);
    QVERIFY(button(u"End a&b\u2026"_s));
    QCOMPARE(m_banner->problem().actions, portTaken().actions);
}

void BannerTest::takesNoFocusUnlessAsked()
{
    m_banner->showProblem(portTaken(), false);
    QVERIFY(m_edit->hasFocus());
    m_banner->showProblem(portTaken(), true);
    QTRY_VERIFY(primary()->hasFocus());
}

void BannerTest::ignoresEnterAtFirst()
{
    QSignalSpy triggered(m_banner, &Banner::actionTriggered);
    QElapsedTimer clock;
    clock.start();
    m_banner->showProblem(portTaken(), true);
    QTest::keyClick(primary(), Qt::Key_Return);
    QCOMPARE(triggered.size(), 0);
    QTRY_VERIFY((QTest::keyClick(primary(), Qt::Key_Return), !triggered.isEmpty()));
    QVERIFY(clock.elapsed() >= 400);
    QCOMPARE(triggered.first().first().value<Action>(), portTaken().actions.front());
}

void BannerTest::theHeldEnterKeyPressesNothing()
{
    QSignalSpy triggered(m_banner, &Banner::actionTriggered);
    m_banner->showProblem(portTaken(), true);
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(clock.hasExpired(420));
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QCoreApplication::sendEvent(primary(), &held);
    QCOMPARE(triggered.size(), 0);
    QTest::keyClick(primary(), Qt::Key_Return);
    QCOMPARE(triggered.size(), 1);
}

void BannerTest::spaceAndClicksWorkOnEveryButton()
{
    QSignalSpy triggered(m_banner, &Banner::actionTriggered);
    m_banner->showProblem(portTaken(), false);
    QTest::mouseClick(
        button(u"End a&b\u2026"_s), Qt::LeftButton); // a click is aimed: it needs no time to be deaf
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(triggered.first().first().value<Action>().pid, 4711);
}

void BannerTest::detailsAreShownOnDemand()
{
    m_banner->showProblem(portTaken(), false);
    const auto details = [this] {
        for (QLabel *label : m_banner->findChildren<QLabel *>()) {
            if (label->text() == portTaken().details)
                return label;
        }
        return static_cast<QLabel *>(nullptr);
    };
    QVERIFY(!details()->isVisible());
    QSignalSpy triggered(m_banner, &Banner::actionTriggered);
    QTest::mouseClick(button(u"Details"_s), Qt::LeftButton);
    QVERIFY(details()->isVisible());
    QTest::mouseClick(button(u"Details"_s), Qt::LeftButton);
    QVERIFY(!details()->isVisible());
    QCOMPARE(triggered.size(), 0);
}

void BannerTest::escapeDismissesAndGivesTheFocusBack()
{
    QSignalSpy dismissed(m_banner, &Banner::dismissed);
    m_banner->showProblem(portTaken(), true);
    QTRY_VERIFY(primary()->hasFocus());
    QTest::keyClick(primary(), Qt::Key_Escape);
    QVERIFY(m_banner->isHidden());
    QVERIFY(m_banner->problem().isNull());
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(m_edit->hasFocus());
    m_banner->dismiss(); // nothing to dismiss: nothing to tell
    QCOMPARE(dismissed.size(), 1);
}

void BannerTest::theNewestProblemReplacesTheOneBefore()
{
    m_banner->showProblem(portTaken(), false);
    m_banner->showProblem(
        {u"Second"_s, u"cause"_s, {}, {{ActionKind::RetryUntilItAnswers, u"Retry"_s, u"a:1"_s, 0}}}, false);
    QVERIFY(!button(u"Use 5001"_s));
    QVERIFY(!button(u"Details"_s));
    QVERIFY(button(u"Retry"_s));
    QVERIFY(m_edit->hasFocus());
    QTRY_COMPARE(m_banner->findChildren<QPushButton *>().size(), 1);
}

void BannerTest::focusStaysInsideWhenReplacedUnderAPersonsHands()
{
    QSignalSpy triggered(m_banner, &Banner::actionTriggered);
    m_banner->showProblem(portTaken(), true);
    QTRY_VERIFY(primary()->hasFocus());
    m_banner->showProblem(
        {u"Second"_s, {}, {}, {{ActionKind::RetryUntilItAnswers, u"Retry"_s, u"a:1"_s, 0}}}, false);
    QTRY_VERIFY(button(u"Retry"_s)->hasFocus());
    QTest::keyClick(button(u"Retry"_s), Qt::Key_Return); // deaf again: it is another button
    QCOMPARE(triggered.size(), 0);
}

void BannerTest::richTextAndMnemonicsStayPlain()
{
    Problem hostile = portTaken();
    hostile.title = u"<b>bold</b>"_s;
    hostile.cause = u"<img src=\"/dev/zero\">"_s;
    m_banner->showProblem(hostile, false);
    QCOMPARE(button(u"End a&b\u2026"_s)->text(), u"End a&&b\u2026"_s);
    for (QWidget *widget : m_banner->findChildren<QWidget *>())
        QVERIFY(!widget->toolTip().contains(u'<'));
}

void BannerTest::tellsAScreenReaderWhatItShows()
{
    m_banner->showProblem(portTaken(), false);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_banner);
    QCOMPARE(interface->text(QAccessible::Name), portTaken().title);
    QCOMPARE(interface->text(QAccessible::Description), portTaken().cause);
}

void BannerTest::everyButtonHasAName()
{
    m_banner->showProblem(portTaken(), false);
    for (QAbstractButton *each : m_banner->findChildren<QAbstractButton *>())
        QVERIFY(!QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(BannerTest)
#include "tst_banner.moc"
