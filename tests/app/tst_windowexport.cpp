#include <QAction>
#include <QFileDialog>
#include <QTimer>
#include <QToolButton>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// What the real window shows, in files: by its menu, its dialog and a thread of its own.
class WindowExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsShownIsWhatARunWithoutAWindowPrints();
    void theModeOfTheLogIsThatOfTheText();
    void onlySelectedRowsAreWrittenIfAskedFor();
    void bytesAskBeforeTheyReplaceAnything();
    void aFileThatCannotBeWrittenIsABanner();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray contents(const QString &name) const;
    void exportTo(QAction *action, const QString &file);
    QString status() { return m_open->find<QToolButton>("statusExport")->text(); }
    WindowActions &actions() { return m_open->window().actions(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<Peer> m_peer;
};

void WindowExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    const quint16 port = m_open->listen();
    m_peer = std::make_unique<Peer>();
    QTRY_VERIFY(m_peer->connectTo(port));
    const std::pair<QByteArray, QString> chunks[] = {
        {"one\ntw", u"one\\ntw"_s}, {"o\nthree\n", u"o\\nthree"_s}, {"\xFF\n", u"\\xFF"_s}};
    for (const auto &[bytes, text] : chunks) {
        m_peer->send(bytes);
        QTRY_VERIFY(m_open->logRows().join(u' ').contains(text));
    }
}

void WindowExportTest::cleanup()
{
    m_peer.reset();
    m_open.reset();
}

QByteArray WindowExportTest::contents(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The command, and an answer to the dialog that it opens.
void WindowExportTest::exportTo(QAction *action, const QString &file)
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
    action->trigger();
}

void WindowExportTest::whatIsShownIsWhatARunWithoutAWindowPrints()
{
    actions().showEverything->trigger();
    exportTo(actions().saveCapture, path(u"all.pcapng"_s));
    QTRY_VERIFY(QFile::exists(path(u"all.pcapng"_s)));
    m_open->window().workspace().rowsPresenter().setLens({}, std::get<LensPair>(parseLensPair(u"lines"_s)));
    m_open->window().workspace().viewBar().filterEdit().setText(u"-text:three"_s);
    QTRY_VERIFY(!m_open->logRows().join(u' ').contains(u"three"_s));
    const QStringList rows = m_open->logRows();

    const std::pair<QAction *, QString> forms[] = {
        {actions().exportJson, u"--json"_s}, {actions().exportCsv, u"--csv"_s}, {actions().exportText, u"--text"_s}};
    for (const auto &[action, option] : forms) {
        const QString name = u"part"_s + option;
        exportTo(action, path(name));
        QTRY_VERIFY(action->isEnabled());
        QTRY_VERIFY2(status().contains(u"exported to "_s + name), qPrintable(status()));
        Program printed(Program::wirelark(),
            {u"--headless"_s, option, u"open"_s, path(u"all.pcapng"_s), u"lens=lines"_s, u"filter=-text:three"_s});
        printed.start();
        QTRY_VERIFY(printed.isOver());
        QCOMPARE(printed.errors(), QByteArray());
        QCOMPARE(contents(name), printed.output());
        QCOMPARE(contents(name).count('\n'), rows.size() + (option == "--csv"_L1 ? 1 : 0));
    }
    QVERIFY(contents(u"part--text"_s).contains("\tone\\n\t"));
}

void WindowExportTest::theModeOfTheLogIsThatOfTheText()
{
    m_open->window().workspace().viewBar().setMode(ViewBar::Mode::Hex);
    exportTo(actions().exportText, path(u"a.txt"_s));
    QTRY_VERIFY(contents(u"a.txt"_s).contains("\t6F 6E 65 0A 74 77\t"));
}

void WindowExportTest::onlySelectedRowsAreWrittenIfAskedFor()
{
    const qint64 last = m_open->log().rowCount() - 1;
    m_open->log().setCurrent(m_open->log().content().rows().idAt(last - 1));
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    actions().exportSelected->setChecked(true);
    exportTo(actions().exportText, path(u"a.txt"_s));
    QTRY_COMPARE(contents(u"a.txt"_s).count('\n'), 2);
    QVERIFY(contents(u"a.txt"_s).contains("o\\nthree\\n"));
    QVERIFY(!contents(u"a.txt"_s).contains("one\\ntw"));
}

void WindowExportTest::bytesAskBeforeTheyReplaceAnything()
{
    exportTo(actions().exportBytes, path(u"a.bin"_s));
    QTRY_COMPARE(contents(u"a.in.bin"_s), "one\ntwo\nthree\n\xFF\n");
    QVERIFY(QFile::exists(path(u"a.out.bin"_s)));
    QTRY_VERIFY(actions().exportBytes->isEnabled());

    m_peer->send("more");
    QTRY_VERIFY(m_open->logRows().join(u' ').contains(u"more"_s));
    exportTo(actions().exportBytes, path(u"a.bin"_s));
    QTRY_COMPARE(OpenWindow::dialogs().size(), 1);
    QCOMPARE(contents(u"a.in.bin"_s), "one\ntwo\nthree\n\xFF\n");
    OpenWindow::dialogs().constFirst()->accept();
    QTRY_COMPARE(contents(u"a.in.bin"_s), "one\ntwo\nthree\n\xFF\nmore");
}

void WindowExportTest::aFileThatCannotBeWrittenIsABanner()
{
    exportTo(actions().exportText, u"/sys/no.txt"_s);
    QTRY_VERIFY(m_open->isVisible("banner"));
    QVERIFY2(m_open->bannerText().contains(u"/sys/no.txt"_s), qPrintable(m_open->bannerText()));
    QVERIFY(!m_open->isVisible("statusExport"));
    QVERIFY(actions().exportText->isEnabled());
}

QTEST_MAIN(WindowExportTest)
#include "tst_windowexport.moc"
