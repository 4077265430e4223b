#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QToolTip>

#include "app/capturewindow.h"
#include "app/livewindow.h"
#include "core/command/command.h"
#include "core/journal/journalwriter.h"
#include "core/settings/settings.h"
#include "core/timeline/connectionrow.h"
#include "tests/support/hostile.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"
#include "tests/support/trap.h"
#include "widgets/bar/addressbar.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logview.h"
#include "widgets/start/startpage.h"
#include "widgets/status/statusbar.h"
#include "widgets/window/workspace.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

constexpr std::array copyFormats{
    CopyFormat::Hex, CopyFormat::HexDump, CopyFormat::Text, CopyFormat::CArray, CopyFormat::PythonBytes};

bool holdsMarkup(const QString &text)
{
    static const QStringList markup{u"<img"_s, u"<b>"_s, u"<html>"_s, u"<link"_s};
    return std::ranges::any_of(markup, [&text](const QString &tag) { return text.contains(tag); });
}

// Asks a widget for its tool tip as a pointer that rests on it does.
QString askedToolTip(QWidget *widget)
{
    QToolTip::hideText();
    const QPoint middle = widget->rect().center();
    QHelpEvent event(QEvent::ToolTip, middle, widget->mapToGlobal(middle));
    QApplication::sendEvent(widget, &event);
    return QToolTip::text();
}

// The first widget of the program that could read a text as markup, or shows what can move or hide text
// beside it.
QString widgetAtRisk()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        const auto *label = qobject_cast<QLabel *>(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        const bool isTip = widget->inherits("QTipLabel");
        const bool readsMarkup =
            label && !isTip && !label->text().isEmpty() && label->textFormat() != Qt::PlainText;
        bool holds = holdsMarkup(widget->toolTip()) || holdsMarkup(widget->whatsThis())
            || holdsMarkup(widget->statusTip());
        for (const QAction *action : widget->actions())
            holds = holds || holdsMarkup(action->toolTip()) || holdsMarkup(action->whatsThis());
        if (widget->isVisible() && !isTip)
            holds = holds || holdsMarkup(askedToolTip(widget));
        const bool isUnsafe = !isTip && !isSafe(QString(text).remove(u'\n'));
        if (readsMarkup || holds || isUnsafe)
            return QString::fromLatin1(widget->metaObject()->className()) + u": "_s
                + (text.isEmpty() ? widget->toolTip() : text);
    }
    return {};
}

} // namespace

// Hostile bytes and names in a real window: they are shown and copied, and never obeyed.
class tst_HostileContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();
    void trapCatchesWhoOpensIt();
    void bytesOfAPeerAreShownAndCopied_data();
    void bytesOfAPeerAreShownAndCopied();
    void namesAreShownAsTheyAre_data();
    void namesAreShownAsTheyAre();
    void capturesOfOthersAreShownAsTheyAre();

private:
    MainWindow &window() { return m_live->window(); }
    LogView &log() { return window().workspace().log(); }
    void run(const QString &line) { m_live->run(std::get<Command>(parseCommand(line))); }
    qint64 receivedBytes();
    RowId firstReceived();
    void checkRows(LogView &shown);
    void checkClipboard(bool hasTabs);

    std::unique_ptr<Trap> m_trap;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<LiveWindow> m_live;
};

void tst_HostileContent::init()
{
    m_trap = std::make_unique<Trap>();
    m_home = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_home->filePath(u"wirelark.ini"_s));
    LiveFailure failure;
    m_live = LiveWindow::open(*m_settings, failure);
    QVERIFY(m_live);
    window().resize(1280, 800);
    window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void tst_HostileContent::cleanup()
{
    QToolTip::hideText();
    m_live.reset();
}

qint64 tst_HostileContent::receivedBytes()
{
    const MessageRows &rows = log().content().rows();
    qint64 bytes = 0;
    for (qint64 row = 0; row < rows.count(); ++row)
        bytes += rows.at(row).size;
    return bytes;
}

