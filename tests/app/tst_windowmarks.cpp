#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QTimer>

#include "app/capturewindow.h"
#include "core/settings/settings.h"
#include "tests/support/openwindow.h"
#include "tests/support/program.h"
#include "widgets/bar/banner.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Marks and notes on the rows of the real window.
class WindowMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_open.reset(); }

    void controlMMarksWithASignAndAWord();
    void noteIsShownAndFound();
    void markSurvivesAnotherLens();
    void keysGoFromMarkToMark();
    void nothingIsMarkedWithoutARow();
    void aSavedCaptureHasTheMarks();
    void anOpenCaptureGivesItsMarksToACopy();

private:
    QString note(qint64 row) { return m_open->log().cellText(row, LogColumn::Note); }
    qint64 rowWith(const QString &data)
    {
        for (qint64 row = 0; row < m_open->log().rowCount(); ++row) {
            if (m_open->log().cellText(row, LogColumn::Data) == data)
                return row;
        }
        return -1;
    }
    void choose(const QString &data)
    {
        QTRY_VERIFY2(rowWith(data) >= 0, qPrintable(m_open->logRows().join(u'\n')));
        m_open->log().setCurrent(m_open->log().content().rows().idAt(rowWith(data)));
        m_open->log().setFocus();
    }
    void writeNote(const QString &text);
    static void answerDialog(QAction *command, const QString &file);
    void setLens(const QString &text)
    {
        const Lens lens = std::get<Lens>(parseLens(text));
        const Selection &selected = m_open->window().workspace().selection();
        m_open->window().workspace().rowsPresenter().setLens(selected, {lens, lens});
    }

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<PeerListener> m_listener;
    Peer m_peer;
};

void WindowMarksTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    m_listener = std::make_unique<PeerListener>();
    m_open->enter(u"127.0.0.1:%1 lens=lines"_s.arg(m_listener->port()));
    m_peer = Peer();
    QTRY_VERIFY(m_listener->acceptInto(m_peer));
    m_peer.send("one\ntwo\nthree\nfour\n");
    QTRY_VERIFY(rowWith(u"four\\n"_s) >= 0);
}

void WindowMarksTest::writeNote(const QString &text)
{
    m_open->window().actions().writeNote->trigger();
    auto *question = m_open->find<QInputDialog>("noteDialog");
    QVERIFY(question);
    question->setTextValue(text);
    question->accept();
}

// The command, and an answer to the dialog that it opens.
void WindowMarksTest::answerDialog(QAction *command, const QString &file)
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
    command->trigger();
}

void WindowMarksTest::controlMMarksWithASignAndAWord()
{
    choose(u"two\\n"_s);
    const QImage before = m_open->log().viewport()->grab().toImage();
    OpenWindow::press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY2(note(rowWith(u"two\\n"_s)).startsWith(u"marked"_s), qPrintable(note(rowWith(u"two\\n"_s))));
    QVERIFY(!note(rowWith(u"one\\n"_s)).contains(u"marked"_s));
    const QRect gutter(0, 0, 20, before.height());
    QVERIFY(m_open->log().viewport()->grab().toImage().copy(gutter) != before.copy(gutter));
    OpenWindow::press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!note(rowWith(u"two\\n"_s)).contains(u"marked"_s));
}

void WindowMarksTest::noteIsShownAndFound()
{
    choose(u"three\\n"_s);
    writeNote(u"  the  odd one "_s);
    QVERIFY(note(rowWith(u"three\\n"_s)).startsWith(u"the odd one"_s));
    m_open->window().workspace().viewBar().filterEdit().setText(u"note:odd"_s);
    QTRY_COMPARE(m_open->log().rowCount(), 1);
    QCOMPARE(rowWith(u"three\\n"_s), 0);
    // What is noted while the filter is on matters to it at once.
    choose(u"three\\n"_s);
    writeNote({});
    QTRY_COMPARE(m_open->log().rowCount(), 0);
}

void WindowMarksTest::markSurvivesAnotherLens()
{
    choose(u"three\\n"_s);
    OpenWindow::press(Qt::Key_M, Qt::ControlModifier);
    setLens(u"fixed:19"_s);
    const QString all = u"one\\ntwo\\nthree\\nfour\\n"_s;
    QTRY_VERIFY(rowWith(all) >= 0);
    QVERIFY(note(rowWith(all)).startsWith(u"marked"_s));
    setLens(u"lines"_s);
    QTRY_VERIFY(rowWith(u"three\\n"_s) >= 0);
    QVERIFY(note(rowWith(u"three\\n"_s)).startsWith(u"marked"_s));
    QVERIFY(!note(rowWith(u"four\\n"_s)).contains(u"marked"_s));
}

