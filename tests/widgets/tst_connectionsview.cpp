#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QPushButton>

#include "core/model/connectionmodel.h"
#include "tests/core/timeline/conversation.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionspane.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/connections/connectionwords.h"
#include "widgets/connections/stateshape.h"
#include "widgets/theme.h"

using namespace wirelark;

namespace {

struct Parts
{
    Conversation says;
    Timeline timeline {says.journal()};
    ConnectionModel model {timeline};
    ConnectionActions actions {timeline};
    ConnectionsPane pane {model, actions};
};

// So many that nobody looks at every row: the tester of a Scene would. They are told of with the next commit.
struct Crowd : Parts
{
    static constexpr ConnectionId connections = 5'000;

    Crowd()
    {
        pane.resize(264, 600);
        pane.show();
        says.listening(1);
        says.setCommits(false);
        for (ConnectionId id = 1; id <= connections; ++id)
            says.accepted(id, 1);
    }
    int rows() const { return model.rowCount(model.indexOfListener(1)); }
};

struct Scene : Parts
{
    ConnectionsView &view {*pane.view()};
    QAbstractItemModelTester tester {view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    // The row as the view has it.
    QModelIndex row(int top, int child = -1) const
    {
        const QModelIndex index = view.model()->index(top, 0);
        return child < 0 ? index : view.model()->index(child, 0, index);
    }
    QString text(int top, int child = -1, int role = Qt::DisplayRole) const { return row(top, child).data(role).toString(); }
};

// What of a widget is painted while this is there.
struct PaintWatch : QObject
{
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            region += static_cast<QPaintEvent *>(event)->region();
            ++pictures;
        }
        return false;
    }

    QRegion region;
    int pictures = 0;
};

} // namespace

class TestConnectionsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aListenerReadsListeningThenHowManyAreOpen();
    void aNarrowRowTellsWhoItIsAndNoTraffic();
    void listenersAreNamedAsTyped_data();
    void listenersAreNamedAsTyped();
    void onlyUnusualStatesHaveAWord();
    void theFirstConnectionIsSelectedAndNoOther();
    void aReopenedJournalSelectsNothing();
    void escGoesBackToEverything();
    void severalCanBeSelected();
    void aSelectedConnectionIsNotFoldedAway();
    void endedOnesFoldTogetherAndCanBeCleared();
    void f2AsksForANewName();
    void listenersAreOpenedUp();
    void aScreenReaderHearsTheWholeRow();
    void theToolTipCannotHoldMarkup();
    void hostileNamesAreTokens();
    void actionsFollowTheState();
    void actionsAskForTheSelection();
    void anAddressIsCopied();
    void theTitleCounts();
    void statesLookDifferentWithoutColour();
    void shapesKeepTheirContrastOnTheSelection();
    void rowsThatChangeTogetherAreAllPaintedAgain();
    void newRowsArePaintedOnce();
    void fiveThousandConnectionsComeAndHalfOfThemGo();
    void theFilterAppearsWithTheThirteenthRow();
    void ctrlFAsksForTheFilterAndEscLeavesIt();
    void theFilterKeepsWhatIsSelected();
    void selectingWhatIsHiddenEndsTheFilter();
    void theMenuSorts();
    void fiveThousandAreFilteredAtOnce();
};

void TestConnectionsView::aListenerReadsListeningThenHowManyAreOpen()
{
    Scene scene;
    scene.says.listening(1);
    QTRY_COMPARE(scene.text(0), QStringLiteral("127.0.0.1:5000  listening"));
    scene.says.accepted(1, 1);
    QTRY_COMPARE(scene.text(0), QStringLiteral("127.0.0.1:5000  1 open"));
    scene.says.tell(EventKind::Closed, 1, EndReason::ClosedByPeer);
    QTRY_COMPARE(scene.text(0), QStringLiteral("127.0.0.1:5000  listening"));
}

void TestConnectionsView::listenersAreNamedAsTyped_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("label");
    QTest::newRow("both loopbacks") << QStringList {QStringLiteral("127.0.0.1:5000"), QStringLiteral("[::1]:5000")}
                                    << QStringLiteral("localhost:5000");
    QTest::newRow("one") << QStringList {QStringLiteral("[::1]:5000")} << QStringLiteral("[::1]:5000");
    QTest::newRow("every v4") << QStringList {QStringLiteral("0.0.0.0:5000")} << QStringLiteral(":5000");
    QTest::newRow("every") << QStringList {QStringLiteral("[::]:5000")} << QStringLiteral(":5000");
}

