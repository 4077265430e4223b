#include "app/snippetcontrol.h"

#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QSignalBlocker>

#include "app/opening.h"
#include "core/explain/snippetwords.h"
#include "core/payload/hex.h"
#include "core/settings/settings.h"
#include "core/payload/visibletext.h"
#include "core/snippets/packetsender.h"
#include "core/snippets/snippetpath.h"
#include "core/timeline/connectiontable.h"
#include "core/timeline/messagebytes.h"
#include "core/timeline/messagerows.h"
#include "widgets/bar/banner.h"
#include "widgets/log/logcontent.h"
#include "widgets/log/logview.h"
#include "widgets/send/sendbox.h"
#include "widgets/snippets/snippetsdialog.h"
#include "widgets/snippets/snippetspane.h"
#include "widgets/snippets/snippettree.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/sendtargets.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

const QString paneState = u"snippetsPane"_s;
constexpr qint64 mostBytes = 64 * 1024; // of a message that gets into the send box: more cannot be edited

} // namespace

SnippetControl::SnippetControl(MainWindow &window, Settings &settings, const ConnectionTable &connections)
    : m_window(window)
    , m_settings(settings)
    , m_connections(connections)
    , m_file(snippetFileOf(settings))
{
    const WindowActions &actions = window.actions();
    connect(actions.snippets, &QAction::triggered, this, &SnippetControl::show);
    connect(actions.saveSnippet, &QAction::triggered, this, [this] { show()->askForName(); });
    connect(actions.sendAgain, &QAction::triggered, this, &SnippetControl::useMessage);
    for (std::size_t i = 0; i < actions.snippetKeys.size(); ++i) {
        connect(actions.snippetKeys[i], &QAction::triggered, this, [this, i] {
            readIfChanged();
            use(m_file.snippets().withShortcut(int(i) + 1));
        });
    }
    const auto enable = [again = actions.sendAgain](const Message &message) { again->setEnabled(message.isData()); };
    connect(&window.workspace().log(), &LogView::currentChanged, this, enable);
    enable({});
    connectPane();
}

