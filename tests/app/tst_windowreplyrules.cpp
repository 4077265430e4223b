#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QTimer>

#include "app/answers.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/reply/replyruleswindow.h"
#include "widgets/reply/ruledryrun.h"
#include "widgets/reply/rulelistmodel.h"
#include "widgets/reply/ruletable.h"
#include "widgets/start/waitingpanel.h"
#include "widgets/waveedit.h"
#include "widgets/window/rowspresenter.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The window of the reply rules, with real peers that are answered.
class WindowReplyRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rulesMadeInTheWindowAnswerAPeer();
    void hexIsTypedWithBlanks();
    void hitsAreCountedWhileTheyHappen();
    void whatIsNotAppliedAnswersNothing();
    void aBadRuleShowsItsFaultAndChangesNothing();
    void rulesAreSwitchedOffAndOnAgain();
    void echoOfTheWaitingPanelGoesWithTheRules();
    void anotherLensCutsForTheRules();
    void aConnectionHasRulesOfItsOwn();
    void rulesCanBeTakenAwayAndBroughtBack();
    void rulesAreMovedDuplicatedAndRemoved();
    void aRowIsDraggedToAnotherPlace();
    void dryRunIsWhatReallyFires();
    void dryRunFollowsTheLog();
    void aSelectedMessageIsTried();
    void theRawLensIsSaid();
    void aFileKeepsItsComments();
    void rulesAreSavedAndOpened();
    void aFileThatIsNoneChangesNothing();
    void rulesAreCopiedWithTheCommand();
    void rulesFollowAReconnect();
    void everythingHasANameToBeHeard();

private:
    ReplyRulesWindow *rules() { return m_open->find<ReplyRulesWindow>("replyRules"); }
    template <typename Widget = QPushButton>
    Widget *part(const char *name)
    {
        return rules()->findChild<Widget *>(QLatin1StringView(name));
    }
    RuleTable &table() { return *part<RuleTable>("ruleTable"); }
    QString cell(int row, RuleListModel::Column column) { return table().model()->index(row, column).data().toString(); }
    ConnectionActions &actions() { return m_open->window().connectionActions(); }
    RowsPresenter &presenter() { return m_open->window().workspace().rowsPresenter(); }
    QString chip() { return m_open->find<QPushButton>("replyButton")->text(); }
    static LensPair lens(const QString &text) { return std::get<LensPair>(parseLensPair(text)); }

    void listenWith(const QString &options = u" lens=lines"_s);
    void openRules();
    void addRule(Rule::When when, const QString &what, const QString &send);
    void apply();
    void clickAndChoose(const char *button, const QString &file);
    QString write(const QString &name, const QByteArray &rules) const;
    QString copied();

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    QTemporaryDir m_folder;
    Peer m_peer;
    quint16 m_port = 0;
};

void WindowReplyRulesTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowReplyRulesTest::cleanup()
{
    m_peer = Peer();
    m_open.reset();
}

// A listener with one peer, whose connection is selected.
void WindowReplyRulesTest::listenWith(const QString &options)
{
    m_port = closedPort();
    m_open->enter(u"listen localhost:%1%2"_s.arg(m_port).arg(options));
    QTRY_VERIFY(m_peer.connectTo(m_port));
    QTRY_COMPARE(m_open->connections().size(), 2);
}

void WindowReplyRulesTest::openRules()
{
    actions().editRules->trigger();
    QVERIFY(rules());
    QTRY_VERIFY(rules()->isVisible());
}

void WindowReplyRulesTest::addRule(Rule::When when, const QString &what, const QString &send)
{
    const bool isFirst = rules()->draft().text.isEmpty();
    QTest::mouseClick(part(isFirst ? "ruleAddFirst" : "ruleAdd"), Qt::LeftButton);
    part<QComboBox>("ruleWhen")->setCurrentIndex(int(when));
    part<QLineEdit>("ruleWhat")->setText(what);
    part<QLineEdit>("ruleSend")->setText(send);
}

void WindowReplyRulesTest::apply()
{
    QVERIFY(part("ruleApply")->isEnabled());
    QTest::mouseClick(part("ruleApply"), Qt::LeftButton);
}