void TestConnectionsView::listenersAreNamedAsTyped()
{
    QFETCH(QStringList, addresses);
    Scene scene;
    for (const QString &address : addresses)
        scene.says.listening(1, address);
    QTRY_VERIFY(scene.row(0).isValid());
    QTEST(labelOf(scene.row(0)), "label");
}

void TestConnectionsView::onlyUnusualStatesHaveAWord()
{
    Scene scene;
    scene.says.connecting(1, QStringLiteral("plc.local:502"));
    QTRY_VERIFY(scene.row(0).isValid());
    QVERIFY2(scene.text(0).startsWith(QStringLiteral("#1 → plc.local:502  connecting 0.")), qPrintable(scene.text(0)));
    scene.says.connected(1);
    QTRY_COMPARE(scene.text(0), QStringLiteral("#1 → plc.local:502"));
    scene.says.tell(EventKind::PeerFinished, 1);
    QTRY_COMPARE(stateWordOf(scene.row(0)), QStringLiteral("peer finished"));
    QCOMPARE(scene.text(0), QStringLiteral("#1 → plc.local:502"));
    scene.says.tell(EventKind::Reset, 1, EndReason::Reset);
    QTRY_COMPARE(scene.text(0), QStringLiteral("#1 → plc.local:502  reset"));
}

void TestConnectionsView::theFirstConnectionIsSelectedAndNoOther()
{
    Scene scene;
    QSignalSpy chosen(&scene.pane, &ConnectionsPane::selectionChanged);
    scene.says.listening(1);
    QTRY_VERIFY(scene.row(0).isValid());
    QVERIFY(scene.view.selection().isAll());
    scene.says.accepted(1, 1);
    QTRY_COMPARE(scene.view.selection().connections, QSet<ConnectionId> {1});
    scene.says.accepted(2, 1);
    QTRY_VERIFY(scene.row(0, 1).isValid());
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {1});
    scene.view.clearSelection();
    scene.says.accepted(3, 1);
    QTRY_VERIFY(scene.row(0, 2).isValid());
    QVERIFY(scene.view.selection().isAll());
    QCOMPARE(chosen.size(), 2);
}

void TestConnectionsView::aReopenedJournalSelectsNothing()
{
    Conversation says;
    Timeline timeline(says.journal(), Timeline::Source::Reopened);
    ConnectionModel model(timeline);
    ConnectionActions actions(timeline);
    ConnectionsView view(model, actions);
    says.accepted(1, 1);
    QTRY_VERIFY(model.indexOf(1).isValid());
    QVERIFY(view.selection().isAll());
}

void TestConnectionsView::escGoesBackToEverything()
{
    Scene scene;
    scene.says.accepted(1, 1);
    QTRY_COMPARE(scene.view.selection().connections.size(), 1);
    QSignalSpy chosen(&scene.pane, &ConnectionsPane::selectionChanged);
    QTest::keyClick(&scene.view, Qt::Key_Escape);
    QVERIFY(scene.view.selection().isAll());
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.at(0).at(0).value<QSet<ConnectionId>>().isEmpty());
}

void TestConnectionsView::severalCanBeSelected()
{
    Scene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.connecting(2, QStringLiteral("a:1"));
    QTRY_VERIFY(scene.row(1).isValid());
    scene.view.selectListener(1);
    QCOMPARE(scene.view.selection().listeners, QSet<ListenerId> {1});
    scene.view.selectionModel()->select(scene.row(1), QItemSelectionModel::Select);
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {2});
    QCOMPARE(scene.view.selection().count(), 2);
    scene.view.selectConnection(1);
    QCOMPARE(scene.view.selection().count(), 1);
    scene.view.selectNext();
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {2});
    scene.view.selectConnection(77);
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {2});
}

