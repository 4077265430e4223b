#include "app/sequencecontrol.h"

#include <algorithm>

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "app/commander.h"
#include "app/desk.h"
#include "app/recordedrows.h"
#include "app/sequencewriting.h"
#include "app/stepreport.h"
#include "core/explain/explain.h"
#include "core/export/junitfile.h"
#include "core/payload/visibletext.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/format.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logview.h"
#include "widgets/sequence/sequencewindow.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/sendtargets.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

using namespace Qt::StringLiterals;

namespace wirelark {

SequenceControl::SequenceControl(MainWindow &window, Desk &desk, Commander *commander)
    : m_main(window)
    , m_desk(desk)
    , m_commander(commander)
    , m_sequences(commander ? &commander->sequences() : nullptr)
    , m_none([](ConnectionId) { return QString(); })
{
    connect(window.actions().sequence, &QAction::triggered, this, [this] {
        present();
        m_writing->takeDraft();
    });
    const LogActions &log = *window.workspace().log().logActions();
    connect(log.makeSequence(), &QAction::triggered, this, [this] { makeFromRows(PlayedEnd::Ours); });
    connect(log.makeSequenceOfPeer(), &QAction::triggered, this, [this] { makeFromRows(PlayedEnd::Peers); });
    connect(&window, &MainWindow::closing, this, [this] {
        // It may be made of what was sent.
        if (m_writing && m_main.actions().rememberSent->isChecked())
            m_writing->keepDraft();
    });
    if (m_sequences)
        connect(m_sequences, &LiveSequences::loaded, this, &SequenceControl::showLoaded);
}

SequenceControl::~SequenceControl() = default;

SequenceModel &SequenceControl::model()
{
    return m_sequences ? m_sequences->model() : m_none;
}

SequenceWindow &SequenceControl::make()
{
    if (m_window)
        return *m_window;
    m_window = std::make_unique<SequenceWindow>(model(), m_sequences != nullptr, &m_main);
    m_writing = std::make_unique<SequenceWriting>(*m_window);
    if (!m_sequences)
        return *m_window;
    connect(m_window.get(), &SequenceWindow::runRequested, this, &SequenceControl::run);
    connect(m_window.get(), &SequenceWindow::stopRequested, m_sequences, &LiveSequences::stop);
    connect(m_window.get(), &SequenceWindow::clearRequested, &model(), &SequenceModel::clearOver);
    connect(m_window.get(), &SequenceWindow::saveResultRequested, this, &SequenceControl::saveResult);
    connect(m_sequences, &LiveSequences::looked, m_window.get(), &SequenceWindow::look);
    connect(&m_desk.timeline, &Timeline::connectionsChanged, this, &SequenceControl::refreshTargets);
    connect(&m_main.workspace(), &Workspace::selectionChanged, this, &SequenceControl::refreshTargets);
    return *m_window;
}

SequenceWindow &SequenceControl::present()
{
    SequenceWindow &window = make();
    window.show();
    window.raise();
    window.activateWindow();
    refreshTargets();
    return window;
}

// A command was given in the main window, or before there was one: whoever types there goes on.
void SequenceControl::showLoaded(const std::shared_ptr<const SequenceFile> &file)
{
    SequenceWindow &window = make();
    if (!m_writing->showFile(QFileInfo(file->path).absoluteFilePath()))
        window.setRemark(tr("%1 was asked for; its text is not shown, for what stands here is not saved.")
                             .arg(safeText(file->name())));
    window.setAttribute(Qt::WA_ShowWithoutActivating);
    window.show();
    window.setAttribute(Qt::WA_ShowWithoutActivating, false);
    refreshTargets();
}

void SequenceControl::refreshTargets()
{
    if (!m_window->isVisible())
        return; // asked for again when it is shown
    const ConnectionTable &table = m_desk.timeline.connections();
    const Selection &selection = m_main.workspace().selection();
    m_window->setTargets(sendTargets(table, selection), reasonNotToSend(table, selection));
}

void SequenceControl::run(const SendTarget &target)
{
    const auto file = std::make_shared<const SequenceFile>(
        SequenceFile::of(m_writing->document().path(), m_window->editor().text()));
    if (!file->isGood())
        return;
    m_window->setRemark({});
    m_window->expectRuns();
    m_sequences->run(
        file, connectionsOf(target, m_desk.timeline.connections(), m_main.workspace().selection()));
    if (m_writing->isSaved() && !file->path.isEmpty())
        rememberRun(target);
}

// For Copy as command: of what is in the file, and there alone.
void SequenceControl::rememberRun(const SendTarget &target)
{
    const Selection &selection = m_main.workspace().selection();
    const QString &path = m_writing->document().path();
    for (const ConnectionId id : connectionsOf(target, m_desk.timeline.connections(), selection))
        m_commander->setRun(id, path);
    for (const ListenerId id : listenersOf(target, selection))
        m_commander->setListenerRun(id, path);
}

void SequenceControl::makeFromRows(PlayedEnd end)
{
    const LogView &log = m_main.workspace().log();
    const Selection &selection = m_main.workspace().selection();
    const auto &known = m_desk.timeline.connections().connections();
    const ConnectionId chosen = selection.connections.size() == 1 ? *selection.connections.begin()
        : known.size() == 1                                       ? known.begin()->first
                                                                  : 0;
    const RecordedRows rows = recordedRows(m_desk.rows, log.selection(), chosen);
    SequenceWindow &window = present();
    if (rows.connection == 0)
        return window.setTrouble(
            tr("A sequence is of one connection: select some of its rows in the log, or the connection"));
    const RecordedSequence made = recordedSequence(rows.parts, end);
    if (made.taken == 0)
        return window.setTrouble(
            rows.notTaken > 0 ? shortOf(rows) : tr("Nothing was sent or received in these rows"));
    m_writing->showNew(headOf(rows, end, made.taken) + made.text, shortOf(rows));
}

QString SequenceControl::headOf(const RecordedRows &rows, PlayedEnd end, qsizetype taken) const
{
    const ConnectionRow *row = m_desk.timeline.connections().connection(rows.connection);
    const QString peer = row ? row->peer.toString() : QString();
    //: A remark in a file: from how many rows of which connection it was made; %1 is its number, %2 the
    //: address of its peer
    const QString from =
        tr("%Ln row(s) of connection #%1, %2", nullptr, int(taken)).arg(rows.connection).arg(peer);
    QString head = "# "_L1 + (end == PlayedEnd::Ours ? from : tr("%1, as the other end").arg(from)) + u'\n';
    const QString isShort = shortOf(rows);
    if (!isShort.isEmpty())
        head += "# "_L1 + isShort + u'\n';
    return head;
}

// What is not in it, and why; empty if it is all.
QString SequenceControl::shortOf(const RecordedRows &rows) const
{
    QStringList words;
    if (rows.isBroken)
        words += tr("%Ln row(s) are left out: bytes of the first of them are not stored any more.", nullptr,
            int(rows.notTaken));
    else if (rows.notTaken > 0)
        words += tr("%Ln more row(s) are left out: a sequence of rows has at most %1 of them, and %2.",
            nullptr, int(rows.notTaken))
                     .arg(formatCount(mostRecordedParts), formatBytes(mostRecordedBytes));
    if (rows.isUnsearched)
        words += tr("These are too many rows to look through: select fewer, or the connection alone.");
    if (rows.ofOthers > 0)
        words += tr("%Ln row(s) of other connections are left out.", nullptr, int(rows.ofOthers));
    return words.join(u' ');
}

void SequenceControl::saveResult()
{
    const QString path = QFileDialog::getSaveFileName(
        m_window.get(), tr("Save the result"), u"sequence.xml"_s, tr("JUnit XML (*.xml);;All files (*)"));
    if (path.isEmpty())
        return;
    JUnitFile file;
    int error = file.open(path);
    qint64 written = 0;
    for (int row = 0; row < model().rowCount() && error == 0; ++row) {
        const SequenceModel::Run &run = model().runAt(row);
        if (!run.glance.isOver())
            continue;
        error = file.append(StepReport::suite(run.connection, *run.file, run.board->state()));
        ++written;
    }
    if (error != 0)
        return m_window->setTrouble(explain(FileFault::CannotReport, path, error).toLine());
    m_window->setRemark(tr("The results on %Ln connection(s) are in %1.", nullptr, int(written))
                            .arg(safeText(QFileInfo(path).fileName())));
}

} // namespace wirelark
