#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QToolTip>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/rules/colourrulesdialog.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// A filter that is saved as a colour rule, in the real window.
class WindowColourRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFilterInUseBecomesARule();
    void theRuleIsSaidAsWellAsShown();
    void theFirstRuleThatMatchesCounts();
    void rulesAreThereInTheNextWindow();

private:
    ColourRulesDialog *dialog() { return m_open->find<ColourRulesDialog>("colourRulesDialog"); }
    WindowActions &actions() { return m_open->window().actions(); }
    QString note(const QString &text);
    QColor ground(const QString &text);
    qint64 rowWith(const QString &text);
    void receive();

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    Peer m_peer;
};

void WindowColourRulesTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
}

void WindowColourRulesTest::cleanup()
{
    m_peer.close();
    m_open.reset();
}

// A window in which "alpha" and "beta" have come in.
void WindowColourRulesTest::receive()
{
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    const quint16 port = m_open->listen();
    m_peer = Peer();
    QTRY_VERIFY(m_peer.connectTo(port));
    for (const QString &text : {u"alpha"_s, u"beta"_s}) {
        m_peer.send(text.toUtf8());
        QTRY_VERIFY(rowWith(text) >= 0);
    }
}

qint64 WindowColourRulesTest::rowWith(const QString &text)
{
    for (qint64 row = 0; row < m_open->log().rowCount(); ++row) {
        if (m_open->log().cellText(row, LogColumn::Data).contains(text))
            return row;
    }
    return -1;
}

QString WindowColourRulesTest::note(const QString &text)
{
    return m_open->log().cellText(rowWith(text), LogColumn::Note);
}

QColor WindowColourRulesTest::ground(const QString &text)
{
    const LogView &log = m_open->log();
    const QImage image = log.viewport()->grab().toImage();
    const auto line = int(log.content().lines().firstLineOf(rowWith(text)) - log.topLine());
    return image.pixelColor(image.width() / 2, line * log.lineHeight() + 1);
}

void WindowColourRulesTest::aFilterInUseBecomesARule()
{
    receive();
    QVERIFY(!actions().saveFilter->isEnabled());
    FilterEdit &filter = m_open->window().workspace().viewBar().filterEdit();
    filter.setText(u"text:beta"_s);
    QTRY_VERIFY(actions().saveFilter->isEnabled());
    QVERIFY(filter.actions().contains(actions().saveFilter));
    actions().saveFilter->trigger();
    QVERIFY(dialog());
    dialog()->findChild<QLineEdit *>(u"ruleName"_s)->setText(u"Second"_s);
    dialog()->findChild<QComboBox *>(u"ruleColour"_s)->setCurrentIndex(int(RuleColour::Green));
    filter.clear();
    QTRY_VERIFY(rowWith(u"alpha"_s) >= 0);
    QCOMPARE(note(u"beta"_s), u"Second"_s);
    QCOMPARE(note(u"alpha"_s), QString());
    QCOMPARE(ground(u"beta"_s), Theme::tokens(false).greenTint);
    QVERIFY(ground(u"alpha"_s) != Theme::tokens(false).greenTint);
    QCOMPARE(m_settings->colourRules(), QStringList {u"on | green | Second | text:beta"_s});
}

void WindowColourRulesTest::theRuleIsSaidAsWellAsShown()
{
    m_settings->setColourRules({u"on | red | Mine | peer:127.0.0.1:*"_s});
    receive();
    QCOMPARE(note(u"alpha"_s), u"Mine"_s);
    const QString spoken = m_open->log().cells().spokenRow(rowWith(u"alpha"_s));
    QVERIFY2(spoken.contains(u"Mine"_s), qPrintable(spoken));
}

void WindowColourRulesTest::theFirstRuleThatMatchesCounts()
{
    m_settings->setColourRules({u"on | red | One | size>1"_s, u"on | blue | Two | text:beta"_s});
    receive();
    QCOMPARE(note(u"beta"_s), u"One"_s);
    actions().colourRules->trigger();
    QVERIFY(dialog());
    auto *list = dialog()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(1);
    for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == u"Move up"_s)
            button->click();
    }
    QCOMPARE(note(u"beta"_s), u"Two"_s);
    QCOMPARE(note(u"alpha"_s), u"One"_s);
    list->item(0)->setCheckState(Qt::Unchecked);
    QCOMPARE(note(u"beta"_s), u"One"_s);
    QCOMPARE(m_settings->colourRules(), (QStringList {u"off | blue | Two | text:beta"_s, u"on | red | One | size>1"_s}));
}

void WindowColourRulesTest::rulesAreThereInTheNextWindow()
{
    m_settings->setColourRules({u"on | yellow | Kept | dir:in"_s});
    receive();
    QCOMPARE(ground(u"alpha"_s), Theme::tokens(false).yellowTint);
}

QTEST_MAIN(WindowColourRulesTest)
#include "tst_windowcolourrules.moc"