SnippetsDialog *SnippetControl::show()
{
    if (!m_dialog) {
        m_dialog = new SnippetsDialog(&m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connectDialog();
    }
    readAgain();
    m_dialog->show();
    m_dialog->activateWindow();
    return m_dialog;
}

void SnippetControl::connectDialog()
{
    SnippetsDialog *dialog = m_dialog;
    connect(dialog, &SnippetsDialog::useRequested, this, [this](const QStringList &path) { use(m_file.snippets().find(path)); });
    connect(dialog, &SnippetsDialog::sendRequested, this, [this](const QStringList &path) { send(m_file.snippets().find(path)); });
    connect(dialog, &SnippetsDialog::targetRequested, this, [this](const QStringList &path, const QString &to) {
        Snippets snippets = m_file.snippets();
        Snippet changed = *snippets.find(path);
        changed.to = to;
        snippets.put(changed);
        change(snippets);
    });
    connect(dialog, &SnippetsDialog::saveRequested, this, &SnippetControl::save);
    connect(dialog, &SnippetsDialog::importRequested, this, &SnippetControl::import);
    connect(dialog, &SnippetsDialog::fileRequested, this, &SnippetControl::chooseFile);
    connect(dialog, &SnippetsDialog::removeRequested, this, [this](const QStringList &path) {
        Snippets snippets = m_file.snippets();
        snippets.remove(path);
        change(snippets);
    });
    connect(dialog, &SnippetsDialog::shortcutRequested, this, [this](const QStringList &path, int shortcut) {
        Snippets snippets = m_file.snippets();
        Snippet changed = *snippets.find(path);
        changed.shortcut = shortcut;
        snippets.put(changed);
        change(snippets);
    });
}

void SnippetControl::connectPane()
{
    const WindowActions &actions = m_window.actions();
    SnippetsPane &pane = m_window.workspace().snippetsPane();
    SnippetTree &tree = pane.tree();
    pane.setMenu({actions.useSnippet, actions.sendSnippet, actions.copySnippet, actions.moveSnippet, actions.snippets});
    const auto current = [this, &tree] {
        readIfChanged();
        return tree.current();
    };
    connect(&tree, &SnippetTree::useRequested, this, [this, current] { use(current()); });
    connect(&tree, &SnippetTree::sendRequested, this, [this, current] { send(current()); });
    connect(actions.useSnippet, &QAction::triggered, this, [this, current] { use(current()); });
    connect(actions.sendSnippet, &QAction::triggered, this, [this, current] { send(current()); });
    connect(actions.copySnippet, &QAction::triggered, this, [this, current] { copy(current()); });
    connect(actions.moveSnippet, &QAction::triggered, this, &SnippetControl::askForPath);
    const auto enable = [&actions, &tree] {
        for (QAction *action : {actions.useSnippet, actions.sendSnippet, actions.copySnippet})
            action->setEnabled(tree.current());
        actions.moveSnippet->setEnabled(!tree.currentPath().isEmpty());
    };
    connect(&tree, &SnippetTree::currentChosen, this, enable);
    enable();
    connect(&pane, &SnippetsPane::opened, this, [this](bool open) {
        m_settings.setViewState(paneState, open ? "open" : "closed");
        readIfChanged();
    });
    readIfChanged();
    const QSignalBlocker quiet(&pane);
    pane.setOpen(m_settings.viewState(paneState) == "open");
}

// There is a pane from the first snippet on.
void SnippetControl::showPane()
{
    SnippetsPane &pane = m_window.workspace().snippetsPane();
    pane.setSnippets(m_file.snippets());
    if (!m_file.snippets().all.empty())
        pane.show();
}

void SnippetControl::showTrouble(const std::optional<SnippetFile::Trouble> &trouble)
{
    showPane();
    if (!m_dialog)
        return;
    m_dialog->setSnippets(m_file.snippets());
    m_dialog->setTrouble(trouble ? troubleText(*trouble, m_file.path()) : QString());
}

void SnippetControl::readAgain()
{
    m_dialog->setFile(m_file.path());
    QStringList names;
    for (const SendTarget &target : sendTargets(m_connections, m_window.workspace().selection()))
        names += nameOf(target, m_connections);
    names.removeAll(u"selected"_s);
    names.removeAll(u"all"_s);
    m_dialog->setTargets(names);
    showTrouble(m_file.read());
}

// What is wrong with the file is told in the dialog, where it can be seen.
void SnippetControl::readIfChanged()
{
    if (m_file.hasChanged())
        showTrouble(m_file.read());
}

void SnippetControl::change(const Snippets &snippets)
{
    showTrouble(m_file.write(snippets));
}

// Whom it says, else whom the send box has. Nobody: the banner has said so.
std::optional<SendTarget> SnippetControl::targetOf(const Snippet &snippet)
{
    const Workspace &workspace = m_window.workspace();
    const std::optional<SendTarget> target = snippet.to.isEmpty()
        ? std::optional(workspace.sendBox().target()) : namedTarget(m_connections, workspace.selection(), snippet.to);
    if (target && target->count > 0 && !connectionsOf(*target, m_connections, workspace.selection()).isEmpty())
        return target;
    const QString cause = snippet.to.isEmpty() ? tr("There is no connection to send to.")
                                               : tr("No open connection is called %1.").arg(safeText(snippet.to, 60));
    m_window.banner().showProblem({tr("%1 was not sent").arg(safeText(snippet.name(), 40)), cause, {}, {}}, false);
    return std::nullopt;
}

void SnippetControl::send(const Snippet *snippet)
{
    if (const auto target = snippet ? targetOf(*snippet) : std::nullopt)
        Q_EMIT sendRequested({.draft = snippet->draft, .plan = snippet->plan}, *target);
}

void SnippetControl::copy(const Snippet *snippet)
{
    if (const auto target = snippet ? targetOf(*snippet) : std::nullopt)
        Q_EMIT copyRequested({.draft = snippet->draft, .plan = snippet->plan}, *target, writeSnippetPath(snippet->path));
}

// Another folder or name, for the current snippet or all of a folder.
void SnippetControl::askForPath()
{
    const QStringList path = m_window.workspace().snippetsPane().tree().currentPath();
    auto *question = new QInputDialog(&m_window);
    question->setObjectName(u"snippetPathDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Rename or move"));
    question->setLabelText(tr("Folders and name, with a slash between them:"));
    question->setTextValue(writeSnippetPath(path));
    for (QLineEdit *edit : question->findChildren<QLineEdit *>())
        edit->setAccessibleName(question->windowTitle());
    connect(question, &QInputDialog::textValueSelected, this, [this, path](const QString &text) {
        const auto to = readSnippetPath(text.simplified());
        Snippets snippets = m_file.snippets();
        if (to && snippets.move(path, *to))
            return change(snippets);
        const QString cause = to ? tr("There is a snippet of this name already.") : tr("Each folder and the name need a letter.");
        m_window.banner().showProblem({tr("%1 stays where it is").arg(safeText(path.last(), 40)), cause, {}, {}}, false);
    });
    question->open();
}