RowId tst_HostileContent::firstReceived()
{
    const MessageRows &rows = log().content().rows();
    qint64 row = 0;
    while (row < rows.count() && !rows.at(row).isData())
        ++row;
    return rows.idAt(row);
}

// Every cell, in both forms, and all of it painted.
void tst_HostileContent::checkRows(LogView &shown)
{
    for (const LogView::Mode mode : {LogView::Mode::Text, LogView::Mode::Hex}) {
        shown.setMode(mode);
        for (qint64 row = 0; row < shown.rowCount(); ++row) {
            for (int column = 0; column < logColumnCount; ++column) {
                const QString text = shown.cellText(row, LogColumn(column));
                QVERIFY2(isSafe(text), text.toUtf8().toPercentEncoding().constData());
            }
        }
        QVERIFY(!shown.window()->grab().isNull());
    }
    shown.setMode(LogView::Mode::Text);
}

void tst_HostileContent::checkClipboard(bool hasTabs)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data);
    QCOMPARE(data->formats(), QStringList{u"text/plain"_s});
    QString text = data->text();
    QVERIFY(!text.isEmpty());
    QVERIFY(!text.endsWith(u'\n'));
    text.remove(u'\n');
    if (hasTabs)
        text.remove(u'\t');
    QVERIFY2(isSafe(text), text.left(200).toUtf8().toPercentEncoding().constData());
}

void tst_HostileContent::trapCatchesWhoOpensIt()
{
    QVERIFY(!m_trap->wasOpened());
    QLabel naive(u"<img src=\"%1\">"_s.arg(m_trap->path()));
    QVERIFY(!widgetAtRisk().isEmpty());
    QVERIFY(!naive.grab().isNull());
    QVERIFY(m_trap->wasOpened());
}

void tst_HostileContent::bytesOfAPeerAreShownAndCopied_data()
{
    QTest::addColumn<int>("item");
    const auto corpus = hostileCorpus("");
    for (size_t i = 0; i < corpus.size(); ++i)
        QTest::newRow(corpus[i].name) << int(i);
}

void tst_HostileContent::bytesOfAPeerAreShownAndCopied()
{
    QFETCH(const int, item);
    const Hostile hostile = hostileCorpus(m_trap->path().toUtf8()).at(size_t(item));
    run(u"listen 127.0.0.1:0"_s);
    WAIT(window().workspace().waitingListener());
    Peer peer = Peer::connectedTo(window().workspace().waitingListener()->addresses.front().port);
    peer.send(hostile.bytes);
    WAIT(peer.sentAll() && receivedBytes() == hostile.bytes.size());

    const RowId first = firstReceived();
    log().setCurrent(first);
    log().toggleExpanded();
    checkRows(log());
    log().toggleExpanded();
    const QString cell = log().cellText(log().currentRow(), LogColumn::Data);
    QCOMPARE(
        cell.left(hostile.shown.size()), hostile.shown.left(cell.size() < hostile.shown.size() ? 20 : -1));

    Inspector &inspector = window().workspace().inspector();
    QVERIFY(inspector.isVisible());
    QCOMPARE(inspector.message().id, first);
    for (const CopyFormat format : copyFormats) {
        inspector.copyAs(format);
        checkClipboard(true);
    }
    log().setFocus();
    QTest::keyClick(&log(), Qt::Key_End, Qt::ShiftModifier);
    log().logActions()->copyRowsNow();
    checkClipboard(true);
    log().logActions()->copyBytes(CopyFormat::Text);
    checkClipboard(true);

    QCOMPARE(widgetAtRisk(), QString());
    QVERIFY(!m_trap->wasOpened());
}

void tst_HostileContent::namesAreShownAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("markup") << u"<img src=\"TRAP\"><b>x</b>"_s;
    QTest::newRow("right to left") << u"invoice\u202Efdp.exe"_s;
    QTest::newRow("escapes") << u"\x1b[31mRED\u009b\u2028"_s;
    QTest::newRow("formats") << u"%1%n%s%2"_s;
    QTest::newRow("marks") << QString(u'z' + QString(5000, QChar(0x335)));
    QTest::newRow("long") << QString(100'000, u'A');
}

