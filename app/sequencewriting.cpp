#include "app/sequencewriting.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include "core/explain/sequencewords.h"
#include "core/payload/visibletext.h"
#include "widgets/sequence/sequencewindow.h"
#include "widgets/window/confirmdialog.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr int mostDrafts = 20; // of windows that were closed one after the other

QString draftFile(int number)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + u"/sequence-%1.draft"_s.arg(number);
}

QString filterText()
{
    return SequenceWriting::tr("Sequences (*.seq);;All files (*)");
}

} // namespace

SequenceWriting::SequenceWriting(SequenceWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    connect(&window, &SequenceWindow::openRequested, this, &SequenceWriting::open);
    connect(&window, &SequenceWindow::saveRequested, this, &SequenceWriting::save);
    connect(&window, &SequenceWindow::saveAsRequested, this, &SequenceWriting::saveAs);
    connect(&window, &SequenceWindow::textChanged, this, &SequenceWriting::refresh);
    refresh();
}

bool SequenceWriting::isSaved() const
{
    return m_document.isSaved(m_window.editor().text());
}

void SequenceWriting::refresh()
{
    m_window.setFile(m_document.path(), isSaved());
}

void SequenceWriting::whenMayReplace(const std::function<void()> &replace)
{
    if (isSaved())
        return replace();
    auto *dialog = new ConfirmDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, replace);
    dialog->ask(tr("Replace the sequence that is not saved?"), tr("What was changed in it will be lost."),
        tr("Replace"));
}

void SequenceWriting::showNew(const QString &text, const QString &remark)
{
    whenMayReplace([this, text, remark] {
        m_document.leave();
        m_window.editor().setText(text);
        m_window.setRemark(remark);
        refresh();
    });
}

bool SequenceWriting::showFile(const QString &path)
{
    if (!isSaved())
        return false;
    readFile(path);
    return true;
}

void SequenceWriting::openFile(const QString &path)
{
    whenMayReplace([this, path] { readFile(path); });
}

void SequenceWriting::readFile(const QString &path)
{
    const std::optional<QString> text = m_document.read(path);
    m_window.setTrouble(text ? QString() : troubleText(m_document, path));
    if (text)
        m_window.editor().setText(*text);
    refresh();
}

void SequenceWriting::open()
{
    const QString folder = QFileInfo(m_document.path()).path();
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a sequence"), folder, filterText());
    if (!path.isEmpty())
        openFile(path);
}

void SequenceWriting::save()
{
    if (m_document.path().isEmpty())
        saveAs();
    else
        saveTo(m_document.path());
}

void SequenceWriting::saveAs()
{
    const QString proposal = m_document.path().isEmpty() ? u"sequence.seq"_s : m_document.path();
    const QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Save the sequence"), proposal, filterText());
    if (!path.isEmpty()) // the dialog has asked whether it may be replaced
        write(path, SequenceDocument::Overwrite::Yes);
}

void SequenceWriting::saveTo(const QString &path)
{
    write(path, SequenceDocument::Overwrite::No);
}

void SequenceWriting::write(const QString &path, SequenceDocument::Overwrite overwrite)
{
    if (m_document.write(path, m_window.editor().text(), overwrite)) {
        m_window.setTrouble({});
        return refresh();
    }
    m_window.setTrouble(troubleText(m_document, path));
    if (m_document.trouble() != SequenceDocument::Trouble::ChangedOnDisk)
        return;
    auto *dialog = new ConfirmDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, path] { write(path, SequenceDocument::Overwrite::Yes); });
    dialog->ask(tr("Replace %1?").arg(safeText(QFileInfo(path).fileName())),
        tr("It was changed by somebody else after it was read; what they wrote will be lost."),
        tr("Replace"));
}

void SequenceWriting::takeDraft()
{
    for (int number = 1; number <= mostDrafts && m_window.editor().text().isEmpty(); ++number) {
        QFile file(draftFile(number));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject draft = QJsonDocument::fromJson(file.readAll()).object();
        const QString text = draft[u"text"].toString();
        m_document.resume(draft[u"path"].toString());
        m_window.editor().setText(text);
        m_window.setRemark(
            text.isEmpty() ? QString() : tr("This text was not saved when its window was closed."));
        refresh();
        file.remove(); // kept again when this window is closed, unless it is saved then
    }
}

void SequenceWriting::keepDraft() const
{
    if (isSaved())
        return;
    const QJsonObject draft{{u"path"_s, m_document.path()}, {u"text"_s, m_window.editor().text()}};
    int number = 1;
    while (number < mostDrafts && QFile::exists(draftFile(number)))
        ++number;
    QDir().mkpath(QFileInfo(draftFile(number)).path());
    QSaveFile file(draftFile(number));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // like all that was said on a connection
    file.write(QJsonDocument(draft).toJson(QJsonDocument::Compact));
    file.commit();
}

void SequenceWriting::forgetDrafts()
{
    for (int number = 1; number <= mostDrafts; ++number)
        QFile::remove(draftFile(number));
}

} // namespace wirelark