void TestConnectionsView::aSelectedConnectionIsNotFoldedAway()
{
    Scene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    QTRY_COMPARE(scene.view.selection().connections, QSet<ConnectionId> {1});
    for (ConnectionId id = 1; id <= 300; ++id) {
        scene.says.accepted(id + 1, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    QTRY_VERIFY(scene.model.indexOf(301).isValid());
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {1});
    QCOMPARE(scene.model.indexOf(1).parent(), scene.model.indexOfListener(1));
    QVERIFY(scene.model.indexOf(2).parent() != scene.model.indexOfListener(1));
}

void TestConnectionsView::endedOnesFoldTogetherAndCanBeCleared()
{
    Scene scene;
    scene.pane.resize(264, 600);
    scene.pane.show();
    const auto *title = scene.pane.findChild<QLabel *>(QStringLiteral("connectionsTitle"));
    QVERIFY(!scene.actions.clearEnded->isEnabled());
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 1'224; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    scene.says.accepted(1'225, 1);
    QTRY_COMPARE(title->text(), QStringLiteral("Connections 1,225"));
    const QModelIndex fold = scene.row(0, scene.view.model()->rowCount(scene.row(0)) - 1);
    QVERIFY2(fold.data().toString().endsWith(QStringLiteral(" ended")), qPrintable(fold.data().toString()));
    QVERIFY(!scene.view.isExpanded(fold));
    QVERIFY(fold.data(Qt::ToolTipRole).toString().contains(QStringLiteral("newest 1,000")));
    QVERIFY(fold.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("ended")));
    scene.view.expand(fold);
    QCOMPARE(scene.view.indexBelow(fold), fold.model()->index(0, 0, fold));

    // It can be gone to, but is nothing that the log could show.
    const Selection before = scene.view.selection();
    scene.view.setCurrentIndex(fold);
    QVERIFY(scene.view.selection().isAll() || scene.view.selection() == before);
    scene.view.selectConnection(1'225);
    scene.view.selectNext();
    QVERIFY(!scene.view.selection().isAll());

    scene.view.selectConnection(1'225);
    QVERIFY(scene.actions.clearEnded->isEnabled());
    scene.actions.clearEnded->trigger();
    QCOMPARE(title->text(), QStringLiteral("Connections 1"));
    QCOMPARE(scene.view.model()->rowCount(scene.row(0)), 1);
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {1'225});
    QVERIFY(!scene.actions.clearEnded->isEnabled());
}

void TestConnectionsView::f2AsksForANewName()
{
    Scene scene;
    scene.says.accepted(1, 0);
    scene.pane.show();
    QTRY_VERIFY(scene.row(0).isValid());
    scene.view.selectConnection(1);
    QSignalSpy renamed(&scene.view, &ConnectionsView::renameRequested);
    scene.actions.rename->trigger();
    auto *editor = scene.view.findChild<QLineEdit *>();
    QVERIFY(editor);
    QVERIFY(!editor->accessibleName().isEmpty());
    editor->setText(QStringLiteral(" meter "));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(renamed.size(), 1);
    QCOMPARE(renamed.at(0).at(1).toString(), QStringLiteral("meter"));
    scene.timeline.setName(1, renamed.at(0).at(1).toString());
    QTRY_COMPARE(scene.text(0), QStringLiteral("#1 meter"));
}

void TestConnectionsView::listenersAreOpenedUp()
{
    Scene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    QTRY_VERIFY(scene.row(0, 0).isValid());
    QVERIFY(scene.view.isExpanded(scene.row(0)));
    ConnectionsView later(scene.model, scene.actions);
    QVERIFY(later.isExpanded(later.model()->index(0, 0)));
}

void TestConnectionsView::aScreenReaderHearsTheWholeRow()
{
    Scene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.data(1, Direction::In, 3000);
    QTRY_COMPARE(scene.text(0, 0, Qt::AccessibleTextRole),
        QStringLiteral("connection 1, %1, open, 3 kilobytes in, 0 byte(s) out").arg(Conversation::client(1).toString()));
    QCOMPARE(scene.text(0, -1, Qt::AccessibleTextRole),
        QStringLiteral("listener 127.0.0.1:5000, listening, 1 open, 0 ended, 3 kilobytes in, 0 byte(s) out"));
    scene.pane.show();
    scene.view.doItemsLayout();
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&scene.view);
    QVERIFY(tree && tree->tableInterface());
    QVERIFY(tree->tableInterface()->cellAt(0, 0)->text(QAccessible::Name).startsWith(QStringLiteral("listener")));
}

void TestConnectionsView::theToolTipCannotHoldMarkup()
{
    Scene scene;
    scene.says.connecting(1, QStringLiteral("<img src=\"/dev/zero\">:1"));
    QTRY_VERIFY(scene.row(0).isValid());
    const QString tip = scene.text(0, -1, Qt::ToolTipRole);
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(tip.contains(QStringLiteral("&lt;img")));
}

void TestConnectionsView::hostileNamesAreTokens()
{
    Scene scene;
    scene.says.connecting(1, QStringLiteral("a\u202Egnp.exe\n:1"));
    QTRY_VERIFY(scene.row(0).isValid());
    for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
        QVERIFY(!scene.text(0, -1, role).contains(QChar(0x202E)));
        QVERIFY(scene.text(0, -1, role).contains(QStringLiteral("\\u202E")));
    }
}

