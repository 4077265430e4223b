#include <QAbstractItemView>
#include <QAccessible>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "errorpixels.h"

#include "widgets/bar/addressbar.h"
#include "widgets/link.h"
#include "widgets/theme.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class AddressBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void buttonAndSentenceChangeWithTheText_data();
    void buttonAndSentenceChangeWithTheText();
    void portWithAndWithoutColonSayWhoGetsIn();
    void anInvalidLineCannotBeEntered();
    void theWrongWordIsUnderlined();
    void theSuggestionIsTakenByItsLink();
    void enterAndAltEnterAndTheButtonEnterTheLine();
    void downThenEnterRunsTheNewestRecent();
    void typingOffersMatchingRecentsAndEnterRunsWhatIsTyped();
    void thereIsNoRecentsButtonWithoutRecents();
    void busyTurnsTheButtonIntoCancel();
    void selectPartSelectsThePartAndTakesTheFocus();
    void isFiftyEightPixelsHighInTwoRows();
    void longSentencesDoNotWidenTheWindow();
    void everythingHasAName();

private:
    QLabel *label(const QString &name) const { return m_bar->findChild<QLabel *>(name); }

    std::unique_ptr<QWidget> m_window;
    AddressBar *m_bar = nullptr;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
    std::unique_ptr<QSignalSpy> m_entered;
};

void AddressBarTest::initTestCase()
{
    Theme::apply(ThemeChoice::Light);
}

void AddressBarTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *rows = new QVBoxLayout(m_window.get());
    rows->setContentsMargins(0, 0, 0, 0);
    m_bar = new AddressBar;
    rows->addWidget(m_bar);
    rows->addStretch();
    m_edit = m_bar->findChild<QLineEdit *>(u"addressBar"_s);
    m_button = m_bar->findChild<QPushButton *>(u"startButton"_s);
    m_entered = std::make_unique<QSignalSpy>(m_bar, &AddressBar::commandEntered);
    m_window->resize(1000, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_bar->selectAll();
    QTRY_VERIFY(m_edit->hasFocus());
}

void AddressBarTest::cleanup()
{
    m_window.reset();
}

void AddressBarTest::buttonAndSentenceChangeWithTheText_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("port") << u"5000"_s << u"Listen"_s;
    QTest::newRow("host and port") << u"a:80"_s << u"Connect"_s;
    QTest::newRow("pasted") << u"nc host 80"_s << u"Connect"_s;
}

void AddressBarTest::buttonAndSentenceChangeWithTheText()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    const QString before = label(u"interpretation"_s)->text();
    QTest::keyClicks(m_edit, line); // no turn of the event loop in between
    QCOMPARE(m_button->text(), word);
    QVERIFY(m_button->isEnabled());
    QVERIFY(!label(u"interpretation"_s)->text().isEmpty());
    QVERIFY(label(u"interpretation"_s)->text() != before);
}

void AddressBarTest::portWithAndWithoutColonSayWhoGetsIn()
{
    m_bar->setLine(u"5000"_s);
    QVERIFY(label(u"interpretation"_s)->text().contains(u"this computer only"_s));
    m_bar->setLine(u":5000"_s);
    QVERIFY(label(u"interpretation"_s)->text().contains(u"any computer"_s));
}

void AddressBarTest::anInvalidLineCannotBeEntered()
{
    m_bar->setLine(u"5000"_s);
    m_bar->setLine(u"99999"_s);
    QVERIFY(!m_button->isEnabled());
    QCOMPARE(m_button->text(), u"Listen"_s); // the last word that made sense
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_entered->size(), 0);
    QVERIFY(!label(u"interpretation"_s)->text().isEmpty());
}

void AddressBarTest::theWrongWordIsUnderlined()
{
    const int middle = m_edit->height() / 2; // the underline is below it
    m_bar->setLine(u"listen :5000"_s);
    QCOMPARE(errorPixels(m_edit, middle), 0);
    m_bar->setLine(u"lisen :5000"_s);
    QVERIFY(errorPixels(m_edit, middle) >= 10);
}