void tst_HostileContent::namesAreShownAsTheyAre()
{
    QFETCH(QString, name);
    name.replace(u"TRAP"_s, m_trap->path());
    // As the host of a connection, as a path, as no command at all, and as the name of what is open.
    for (const QString &line : {u"connect \"%1\":1"_s, u"connect %1:1"_s, u"%1"_s, u"open \"%1\""_s}) {
        window().addressBar().setLine(QString(line).replace(u"%1"_s, name));
        QVERIFY(!window().grab().isNull());
        QCOMPARE(widgetAtRisk(), QString());
    }
    StartPage &start = window().startPage();
    start.setRecents({name});
    start.setLocalListeners({{u":1"_s, name, u"localhost:1"_s}});
    window().status().setRecording(name);
    QVERIFY(!window().grab().isNull());
    QCOMPARE(widgetAtRisk(), QString());

    run(u"listen 127.0.0.1:0"_s);
    WAIT(window().workspace().waitingListener());
    const ListenerId listener = window().workspace().waitingListener()->id;
    ConnectionsView &view = window().workspace().connections();
    Q_EMIT view.listenerRenameRequested(listener, name);
    Command command;
    command.connect.to = {name, 1};
    m_live->run(command);
    command.connect.to.host = u"127.0.0.1"_s;
    command.connect.name = name;
    m_live->run(command);
    const int rows = isSafe(name) ? 2 : 1; // the grammar takes no controls
    WAIT(view.model()->rowCount() >= rows);
    WAIT(log().rowCount() >= 1);
    checkRows(log());
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QModelIndex index = view.model()->index(row, 0);
        QVERIFY(isSafe(index.data(Qt::DisplayRole).toString()));
        QVERIFY(!holdsMarkup(index.data(Qt::ToolTipRole).toString()));
    }
    QCOMPARE(widgetAtRisk(), QString());
    QVERIFY(!m_trap->wasOpened());
}

void tst_HostileContent::capturesOfOthersAreShownAsTheyAre()
{
    const QByteArray evil = "\x1b[31m\u202E<img src=\"" + m_trap->path().toUtf8() + "\">";
    const QByteArray harmless(evil.size(), 'A');
    Journal journal;
    {
        JournalWriter writer(journal, {.directory = m_home->path()});
        writer.append({.kind = EventKind::Failed,
            .reason = EndReason::HostNotFound,
            .connection = 1,
            .text = QString::fromLatin1(harmless)});
        writer.append({.kind = EventKind::Note, .text = QString::fromLatin1(harmless)});
        writer.appendData(2, Direction::In, 0, {evil.data(), size_t(evil.size())});
        writer.commit();
    }
    // The writer would have told them harmless: somebody else's writer may not.
    QFile written(m_home->filePath(QDir(m_home->path()).entryList({u"*.pcapng"_s}).value(0)));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QByteArray bytes = written.readAll();
    QVERIFY(bytes.count(harmless) >= 2);
    bytes.replace(harmless, evil);
    const QString name = u"invoice\u202Efdp<b>\u001b[31m.pcapng"_s;
    QFile capture(m_home->filePath(name));
    QVERIFY(capture.open(QIODevice::WriteOnly) && capture.write(bytes) == bytes.size());
    capture.close();

    CaptureWindow opened(*m_settings, {capture.fileName()}, name);
    opened.window().show();
    LogView &rows = opened.window().workspace().log();
    WAIT(rows.rowCount() == 3);
    checkRows(rows);
    QVERIFY2(isSafe(opened.window().windowTitle()), qPrintable(opened.window().windowTitle()));
    QCOMPARE(widgetAtRisk(), QString());
    QVERIFY(!m_trap->wasOpened());
}

QTEST_MAIN(tst_HostileContent)
#include "tst_hostilecontent.moc"