void TestConnectionsView::actionsFollowTheState()
{
    Scene scene;
    const ConnectionActions &actions = scene.actions;
    for (const QAction *action : actions.all())
        QVERIFY(!action->isEnabled());
    scene.says.connecting(1, QStringLiteral("a:1"));
    QTRY_VERIFY(actions.close->isEnabled());
    QVERIFY(actions.close->text().contains(QStringLiteral("Cancel")));
    QVERIFY(!actions.finish->isEnabled() && !actions.reset->isEnabled());
    scene.says.connected(1);
    QTRY_VERIFY(actions.finish->isEnabled() && actions.reset->isEnabled());
    QVERIFY(actions.close->text().contains(QStringLiteral("Disconnect")));
    QVERIFY(!actions.reconnect->isEnabled());
    scene.says.tell(EventKind::WeFinished, 1);
    QTRY_VERIFY(!actions.finish->isEnabled());
    scene.says.tell(EventKind::Closed, 1, EndReason::ClosedByUs);
    QTRY_VERIFY(actions.reconnect->isEnabled());
    QVERIFY(!actions.close->isEnabled() && !actions.reset->isEnabled() && !actions.echo->isEnabled());
    scene.says.listening(1);
    QTRY_VERIFY(scene.row(1).isValid());
    scene.view.selectListener(1);
    QVERIFY(actions.stopListening->isEnabled() && !actions.close->isEnabled());
    scene.timeline.setReply(1, Reply::Echo);
    QTRY_VERIFY(actions.echo->isChecked() && !actions.noReply->isChecked());
}

void TestConnectionsView::actionsAskForTheSelection()
{
    Scene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.accepted(2, 1);
    scene.says.tell(EventKind::Closed, 2, EndReason::ClosedByPeer);
    QTRY_VERIFY(scene.row(0, 1).isValid());
    scene.view.QTreeView::selectAll();
    QCOMPARE(scene.view.selection().connections.size(), 2);
    QSignalSpy close(&scene.actions, &ConnectionActions::closeRequested);
    QSignalSpy stop(&scene.actions, &ConnectionActions::stopListeningRequested);
    QSignalSpy reply(&scene.actions, &ConnectionActions::replyChosen);
    scene.actions.close->trigger();
    QCOMPARE(close.at(0).at(0).value<QSet<ConnectionId>>(), QSet<ConnectionId> {1}); // not the one that has ended
    scene.actions.stopListening->trigger();
    QCOMPARE(stop.at(0).at(0).value<QSet<ListenerId>>(), QSet<ListenerId> {1});
    scene.actions.echo->trigger();
    QCOMPARE(reply.at(0).at(1).value<Reply>(), Reply::Echo);
    QVERIFY(!scene.actions.echo->isChecked()); // until the rows say so
}

void TestConnectionsView::anAddressIsCopied()
{
    Scene scene;
    scene.says.accepted(1, 0);
    QTRY_VERIFY(scene.actions.copyAddress->isEnabled());
    scene.actions.copyAddress->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), Conversation::client(1).toString());
}

void TestConnectionsView::theTitleCounts()
{
    Scene scene;
    const auto *title = scene.pane.findChild<QLabel *>(QStringLiteral("connectionsTitle"));
    QCOMPARE(title->text(), QStringLiteral("Connections"));
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.connecting(2, QStringLiteral("a:1"));
    QTRY_COMPARE(title->text(), QStringLiteral("Connections 2"));
}

void TestConnectionsView::statesLookDifferentWithoutColour()
{
    QList<QImage> seen;
    for (const StateShape shape : {StateShape::Listening, StateShape::Connecting, StateShape::Open, StateShape::PeerFinished,
             StateShape::WeFinished, StateShape::Closed, StateShape::Failed}) {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintStateShape(painter, image.rect(), shape, Theme::tokens(false));
        painter.end();
        image = image.convertToFormat(QImage::Format_Grayscale8);
        for (const QImage &other : std::as_const(seen)) {
            int different = 0;
            for (int y = 0; y < 20; ++y) {
                for (int x = 0; x < 20; ++x)
                    different += std::abs(qGray(image.pixel(x, y)) - qGray(other.pixel(x, y))) > 60 ? 1 : 0;
            }
            QVERIFY2(different >= 10, qPrintable(QString::number(different)));
        }
        seen.append(image);
    }
}