void AddressBarTest::theSuggestionIsTakenByItsLink()
{
    auto *link = m_bar->findChild<Link *>(u"interpretationSuggestion"_s);
    m_bar->setLine(u"listen :5000"_s);
    QVERIFY(!link->isVisible());
    m_bar->setLine(u"lisen :5000"_s);
    QVERIFY(link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(m_bar->line(), u"listen :5000"_s);
    QVERIFY(m_edit->hasFocus());
    QVERIFY(!link->isVisible());
}

void AddressBarTest::enterAndAltEnterAndTheButtonEnterTheLine()
{
    m_bar->setLine(u"localhost:5000"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QTest::keyClick(m_edit, Qt::Key_Enter, Qt::AltModifier | Qt::KeypadModifier);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_entered->size(), 3);
    QCOMPARE(m_entered->at(0), (QList<QVariant>{u"localhost:5000"_s, false}));
    QCOMPARE(m_entered->at(1), (QList<QVariant>{u"localhost:5000"_s, true}));
    QCOMPARE(m_entered->at(2), (QList<QVariant>{u"localhost:5000"_s, false}));
}

void AddressBarTest::downThenEnterRunsTheNewestRecent()
{
    m_bar->setLine(u"listen localhost:5000"_s);
    m_bar->setRecents({u"plc.local:502"_s, u"listen :5000"_s});
    QTest::keyClick(m_edit, Qt::Key_Down);
    QAbstractItemView *popup = m_edit->completer()->popup();
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 2);
    QVERIFY(popup->sizeHintForRow(0) >= 24);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(m_entered->size(), 1);
    QCOMPARE(m_entered->first().first().toString(), u"plc.local:502"_s);
    QVERIFY(!popup->isVisible());
}

void AddressBarTest::typingOffersMatchingRecentsAndEnterRunsWhatIsTyped()
{
    m_bar->setRecents({u"plc.local:502"_s, u"listen :5000"_s});
    QTest::keyClicks(m_edit, u"local:5"_s);
    QAbstractItemView *popup = m_edit->completer()->popup();
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 1);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(m_entered->size(), 1);
    QCOMPARE(m_entered->first().first().toString(), u"local:5"_s);
    QVERIFY(!popup->isVisible());
}

void AddressBarTest::thereIsNoRecentsButtonWithoutRecents()
{
    auto *button = m_edit->findChild<QToolButton *>();
    QVERIFY(!button->isVisible());
    QTest::keyClick(m_edit, Qt::Key_Down);
    QVERIFY(!QApplication::activePopupWidget());
    m_bar->setRecents({u"a:1"_s});
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_edit->completer()->popup()->isVisible());
}

void AddressBarTest::busyTurnsTheButtonIntoCancel()
{
    QSignalSpy cancelled(m_bar, &AddressBar::cancelRequested);
    m_bar->setLine(u"99999"_s);
    m_bar->setBusy(true);
    QCOMPARE(m_button->text(), u"Cancel"_s);
    QVERIFY(m_button->isEnabled());
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(m_entered->size(), 0);
    m_bar->setBusy(false);
    QVERIFY(m_button->text() != u"Cancel"_s);
}

void AddressBarTest::selectPartSelectsThePartAndTakesTheFocus()
{
    m_bar->setLine(u"nosuch.invalid:1"_s);
    m_button->setFocus();
    m_bar->selectPart(u"nosuch.invalid"_s);
    QVERIFY(m_edit->hasFocus());
    QCOMPARE(m_edit->selectedText(), u"nosuch.invalid"_s);
    m_bar->selectPart(u"elsewhere"_s);
    QCOMPARE(m_edit->selectedText(), u"nosuch.invalid:1"_s);
}

void AddressBarTest::isFiftyEightPixelsHighInTwoRows()
{
    m_bar->setLine(u"lisen :5000"_s); // with its link
    QCOMPARE(m_bar->sizeHint().height(), 58);
    m_bar->setLine(u"5000"_s);
    QCOMPARE(m_bar->sizeHint().height(), 58);
}

void AddressBarTest::longSentencesDoNotWidenTheWindow()
{
    m_bar->setLine(u"connect "_s + QString(200, u'a') + u":80"_s);
    QVERIFY(m_bar->minimumSizeHint().width() < 600);
    m_bar->setLine(QString(3000, u'b') + u" c d e"_s);
    QVERIFY(m_bar->minimumSizeHint().width() < 600);
}

void AddressBarTest::everythingHasAName()
{
    m_bar->setLine(u"lisen :5000"_s);
    for (QWidget *widget : m_bar->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->isWindow())
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(AddressBarTest)
#include "tst_addressbar.moc"