void WindowMarksTest::keysGoFromMarkToMark()
{
    for (const QString &data : {u"one\\n"_s, u"four\\n"_s}) {
        choose(data);
        OpenWindow::press(Qt::Key_M, Qt::ControlModifier);
    }
    choose(u"two\\n"_s);
    const auto next = [] { OpenWindow::press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier); };
    const auto previous = [] { OpenWindow::press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier); };
    next();
    QCOMPARE(m_open->log().currentRow(), rowWith(u"four\\n"_s));
    next(); // behind the last one comes the first
    QCOMPARE(m_open->log().currentRow(), rowWith(u"one\\n"_s));
    previous();
    QCOMPARE(m_open->log().currentRow(), rowWith(u"four\\n"_s));
    previous();
    QCOMPARE(m_open->log().currentRow(), rowWith(u"one\\n"_s));
}

void WindowMarksTest::nothingIsMarkedWithoutARow()
{
    QVERIFY(!m_open->log().current());
    QVERIFY(!m_open->window().actions().mark->isEnabled());
    QVERIFY(!m_open->window().actions().writeNote->isEnabled());
    m_open->window().actions().nextMark->trigger();
    QVERIFY(!m_open->log().current());
}

void WindowMarksTest::aSavedCaptureHasTheMarks()
{
    choose(u"two\\n"_s);
    OpenWindow::press(Qt::Key_M, Qt::ControlModifier);
    choose(u"three\\n"_s);
    writeNote(u"odd \u202E one"_s);
    choose(u"four\\n"_s); // marked, and not any more
    OpenWindow::press(Qt::Key_M, Qt::ControlModifier);
    OpenWindow::press(Qt::Key_M, Qt::ControlModifier);
    const QString file = m_home->settingsFile() + u".pcapng"_s;
    answerDialog(m_open->window().actions().saveCapture, file);
    QTRY_VERIFY(QFileInfo::exists(file));

    Program tshark(u"tshark"_s, {u"-r"_s, file, u"-T"_s, u"fields"_s, u"-e"_s, u"tcp.payload"_s});
    tshark.start();
    QTRY_VERIFY_WITH_TIMEOUT(tshark.isOver(), 60'000);
    QCOMPARE(tshark.exitStatus(), 0);
    QVERIFY2(!tshark.errors().contains("appears"), tshark.errors().constData());
    QVERIFY(tshark.output().contains("6f6e650a"));

    CaptureWindow capture(*m_settings, {file}, u"again"_s);
    capture.window().show();
    LogView &log = capture.window().workspace().log();
    const Lens lens = std::get<Lens>(parseLens(u"lines"_s));
    capture.window().workspace().rowsPresenter().setLens(capture.window().workspace().selection(), {lens, lens});
    const auto noteOf = [&log](const QString &data) {
        for (qint64 row = 0; row < log.rowCount(); ++row) {
            if (log.cellText(row, LogColumn::Data) == data)
                return log.cellText(row, LogColumn::Note);
        }
        return QString();
    };
    QTRY_VERIFY2(noteOf(u"two\\n"_s).startsWith(u"marked"_s), qPrintable(noteOf(u"two\\n"_s)));
    QTRY_VERIFY(noteOf(u"three\\n"_s).contains(u"one"_s));
    QVERIFY(!noteOf(u"four\\n"_s).contains(u"marked"_s));
    QVERIFY(!noteOf(u"one\\n"_s).contains(u"marked"_s));
    // No row was made of them.
    QCOMPARE(log.rowCount(), m_open->log().rowCount());
    capture.window().workspace().viewBar().filterEdit().setText(u"note:marked"_s);
    QTRY_COMPARE(log.rowCount(), 1);
}

void WindowMarksTest::anOpenCaptureGivesItsMarksToACopy()
{
    const QString file = m_home->settingsFile() + u".pcapng"_s;
    answerDialog(m_open->window().actions().saveCapture, file);
    QTRY_VERIFY(QFileInfo::exists(file));
    const QByteArray original = contentOf(file);

    const QString copy = m_home->settingsFile() + u".copy.pcapng"_s;
    {
        CaptureWindow capture(*m_settings, {file}, u"again"_s);
        capture.window().show();
        LogView &log = capture.window().workspace().log();
        QTRY_VERIFY(log.rowCount() > 0);
        const auto *banner = capture.window().findChild<Banner *>();
        QVERIFY(!banner->isVisible());
        log.setCurrent(log.content().rows().idAt(0));
        QTRY_VERIFY(capture.window().actions().mark->isEnabled());
        capture.window().actions().mark->trigger();
        QTRY_VERIFY(banner->isVisible());
        answerDialog(capture.window().actions().exportPcapng, copy);
        QTRY_VERIFY(QFileInfo::exists(copy));
    }
    QCOMPARE(contentOf(file), original);
    CaptureWindow again(*m_settings, {copy}, u"copy"_s);
    again.window().show();
    LogView &log = again.window().workspace().log();
    QTRY_VERIFY(log.rowCount() > 0 && log.cellText(0, LogColumn::Note).startsWith(u"marked"_s));
}

QTEST_MAIN(WindowMarksTest)
#include "tst_windowmarks.moc"
