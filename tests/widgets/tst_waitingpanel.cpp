#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "widgets/start/waitingpanel.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class WaitingPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItWaitsAndHowToReachIt_data();
    void saysWhereItWaitsAndHowToReachIt();
    void copyPutsTheCommandOnTheClipboard();
    void connectFromHereAsksForTheLine();
    void echoTellsWhatThePersonDid();
};

void WaitingPanelTest::saysWhereItWaitsAndHowToReachIt_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("reach");
    QTest::newRow("this computer") << u"localhost"_s << u"localhost:5000"_s << u"localhost"_s;
    QTest::newRow("every address") << QString() << u":5000"_s << u"localhost"_s;
    QTest::newRow("one address") << u"10.0.0.2"_s << u"10.0.0.2:5000"_s << u"10.0.0.2"_s;
    QTest::newRow("one v6 address") << u"::1"_s << u"[::1]:5000"_s << u"::1"_s;
}

void WaitingPanelTest::saysWhereItWaitsAndHowToReachIt()
{
    QFETCH(QString, host);
    QFETCH(QString, title);
    QFETCH(QString, reach);
    WaitingPanel panel;
    panel.setEndpoint({host, 5000});
    QStringList texts;
    for (QLabel *label : panel.findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.contains(u"Waiting for a client on "_s + title), qPrintable(texts.join(u'|')));
    const QString command = panel.findChild<QLineEdit *>()->text();
    QVERIFY2(command == u"nc %1 5000"_s.arg(reach) || command.contains(u"('%1', 5000)"_s.arg(reach)),
        qPrintable(command));
}

void WaitingPanelTest::copyPutsTheCommandOnTheClipboard()
{
    WaitingPanel panel;
    panel.setEndpoint({u"localhost"_s, 5000});
    panel.findChild<QPushButton *>(u"waitingCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), panel.findChild<QLineEdit *>()->text());
}

void WaitingPanelTest::connectFromHereAsksForTheLine()
{
    WaitingPanel panel;
    QSignalSpy asked(&panel, &WaitingPanel::connectRequested);
    panel.setEndpoint({QString(), 5000});
    panel.findChild<QPushButton *>(u"waitingConnect"_s)->click();
    QCOMPARE(asked.first().first().toString(), u"localhost:5000"_s);
}

void WaitingPanelTest::echoTellsWhatThePersonDid()
{
    WaitingPanel panel;
    QSignalSpy toggled(&panel, &WaitingPanel::echoToggled);
    auto *echo = panel.findChild<QCheckBox *>(u"waitingEcho"_s);
    panel.setEchoing(true);
    QVERIFY(echo->isChecked());
    QCOMPARE(toggled.size(), 0);
    echo->click();
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled.first().first().toBool(), false);
}

QTEST_MAIN(WaitingPanelTest)
#include "tst_waitingpanel.moc"
