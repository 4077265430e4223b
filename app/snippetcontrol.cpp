#include "app/snippetcontrol.h"

#include <QAction>
#include <QFileDialog>
#include <QStandardPaths>

#include "core/explain/snippetwords.h"
#include "core/payload/hex.h"
#include "core/settings/settings.h"
#include "core/snippets/packetsender.h"
#include "core/timeline/messagebytes.h"
#include "core/timeline/messagerows.h"
#include "widgets/log/logcontent.h"
#include "widgets/log/logview.h"
#include "widgets/send/sendbox.h"
#include "widgets/snippets/snippetsdialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qint64 mostBytes = 64 * 1024; // of a message that gets into the send box: more cannot be edited

QString fileOf(const Settings &settings)
{
    const QString chosen = settings.snippetFile();
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/snippets.txt"_s;
}

} // namespace

SnippetControl::SnippetControl(MainWindow &window, Settings &settings)
    : m_window(window)
    , m_settings(settings)
    , m_file(fileOf(settings))
{
    const WindowActions &actions = window.actions();
    connect(actions.snippets, &QAction::triggered, this, &SnippetControl::show);
    connect(actions.saveSnippet, &QAction::triggered, this, [this] { show()->askForName(); });
    connect(actions.sendAgain, &QAction::triggered, this, &SnippetControl::useMessage);
    for (std::size_t i = 0; i < actions.snippetKeys.size(); ++i) {
        connect(actions.snippetKeys[i], &QAction::triggered, this, [this, i] {
            // Read when it is needed, the first time too. What is wrong with it is told where it can be seen: in the dialog.
            if (m_file.hasChanged())
                m_file.read();
            use(m_file.snippets().withShortcut(int(i) + 1));
        });
    }
    const auto enable = [again = actions.sendAgain](const Message &message) { again->setEnabled(message.isData()); };
    connect(&window.workspace().log(), &LogView::currentChanged, this, enable);
    enable({});
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

void SnippetControl::readAgain()
{
    const auto trouble = m_file.read();
    m_dialog->setFile(m_file.path());
    m_dialog->setSnippets(m_file.snippets());
    m_dialog->setTrouble(trouble ? troubleText(*trouble, m_file.path()) : QString());
}

void SnippetControl::change(const Snippets &snippets)
{
    const auto trouble = m_file.write(snippets);
    m_dialog->setSnippets(m_file.snippets());
    m_dialog->setTrouble(trouble ? troubleText(*trouble, m_file.path()) : QString());
}

void SnippetControl::use(const Snippet *snippet)
{
    if (!snippet)
        return;
    SendBox &box = m_window.workspace().sendBox();
    box.setDraft(snippet->draft);
    box.setPlan(snippet->plan);
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