void SnippetControl::use(const Snippet *snippet)
{
    if (!snippet)
        return;
    SendBox &box = m_window.workspace().sendBox();
    box.setDraft(snippet->draft);
    box.setPlan(snippet->plan);
    m_window.workspace().aimAt(snippet->to);
    m_window.activateWindow();
    box.focusEdit();
}

// The bytes of the message that is selected in the log, as hex.
void SnippetControl::useMessage()
{
    const LogView &log = m_window.workspace().log();
    const Message message = log.currentMessage();
    if (!message.isData())
        return;
    const QByteArray bytes = MessageBytes(log.content().rows().journal(), message).read(0, mostBytes);
    SendBox &box = m_window.workspace().sendBox();
    box.setDraft({PayloadMode::Hex, toHex(bytes), box.ending(), box.hasEscapes()});
    box.focusEdit();
}

// What a file says of a snippet besides its message, it keeps.
void SnippetControl::save(const QStringList &path)
{
    const SendBox &box = m_window.workspace().sendBox();
    Snippets snippets = m_file.snippets();
    const Snippet *before = snippets.find(path);
    Snippet snippet = before ? *before : Snippet{.path = path, .draft = {}, .plan = {}};
    snippet.draft = box.draft();
    snippet.plan = box.plan();
    snippets.put(snippet);
    change(snippets);
}

void SnippetControl::import()
{
    const QString path = QFileDialog::getOpenFileName(
        m_dialog, tr("Import the packets of Packet Sender"), {}, tr("Packets (*.ini *.json)"));
    if (path.isEmpty())
        return;
    const auto imported = importPacketSender(path, tr("Packet Sender"));
    if (!imported)
        return m_dialog->setTrouble(tr("%1 has no packets of Packet Sender").arg(path));
    Snippets snippets = m_file.snippets();
    for (const Snippet &snippet : imported->snippets.all)
        snippets.put(snippet);
    change(snippets);
    if (imported->leftOut > 0)
        m_dialog->setTrouble(tr("%Ln packet(s) without a name or with bytes that cannot be read were left out", nullptr,
            imported->leftOut));
}

void SnippetControl::chooseFile()
{
    const QString path = QFileDialog::getSaveFileName(m_dialog, tr("The file of the snippets"), m_file.path(),
        tr("Snippets (*.txt)"), nullptr, QFileDialog::DontConfirmOverwrite); // it is read, not written over
    if (path.isEmpty())
        return;
    m_settings.setSnippetFile(path);
    m_file = SnippetFile(path);
    readAgain();
}

} // namespace wirelark
