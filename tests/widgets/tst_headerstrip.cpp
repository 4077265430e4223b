#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include "core/model/connectionmodel.h"
#include "tests/core/timeline/conversation.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/headerstrip.h"

using namespace wirelark;
using namespace std::chrono_literals;

namespace {

struct StripScene
{
    Conversation says;
    Timeline timeline {says.journal()};
    ConnectionModel model {timeline};
    ConnectionActions actions {timeline};
    HeaderStrip strip {model, actions};

    void select(const Selection &selection)
    {
        actions.setSelection(selection);
        strip.setSelection(selection);
    }
    QPushButton &button(const char *name) const { return *strip.findChild<QPushButton *>(QLatin1StringView(name)); }
    // Everything it says, in one line.
    QString text() const
    {
        QStringList texts;
        for (const QLabel *label : strip.findChildren<QLabel *>()) {
            if (!label->isHidden() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts.join(QStringLiteral(" | "));
    }
};

} // namespace

class TestHeaderStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void nothingSelectedIsEverything();
    void aClientIsToldWithBothEnds();
    void oursIsToldWithTheAddressItReached();
    void anEndIsToldWithItsCauseAndWhatWasNotSent();
    void aListenerIsToldWithItsAddresses();
    void severalAreSummedOnce();
    void theRoundTripIsShownOnlyWhenKnown();
    void menusHoldTheSharedActions();
    void theReplyButtonSaysWhatIsOn();
    void noLabelReadsMarkup();
};

void TestHeaderStrip::nothingSelectedIsEverything()
{
    StripScene scene;
    scene.says.accepted(1, 1);
    scene.says.data(1, Direction::In, 1500);
    scene.says.accepted(2, 1);
    scene.says.tell(EventKind::Closed, 2, EndReason::ClosedByPeer);
    QTRY_COMPARE(scene.text(), QStringLiteral("All connections | 1 open, 1 ended | ↓ 1.5 kB  ↑ 0 B"));
    QVERIFY(scene.button("disconnectButton").isHidden());
    QVERIFY(scene.button("replyButton").isHidden());
}

void TestHeaderStrip::aClientIsToldWithBothEnds()
{
    StripScene scene;
    scene.says.accepted(1, 1, nowNs() - 192'000'000'000);
    scene.select({.connections = {1}, .listeners = {}});
    QTRY_VERIFY2(scene.text().startsWith(QStringLiteral("#1 10.0.0.2:20001 → 10.0.0.2:5000 | open 03:12 | ")), qPrintable(scene.text()));
    QVERIFY(!scene.button("disconnectButton").isHidden());
    QVERIFY(!scene.button("replyButton").isHidden());
    QVERIFY(scene.button("stopListeningButton").isHidden());
}

void TestHeaderStrip::oursIsToldWithTheAddressItReached()
{
    StripScene scene;
    scene.says.connecting(1, QStringLiteral("plc.local:502"), QStringLiteral("192.168.1.9:502"));
    scene.select({.connections = {1}, .listeners = {}});
    QTRY_VERIFY2(scene.text().startsWith(QStringLiteral("#1 → plc.local:502 (192.168.1.9:502) | connecting 0.")), qPrintable(scene.text()));
    scene.says.connected(1);
    QTRY_VERIFY2(scene.text().contains(QStringLiteral("(192.168.1.9:502) | open 00:00")), qPrintable(scene.text()));
}

void TestHeaderStrip::anEndIsToldWithItsCauseAndWhatWasNotSent()
{
    StripScene scene;
    scene.says.accepted(1, 1);
    scene.select({.connections = {1}, .listeners = {}});
    Event end;
    end.kind = EventKind::Reset;
    end.reason = EndReason::Reset;
    end.connection = 1;
    end.unsent = 12;
    scene.says.tell(end);
    QTRY_VERIFY2(scene.text().contains(QStringLiteral("reset after 00:00, 12 B not sent")), qPrintable(scene.text()));
    QVERIFY(scene.button("disconnectButton").isHidden());
}

void TestHeaderStrip::aListenerIsToldWithItsAddresses()
{
    StripScene scene;
    scene.says.listening(1, QStringLiteral("127.0.0.1:5000"));
    scene.says.listening(1, QStringLiteral("[::1]:5000"));
    scene.says.accepted(1, 1);
    scene.select({.connections = {}, .listeners = {1}});
    QTRY_VERIFY2(scene.text().startsWith(QStringLiteral("localhost:5000 (127.0.0.1:5000, [::1]:5000) | listening, 1 open, 0 ended")),
        qPrintable(scene.text()));
    QVERIFY(!scene.button("stopListeningButton").isHidden());
    QVERIFY(scene.button("disconnectButton").isHidden());
}

void TestHeaderStrip::severalAreSummedOnce()
{
    StripScene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.data(1, Direction::In, 100);
    scene.says.accepted(2, 0);
    scene.says.data(2, Direction::In, 11);
    scene.select({.connections = {1, 2}, .listeners = {1}});
    QTRY_COMPARE(scene.text(), QStringLiteral("3 selected | ↓ 111 B  ↑ 0 B"));
}

void TestHeaderStrip::theRoundTripIsShownOnlyWhenKnown()
{
    StripScene scene;
    scene.says.accepted(1, 1);
    scene.select({.connections = {1}, .listeners = {}});
    QTRY_VERIFY(scene.text().startsWith(QStringLiteral("#1")));
    QVERIFY(!scene.text().contains(QStringLiteral("RTT")));
    scene.strip.setRtt(310us);
    QVERIFY(scene.text().endsWith(QStringLiteral("RTT 0.3 ms")));
    scene.select({});
    QVERIFY(!scene.text().contains(QStringLiteral("RTT")));
}

void TestHeaderStrip::menusHoldTheSharedActions()
{
    StripScene scene;
    QCOMPARE(scene.button("disconnectButton").menu()->actions(),
        QList<QAction *>({scene.actions.close, scene.actions.finish, scene.actions.reset}));
    QVERIFY(scene.button("replyButton").menu()->actions().contains(scene.actions.echo));
    QVERIFY(scene.button("replyButton").menu()->actions().contains(scene.actions.keepOpen));
}

void TestHeaderStrip::theReplyButtonSaysWhatIsOn()
{
    StripScene scene;
    scene.says.accepted(1, 1);
    scene.select({.connections = {1}, .listeners = {}});
    QTRY_COMPARE(scene.button("replyButton").text(), QStringLiteral("Reply: none"));
    scene.timeline.setConnectionReply(1, Reply::Echo);
    scene.timeline.setFinAnswer(1, FinAnswer::Keep);
    QTRY_COMPARE(scene.button("replyButton").text(), QStringLiteral("Reply: echo, keep open"));
}

void TestHeaderStrip::noLabelReadsMarkup()
{
    StripScene scene;
    for (const QLabel *label : scene.strip.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestHeaderStrip)
#include "tst_headerstrip.moc"