// The button, and an answer to the dialog that it opens.
void WindowReplyRulesTest::clickAndChoose(const char *button, const QString &file)
{
    QTimer answer;
    connect(&answer, &QTimer::timeout, &answer, [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        answer.stop();
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(file);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    answer.start(std::chrono::milliseconds(10));
    QTest::mouseClick(part(button), Qt::LeftButton);
}

QString WindowReplyRulesTest::write(const QString &name, const QByteArray &rules) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(rules) == rules.size() ? file.fileName() : QString();
}

QString WindowReplyRulesTest::copied()
{
    QApplication::clipboard()->clear();
    actions().copyCommand->trigger();
    return QApplication::clipboard()->text();
}

void WindowReplyRulesTest::rulesMadeInTheWindowAnswerAPeer()
{
    listenWith();
    openRules();
    QVERIFY(part<QLabel>("ruleEmpty")->isVisible());
    addRule(Rule::When::Equals, u"PING"_s, u"PONG\\n"_s);
    addRule(Rule::When::Regex, u"^SET (\\w+)=(\\d+)"_s, u"OK {1} {2}\\n"_s);
    apply();
    QCOMPARE(part<QLabel>("ruleState")->text(), u"These rules answer."_s);
    QVERIFY(!part("ruleApply")->isEnabled());
    QTRY_COMPARE(chip(), u"Reply: rules"_s);
    m_peer.send("PING\nSET x=12\nother\n");
    QTRY_COMPARE(m_peer.received(), "PONG\nOK x 12\n");
    Peer later; // what comes later is answered as well
    QTRY_VERIFY(later.connectTo(m_port));
    later.send("PING\n");
    QTRY_COMPARE(later.received(), "PONG\n");
}

void WindowReplyRulesTest::hexIsTypedWithBlanks()
{
    listenWith(u" lens=fixed:3"_s);
    openRules();
    addRule(Rule::When::Hex, {}, {});
    part<QComboBox>("ruleForm")->setCurrentIndex(1);
    QTest::keyClicks(part<QLineEdit>("ruleWhat"), u"02 ?? 03"_s);
    QTest::keyClicks(part<QLineEdit>("ruleSend"), u"06 {0} "_s);
    QCOMPARE(part<QLineEdit>("ruleSend")->text(), u"06 {0} "_s);
    QCOMPARE(cell(0, RuleListModel::When), u"hex 02 ?? 03"_s);
    apply();
    m_peer.send(QByteArray("\x02\x7F\x03\x02\x7F\x04", 6));
    QTRY_COMPARE(m_peer.received(), QByteArray("\x06\x02\x7F\x03"));
}

void WindowReplyRulesTest::hitsAreCountedWhileTheyHappen()
{
    listenWith();
    openRules();
    addRule(Rule::When::Text, u"a"_s, u"x"_s);
    addRule(Rule::When::Any, {}, u"y"_s);
    QCOMPARE(cell(0, RuleListModel::Hits), QString());
    apply();
    m_peer.send("a\nb\na\n");
    QTRY_COMPARE(cell(0, RuleListModel::Hits), u"2"_s);
    QTRY_COMPARE(cell(1, RuleListModel::Hits), u"1"_s);
    table().setCurrentRow(0);
    QTest::mouseClick(part("ruleDown"), Qt::LeftButton); // they go with their rule
    QCOMPARE(cell(1, RuleListModel::Hits), u"2"_s);
}

void WindowReplyRulesTest::whatIsNotAppliedAnswersNothing()
{
    listenWith(u" lens=lines rule='when any send \"old\\n\"'"_s);
    openRules();
    QCOMPARE(cell(0, RuleListModel::Send), u"\"old\\n\""_s);
    QCOMPARE(rules()->focusWidget(), &table());
    part<QLineEdit>("ruleSend")->setText(u"new\\n"_s);
    QCOMPARE(part<QLabel>("ruleState")->text(), u"Changed. The rules of before answer until you apply these."_s);
    m_peer.send("1\n");
    QTRY_COMPARE(m_peer.received(), "old\n");
    // What is written stays when one looks at something else meanwhile.
    m_open->window().workspace().connections().selectListener(1);
    rules()->close();
    openRules();
    QCOMPARE(cell(0, RuleListModel::Send), u"\"new\\n\""_s);
    apply();
    m_peer.send("2\n");
    QTRY_COMPARE(m_peer.received(), "old\nnew\n");
}

void WindowReplyRulesTest::aBadRuleShowsItsFaultAndChangesNothing()
{
    listenWith(u" lens=lines rule='when any send \"good\\n\"'"_s);
    openRules();
    addRule(Rule::When::Regex, u"a(b"_s, u"x"_s);
    QVERIFY(part<WaveEdit>("ruleWhat")->hasOffence());
    QVERIFY(!part<WaveEdit>("ruleSend")->hasOffence());
    QVERIFY(part<QLabel>("ruleFault")->isVisible());
    QVERIFY(!part<QLabel>("ruleFault")->text().isEmpty());
    QCOMPARE(part<QLabel>("ruleState")->text(), u"Rule 2 has a fault: nothing can be applied."_s);
    QVERIFY(cell(1, RuleListModel::When).startsWith(u'⚠'));
    QVERIFY(!part("ruleApply")->isEnabled());
    QVERIFY(!part("ruleSave")->isEnabled());
    QTest::keyClick(part<QLineEdit>("ruleWhat"), Qt::Key_Return);
    m_peer.send("ab\n");
    QTRY_COMPARE(m_peer.received(), "good\n");

    part<QLineEdit>("ruleWhat")->setText(u"a(b)"_s);
    part<QLineEdit>("ruleSend")->setText(u"{2}"_s);
    QVERIFY(part<WaveEdit>("ruleSend")->hasOffence());
    QVERIFY(part<QLabel>("ruleFault")->text().contains(u"fewer groups"_s));
    part<QLineEdit>("ruleSend")->setText(u"{1}"_s);
    QVERIFY(!part<QLabel>("ruleFault")->isVisible());
    QVERIFY(part("ruleApply")->isEnabled());
}

void WindowReplyRulesTest::rulesAreSwitchedOffAndOnAgain()
{
    listenWith();
    openRules();
    addRule(Rule::When::Equals, u"PING"_s, u"PONG\\n"_s);
    apply();
    m_peer.send("PING\n");
    QTRY_COMPARE(m_peer.received(), "PONG\n");
    m_open->window().workspace().connections().selectListener(1);
    QTRY_VERIFY(actions().rules->isChecked());
    actions().echo->trigger();
    QTRY_COMPARE(chip(), u"Reply: echo"_s);
    QVERIFY(part<QLabel>("ruleState")->text().startsWith(u"Off"_s));
    m_peer.send("PING\n");
    QTRY_COMPARE(m_peer.received(), "PONG\nPING\n");
    actions().rules->trigger();
    QTRY_COMPARE(chip(), u"Reply: rules"_s);
    QCOMPARE(part<QLabel>("ruleState")->text(), u"These rules answer."_s);
    m_peer.send("PING\n");
    QTRY_COMPARE(m_peer.received(), "PONG\nPING\nPONG\n");

    // On the connection alone: by the rules of its listener.
    m_open->window().workspace().connections().selectConnection(1);
    actions().noReply->trigger();
    QTRY_COMPARE(chip(), u"Reply: none"_s);
    actions().rules->trigger();
    QTRY_COMPARE(chip(), u"Reply: rules"_s);
    m_peer.send("PING\n");
    QTRY_COMPARE(m_peer.received(), "PONG\nPING\nPONG\nPONG\n");
}

void WindowReplyRulesTest::echoOfTheWaitingPanelGoesWithTheRules()
{
    m_port = closedPort();
    m_open->enter(u"listen localhost:%1 lens=lines rule='when any send \"rule\\n\"'"_s.arg(m_port));
    QTRY_VERIFY(m_open->isVisible("waitingPanel"));
    auto *echo = m_open->find<QCheckBox>("waitingEcho");
    QVERIFY(!echo->isChecked());
    m_open->click("waitingEcho");
    QTRY_VERIFY(echo->isChecked());
    openRules();
    QVERIFY(part<QLabel>("ruleState")->text().startsWith(u"Off"_s));
    apply();
    QTRY_VERIFY(!echo->isChecked());
    QTRY_VERIFY(m_peer.connectTo(m_port));
    m_peer.send("x\n");
    QTRY_COMPARE(m_peer.received(), "rule\n");
}

void WindowReplyRulesTest::anotherLensCutsForTheRules()
{
    listenWith(QString());
    openRules();
    addRule(Rule::When::Any, {}, u"<{0}>"_s);
    apply();
    presenter().setLens({{}, {1}}, lens(u"fixed:2"_s));
    m_peer.send("abc");
    QTRY_COMPARE(m_peer.received(), "<ab>");
    presenter().setLens({{1}, {}}, lens(u"lines"_s)); // of the connection alone
    m_peer.send("d\ne");
    QTRY_COMPARE(m_peer.received(), "<ab><cd\n>");
    presenter().setLens({}, lens(u"fixed:1"_s)); // of everything
    m_peer.send("f");
    QTRY_COMPARE(m_peer.received(), "<ab><cd\n><e><f>");
}

void WindowReplyRulesTest::aConnectionHasRulesOfItsOwn()
{
    listenWith(u" lens=lines rule='when any send \"all\\n\"'"_s);
    openRules();
    QCOMPARE(part<QComboBox>("ruleOwner")->count(), 2);
    part<QComboBox>("ruleOwner")->setCurrentIndex(1);
    Q_EMIT part<QComboBox>("ruleOwner")->activated(1);
    QVERIFY(part<QLabel>("ruleEmpty")->isVisible());
    addRule(Rule::When::Any, {}, u"own\\n"_s);
    apply();
    Peer other;
    QTRY_VERIFY(other.connectTo(m_port));
    other.send("1\n");
    m_peer.send("1\n");
    QTRY_COMPARE(other.received(), "all\n");
    QTRY_COMPARE(m_peer.received(), "own\n");

    // The listener's are changed: the connection keeps its own.
    part<QComboBox>("ruleOwner")->setCurrentIndex(0);
    Q_EMIT part<QComboBox>("ruleOwner")->activated(0);
    part<QLineEdit>("ruleSend")->setText(u"more\\n"_s);
    apply();
    other.send("2\n");
    m_peer.send("2\n");
    QTRY_COMPARE(other.received(), "all\nmore\n");
    QTRY_COMPARE(m_peer.received(), "own\nown\n");

    // Without them those of the listener hold.
    part<QComboBox>("ruleOwner")->setCurrentIndex(1);
    Q_EMIT part<QComboBox>("ruleOwner")->activated(1);
    QTest::mouseClick(part("ruleNone"), Qt::LeftButton);
    m_peer.send("3\n");
    QTRY_COMPARE(m_peer.received(), "own\nown\nmore\n");
}

void WindowReplyRulesTest::rulesCanBeTakenAwayAndBroughtBack()
{
    listenWith(u" lens=lines rule='when any send \"x\\n\"'"_s);
    openRules();
    QTest::mouseClick(part("ruleNone"), Qt::LeftButton);
    QTRY_COMPARE(chip(), u"Reply: none"_s);
    QVERIFY(part<QLabel>("ruleEmpty")->isVisible());
    QTest::mouseClick(part("ruleRestore"), Qt::LeftButton);
    QCOMPARE(cell(0, RuleListModel::Send), u"\"x\\n\""_s);
    QVERIFY(part<QLabel>("ruleState")->text().startsWith(u"Not applied"_s));
    apply();
    m_peer.send("a\n");
    QTRY_COMPARE(m_peer.received(), "x\n");
}

void WindowReplyRulesTest::rulesAreMovedDuplicatedAndRemoved()
{
    listenWith();
    openRules();
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        addRule(Rule::When::Text, text, text);
    const auto order = [this] {
        QString all;
        for (const Rule &rule : rules()->draft().text.rules())
            all += (rule.isEnabled ? QString() : u"-"_s) + rule.what;
        return all;
    };
    QCOMPARE(order(), u"abc"_s);
    table().setCurrentRow(2);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(order(), u"acb"_s);
    QTest::keyClick(&table(), Qt::Key_Insert, Qt::ControlModifier);
    QCOMPARE(order(), u"accb"_s);
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(order(), u"ac-cb"_s);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(order(), u"acb"_s);
    QTest::keyClick(&table(), Qt::Key_Insert);
    QCOMPARE(order(), u"acb"_s); // empty, behind the current one
    QCOMPARE(rules()->draft().text.rules().size(), 4U);
    QCOMPARE(rules()->focusWidget(), part<QLineEdit>("ruleWhat"));
}

void WindowReplyRulesTest::aRowIsDraggedToAnotherPlace()
{
    listenWith();
    openRules();
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        addRule(Rule::When::Text, text, text);
    QAbstractItemModel &model = *table().model();
    const std::unique_ptr<QMimeData> row(model.mimeData({model.index(0, 0)}));
    QVERIFY(!model.dropMimeData(row.get(), Qt::MoveAction, 2, 0, {})); // no: nothing is to be taken away
    QCOMPARE(cell(0, RuleListModel::When), u"text \"b\""_s);
    QCOMPARE(cell(1, RuleListModel::When), u"text \"a\""_s);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(table().currentRow(), 1);
}

// Whatever pieces the same stream comes in.
void WindowReplyRulesTest::dryRunIsWhatReallyFires()
{
    constexpr quint32 seed = 3;
    QRandomGenerator chance(seed);
    listenWith();
    openRules();
    addRule(Rule::When::Text, u"ab"_s, u"1"_s);
    part<QCheckBox>("ruleOnce")->setChecked(true);
    addRule(Rule::When::Hex, u"30 ??"_s, u"2"_s);
    addRule(Rule::When::Regex, u"^a+$"_s, u"3"_s);
    addRule(Rule::When::Equals, u"9"_s, u"4"_s);
    apply();
    part<QCheckBox>("ruleDryRun")->setChecked(true);
    const QByteArray letters("ab019\r\n\n");
    const QPersistentModelIndex listener = m_open->find<ConnectionsView>("connectionsView")->model()->index(0, 0);
    qint64 sent = 0;
    for (int piece = 0; piece < 300; ++piece) {
        QByteArray bytes;
        for (int n = chance.bounded(1, 20); n > 0; --n)
            bytes += letters[chance.bounded(int(letters.size()))];
        m_peer.send(bytes);
        sent += bytes.size();
        if (chance.bounded(4) == 0) // so that reads differ
            QVERIFY(QTest::qWaitFor([&] { return listener.data(ConnectionModel::BytesIn).toLongLong() == sent; }));
    }
    m_peer.send("\nlast 0x\n");
    QTRY_VERIFY(m_peer.sentAll());
    QTRY_VERIFY(m_open->logRows().join(u'\n').contains(u"last 0x"_s));
    QTRY_VERIFY(rules()->dryRun().isComplete());
    m_peer.finish(); // all answers are there when ours ends as well
    QTRY_VERIFY(m_peer.sawFin());
    QTRY_VERIFY(rules()->dryRun().tally().messages() > 300);
    for (int row = 0; row < 4; ++row) {
        QTRY_VERIFY2(!cell(row, RuleListModel::Hits).isEmpty(), "no hits");
        QTRY_COMPARE(cell(row, RuleListModel::WouldFire), cell(row, RuleListModel::Hits));
    }
    const RuleTally &tally = rules()->dryRun().tally();
    qint64 fired = 0;
    for (const qint64 count : tally.fired())
        fired += count;
    QCOMPARE(tally.messages() - tally.unanswered(), fired);
    QCOMPARE(m_peer.received().size(), fired); // every answer is one letter
}

void WindowReplyRulesTest::dryRunFollowsTheLog()
{
    listenWith();
    m_peer.send("a\nb\nab\n");
    QTRY_COMPARE(m_open->log().rowCount(), 4);
    openRules();
    QVERIFY(!part<QLabel>("ruleDryState")->isVisible());
    part<QCheckBox>("ruleDryRun")->setChecked(true);
    addRule(Rule::When::Text, u"a"_s, u"x"_s);
    QTRY_COMPARE(cell(0, RuleListModel::WouldFire), u"2"_s);
    QTRY_COMPARE(part<QLabel>("ruleDryState")->text(), u"Incoming messages: 3, would be answered: 2, not: 1."_s);
    m_peer.send("ba\n");
    QTRY_COMPARE(cell(0, RuleListModel::WouldFire), u"3"_s);
    presenter().setLens({{}, {1}}, lens(u"fixed:1"_s));
    QTRY_COMPARE(part<QLabel>("ruleDryState")->text(), u"Incoming messages: 10, would be answered: 3, not: 7."_s);
    part<QLineEdit>("ruleWhat")->setText(u"b"_s);
    QTRY_COMPARE(cell(0, RuleListModel::WouldFire), u"3"_s);
    part<QLineEdit>("ruleSend")->setText(u"{9}"_s);
    QTRY_COMPARE(part<QLabel>("ruleDryState")->text(), u"A rule has a fault: nothing is counted."_s);
    QCOMPARE(m_peer.received(), QByteArray()); // it is dry
}

void WindowReplyRulesTest::aSelectedMessageIsTried()
{
    listenWith();
    m_peer.send("PING 7\nother\n");
    QTRY_COMPARE(m_open->log().rowCount(), 3);
    openRules();
    addRule(Rule::When::Any, {}, u"?"_s);
    part<QComboBox>("ruleWhen")->setCurrentIndex(int(Rule::When::Regex));
    part<QLineEdit>("ruleWhat")->setText(u"PING (.)"_s);
    part<QLineEdit>("ruleSend")->setText(u"PONG {1}\\n"_s);
    auto *verdict = part<QLabel>("ruleTryVerdict");
    QVERIFY(verdict->text().contains(u"select a message"_s));
    m_open->log().setCurrent(m_open->log().content().rows().idAt(1));
    QTRY_COMPARE(verdict->text(), u"Message 2 is answered by rule 1:"_s);
    QVERIFY(part<QLabel>("ruleTryAnswer")->text().contains(u"50 4F 4E 47 20 37 0A"_s));
    m_open->log().setCurrent(m_open->log().content().rows().idAt(2));
    QTRY_COMPARE(verdict->text(), u"Message 3 is answered by no rule."_s);
}

void WindowReplyRulesTest::theRawLensIsSaid()
{
    listenWith(QString());
    openRules();
    QVERIFY(part<QLabel>("ruleRaw")->isVisible());
    presenter().setLens({{}, {1}}, lens(u"lines"_s));
    QVERIFY(!part<QLabel>("ruleRaw")->isVisible());
}

void WindowReplyRulesTest::aFileKeepsItsComments()
{
    const QString path = write(u"my device.rules"_s, "# a device\nwhen any  send \"x\\n\" # always\n");
    listenWith(u" lens=lines rules='%1'"_s.arg(path));
    openRules();
    QCOMPARE(part<QLabel>("ruleFile")->text(), u"As in my device.rules"_s);
    QVERIFY(copied().endsWith(u" rules='%1' lens=lines"_s.arg(path)));
    part<QSpinBox>("ruleDelay")->setValue(5);
    QCOMPARE(part<QLabel>("ruleFile")->text(), u"From my device.rules, changed since"_s);
    QCOMPARE(rules()->draft().text.toString(), u"# a device\nwhen any send \"x\\n\" after 5 ms # always\n"_s);
    apply();
    QVERIFY(copied().contains(u" rule='when any send \"x\\n\" after 5 ms' lens=lines"_s));
}

void WindowReplyRulesTest::rulesAreSavedAndOpened()
{
    listenWith();
    openRules();
    addRule(Rule::When::Any, {}, u"x\\n"_s);
    apply();
    QVERIFY(copied().contains(u" rule="_s));
    const QString path = m_folder.filePath(u"saved.rules"_s);
    clickAndChoose("ruleSave", path);
    QTRY_COMPARE(part<QLabel>("ruleFile")->text(), u"As in saved.rules"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "when any send \"x\\n\"\n");
    QVERIFY(copied().endsWith(u" rules=%1 lens=lines"_s.arg(path))); // what answers is what the file has

    clickAndChoose("ruleOpen", write(u"other.rules"_s, "# other\nwhen any send \"y\\n\"\n"));
    QTRY_COMPARE(part<QLabel>("ruleFile")->text(), u"As in other.rules"_s);
    QVERIFY(part<QLabel>("ruleState")->text().startsWith(u"Changed"_s));
    m_peer.send("a\n");
    QTRY_COMPARE(m_peer.received(), "x\n"); // opened is not applied
    apply();
    m_peer.send("a\n");
    QTRY_COMPARE(m_peer.received(), "x\ny\n");
    QVERIFY(copied().contains(u"other.rules"_s));
}

void WindowReplyRulesTest::aFileThatIsNoneChangesNothing()
{
    listenWith();
    openRules();
    addRule(Rule::When::Any, {}, u"mine"_s);
    clickAndChoose("ruleOpen", write(u"bad.rules"_s, "when any send \"\"\nwhen sun send \"\"\n"));
    auto *trouble = part<QLabel>("ruleTrouble");
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY2(trouble->text().contains(u"Line 2 of bad.rules"_s), qPrintable(trouble->text()));
    QCOMPARE(cell(0, RuleListModel::Send), u"\"mine\""_s);
    clickAndChoose("ruleOpen", write(u"latin.rules"_s, "# f\xFCr\n"));
    QTRY_VERIFY(trouble->text().contains(u"UTF-8"_s));
    clickAndChoose("ruleSave", u"/no/such/folder/x.rules"_s);
    QTRY_VERIFY2(trouble->text().contains(u"cannot be written"_s), qPrintable(trouble->text()));
    QCOMPARE(part<QLabel>("ruleFile")->text(), u"In no file"_s);
}

void WindowReplyRulesTest::rulesAreCopiedWithTheCommand()
{
    listenWith();
    openRules();
    addRule(Rule::When::Equals, u"it's \"$HOME\""_s, u"a\\\\b {0}\\n"_s);
    addRule(Rule::When::Regex, u"^x`(\\d)!/$"_s, u"{1}\\n"_s);
    part<QSpinBox>("ruleLimitBurst")->setValue(7);
    apply();
    const QString command = copied();
    const ParsedCommand line = parseCommand(command); // the address bar takes it as well
    QVERIFY(std::holds_alternative<Command>(line));
    const Answers same = answersOf(std::get<Command>(line));
    const auto answer = [&same](const QByteArray &message) {
        const auto firing = same.rules->rules().firing({message.constData(), std::size_t(message.size())});
        return firing ? same.rules->rules().make(*firing, {}).bytes : QByteArray();
    };
    QCOMPARE(answer("it's \"$HOME\"\n"), "a\\b it's \"$HOME\"\n\n");
    QCOMPARE(answer("x`5!/"), "5\n");
    m_open->window().workspace().connections().selectListener(1);
    actions().noReply->trigger();
    QTRY_COMPARE(chip(), u"Reply: none"_s);
    QVERIFY(!copied().contains(u"rule="_s));
    actions().stopListening->trigger();
    QTRY_VERIFY(!actions().stopListening->isEnabled());
    m_peer = Peer();

    Program again(u"/bin/sh"_s, {u"-c"_s, u"exec \"$WIRELARK_BINARY\" --headless --json "_s + command});
    again.start();
    QTRY_VERIFY2(m_peer.connectTo(m_port), qPrintable(command + QString::fromUtf8(again.errors())));
    m_peer.send("it's \"$HOME\"\nx`5!/\n");
    QTRY_COMPARE(m_peer.received(), "a\\b it's \"$HOME\"\n\n5\n");
    QVERIFY2(command.contains(u"limit 1000 per second burst 7"_s), qPrintable(command));
}

void WindowReplyRulesTest::rulesFollowAReconnect()
{
    PeerListener listener;
    m_open->enter(u"connect 127.0.0.1:%1 lens=lines"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(m_peer));
    QTRY_COMPARE(m_open->connections().size(), 1);
    openRules();
    addRule(Rule::When::Any, {}, u"me\\n"_s);
    apply();
    m_peer.send("who\n");
    QTRY_COMPARE(m_peer.received(), "me\n");
    m_peer = Peer();
    QTRY_VERIFY(actions().reconnect->isEnabled());
    actions().reconnect->trigger();
    QTRY_VERIFY(listener.acceptInto(m_peer));
    m_peer.send("wh");
    m_peer.send("o\n");
    QTRY_COMPARE(m_peer.received(), "me\n");
    QTRY_COMPARE(chip(), u"Reply: rules"_s);
}

void WindowReplyRulesTest::everythingHasANameToBeHeard()
{
    listenWith();
    openRules();
    addRule(Rule::When::Any, {}, u"x"_s);
    const auto widgets = rules()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isPart = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()); // which speaks for it
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isPart)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed, widget->metaObject()->className());
    }
}

QTEST_MAIN(WindowReplyRulesTest)
#include "tst_windowreplyrules.moc"