void TestConnectionsView::shapesKeepTheirContrastOnTheSelection()
{
    Scene scene;
    scene.says.accepted(1, 0);
    scene.pane.resize(264, 200);
    scene.pane.show();
    QTRY_VERIFY(!scene.view.selection().isAll());
    const QRect row = scene.view.visualRect(scene.row(0));
    const QImage image = scene.view.viewport()->grab().toImage();
    const Tokens &tokens = Theme::tokens(&scene.view);
    const QPoint disc(row.left() + 10, row.center().y());
    QCOMPARE(image.pixelColor(disc), tokens.ok); // not tinted by the selection
    QCOMPARE(image.pixelColor(row.right() - 2, row.center().y()), tokens.selection);
    QCOMPARE(image.pixelColor(0, row.center().y()), tokens.focus);
}

void TestConnectionsView::rowsThatChangeTogetherAreAllPaintedAgain()
{
    Scene scene;
    scene.pane.resize(264, 600);
    scene.pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scene.pane));
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 3; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.row(0, 2).isValid() && scene.timeline.isUpToDate());
    QTRY_VERIFY(!scene.view.visualRect(scene.row(0, 2)).isEmpty());
    QCoreApplication::processEvents();

    PaintWatch painted(*scene.view.viewport());
    scene.says.setCommits(false);
    scene.says.tell(EventKind::Reset, 2, EndReason::Reset);
    scene.says.tell(EventKind::Reset, 3, EndReason::Reset);
    scene.says.commit();
    for (const int child : {1, 2}) {
        QTRY_COMPARE(stateWordOf(scene.row(0, child)), QStringLiteral("reset"));
        QTRY_VERIFY(painted.region.contains(scene.view.visualRect(scene.row(0, child))));
    }
}

void TestConnectionsView::newRowsArePaintedOnce()
{
    Scene scene;
    scene.pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scene.pane));
    scene.says.listening(1);
    ConnectionId id = 0;
    while (id < 50) // a scroll bar is there already
        scene.says.accepted(++id, 1);
    const auto isShown = [&scene, &id] { return scene.row(0, int(id) - 1).isValid() && scene.timeline.isUpToDate(); };
    QTRY_VERIFY(isShown());
    QTRY_VERIFY(!scene.view.visualRect(scene.row(0, 0)).isEmpty());
    QCoreApplication::processEvents();

    PaintWatch painted(*scene.view.viewport());
    scene.says.setCommits(false);
    while (id < 100)
        scene.says.accepted(++id, 1);
    scene.says.commit();
    QTRY_VERIFY(isShown() && painted.pictures > 0);
    QCoreApplication::processEvents();
    QCOMPARE(painted.pictures, 1);
}

void TestConnectionsView::fiveThousandConnectionsComeAndHalfOfThemGo()
{
    Crowd crowd;
    crowd.says.commit();
    QTRY_COMPARE(crowd.rows(), int(Crowd::connections));
    QCOMPARE(crowd.pane.view()->model()->index(0, 0).data().toString(), QStringLiteral("127.0.0.1:5000  5,000 open"));
    for (ConnectionId id = 1; id <= Crowd::connections; id += 2) // every other one: the folding meets gaps
        crowd.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    crowd.says.commit();
    QTRY_COMPARE(crowd.rows(), int(Crowd::connections / 2 + ConnectionModel::keptEnded + 1));
}

void TestConnectionsView::theFilterAppearsWithTheThirteenthRow()
{
    Scene scene;
    const auto *edit = scene.pane.findChild<QLineEdit *>(QStringLiteral("connectionsFilter"));
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 11; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.row(0, 10).isValid());
    QVERIFY(!edit->isVisibleTo(&scene.pane));
    scene.says.accepted(12, 1);
    QTRY_VERIFY(edit->isVisibleTo(&scene.pane));
}

void TestConnectionsView::ctrlFAsksForTheFilterAndEscLeavesIt()
{
    Scene scene;
    auto *edit = scene.pane.findChild<QLineEdit *>(QStringLiteral("connectionsFilter"));
    const auto *title = scene.pane.findChild<QLabel *>(QStringLiteral("connectionsTitle"));
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 4; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.row(0, 3).isValid());
    scene.pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&scene.pane));
    scene.view.setFocus();
    QTest::keyClick(&scene.view, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(edit->isVisible() && edit->hasFocus());
    scene.view.clearSelection();
    QTest::keyClicks(edit, QStringLiteral("10.0.0.3"));
    QCOMPARE(title->text(), QStringLiteral("Connections 1 of 4"));
    QCOMPARE(scene.view.model()->rowCount(scene.row(0)), 1);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(scene.view.model()->rowCount(scene.row(0)), 4);
    QCOMPARE(title->text(), QStringLiteral("Connections 4"));
    QVERIFY(scene.view.hasFocus() && !edit->isVisible());
}

void TestConnectionsView::theFilterKeepsWhatIsSelected()
{
    Scene scene;
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 4; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.row(0, 3).isValid());
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {1});
    scene.pane.findChild<QLineEdit *>(QStringLiteral("connectionsFilter"))->setText(QStringLiteral("#3"));
    QCOMPARE(scene.view.model()->rowCount(scene.row(0)), 2);
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {1});
}

void TestConnectionsView::selectingWhatIsHiddenEndsTheFilter()
{
    Scene scene;
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 4; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.row(0, 3).isValid());
    auto *edit = scene.pane.findChild<QLineEdit *>(QStringLiteral("connectionsFilter"));
    edit->setText(QStringLiteral("#3"));
    scene.view.selectConnection(4);
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {4});
    QCOMPARE(edit->text(), QString());
    QCOMPARE(scene.view.model()->rowCount(scene.row(0)), 4);
}

void TestConnectionsView::theMenuSorts()
{
    Scene scene;
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 3; ++id)
        scene.says.accepted(id, 1);
    scene.says.data(3, Direction::In, 100);
    scene.says.data(2, Direction::In, 10);
    QTRY_VERIFY(scene.row(0, 2).isValid());
    const auto *button = scene.pane.findChild<QPushButton *>(QStringLiteral("connectionsOrder"));
    const auto topId = [&scene] { return scene.row(0, 0).data(ConnectionModel::Id).toInt(); };
    button->menu()->actions().at(2)->trigger(); // bytes
    QTRY_COMPARE(topId(), 3);
    button->menu()->actions().at(4)->trigger(); // last activity
    QCOMPARE(topId(), 2);
    button->menu()->actions().at(0)->trigger();
    QCOMPARE(topId(), 1);
    QCOMPARE(scene.view.selection().connections, QSet<ConnectionId> {1});
}

void TestConnectionsView::fiveThousandAreFilteredAtOnce()
{
    Crowd crowd;
    crowd.says.commit();
    QTRY_COMPARE(crowd.rows(), int(Crowd::connections));
    auto *edit = crowd.pane.findChild<QLineEdit *>(QStringLiteral("connectionsFilter"));
    const QAbstractItemModel &shown = *crowd.pane.view()->model();
    const std::pair<QString, int> filters[] = {{QStringLiteral("#7"), 2}, {QStringLiteral("10.0.0.*"), Crowd::connections},
        {QStringLiteral("ended"), 1}, {QString(), Crowd::connections}}; // the first is selected, and stays
    for (const auto &[text, count] : filters) {
        edit->setText(text);
        QCOMPARE(shown.rowCount(shown.index(0, 0)), count);
    }
}

void TestConnectionsView::aNarrowRowTellsWhoItIsAndNoTraffic()
{
    Scene scene;
    scene.says.listening(1);
    for (const ConnectionId id : {1, 12, 112})
        scene.says.accepted(id, 1);
    scene.pane.show();
    const auto rowOf = [&scene](int child, int width) {
        scene.pane.resize(width, 400);
        return scene.view.viewport()->grab(scene.view.visualRect(scene.row(0, child))).toImage();
    };
    const auto rowWithTraffic = [&rowOf](int width) { return rowOf(0, width); };
    QTRY_VERIFY(scene.row(0, 2).isValid());
    scene.view.selectAll();
    const QImage quiet = rowWithTraffic(110);
    const QImage quietAndWide = rowWithTraffic(264);
    QVERIFY(rowOf(1, 110) != rowOf(2, 110)); // their ports end alike
    scene.says.data(1, Direction::In, 100);
    QTRY_VERIFY(!scene.row(0, 0).data(ConnectionModel::History).value<TrafficHistory::Window>().isQuiet());
    QCOMPARE(rowWithTraffic(110), quiet);
    QVERIFY(rowWithTraffic(264) != quietAndWide);
}

QTEST_MAIN(TestConnectionsView)
#include "tst_connectionsview.moc"
