#include "widgets/send/sendbox.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/explain/templatewords.h"
#include "widgets/hintbutton.h"
#include "widgets/format.h"
#include "widgets/send/bytepreview.h"
#include "widgets/send/filestrip.h"
#include "widgets/send/repeatstrip.h"
#include "widgets/send/sendedit.h"
#include "widgets/send/sendprogress.h"
#include "widgets/send/targetcombo.h"

namespace wirelark {

SendBox::SendBox(QWidget *parent)
    : QWidget(parent)
    , m_controls(new SendControls(this))
    , m_repeat(new RepeatStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_edit(new SendEdit(this))
    , m_strip(new FileStrip(this))
    , m_button(new HintButton(this))
    , m_preview(new BytePreview(this))
    , m_hint(new QLabel(this))
    , m_progress(new SendProgress(this))
{
    m_edit->setAccessibleName(tr("Message to send"));
    m_button->setObjectName(QStringLiteral("sendButton"));
    m_button->setDefault(true);
    m_button->setMinimumWidth(128);
    m_button->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_edit);
    m_pages->addWidget(m_strip);
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *editRow = new QHBoxLayout;
    editRow->addWidget(m_pages, 1);
    editRow->addWidget(m_button, 0, Qt::AlignBottom);
    auto *previewRow = new QHBoxLayout;
    previewRow->setContentsMargins(6, 0, 6, 0);
    previewRow->setSpacing(16);
    previewRow->addWidget(m_preview, 1);
    previewRow->addWidget(m_hint);
    previewRow->addStrut(18);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 8, 2);
    rows->addWidget(m_controls);
    rows->addWidget(m_repeat);
    rows->addLayout(editRow);
    rows->addLayout(previewRow);
    rows->addWidget(m_progress);

    const QList<QWidget *> order = m_controls->inOrder() + QList<QWidget *>{m_edit, m_strip, m_button};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_repeat->setVisible(false);
    connectControls();
    connectParts();
    constexpr std::chrono::milliseconds moment(200);
    m_moment.setInterval(moment);
    setTargets({});
    showPage(Page::Text);
}

void SendBox::connectControls()
{
    connect(m_controls, &SendControls::pageChosen, this, [this](Page page) {
        if (page == Page::File)
            chooseFile();
        else
            showPage(page);
    });
    connect(m_controls, &SendControls::changed, this, &SendBox::updateComposed);
    connect(m_controls, &SendControls::endingChosen, this, &SendBox::endingChanged);
    connect(m_controls, &SendControls::escapesChosen, this, &SendBox::escapesChanged);
    connect(m_controls, &SendControls::moreToggled, this, &SendBox::showMore);
    connect(m_repeat, &RepeatStrip::planChanged, this, &SendBox::updateButton);
    connect(&m_controls->target(), &TargetCombo::chosen, this, &SendBox::targetChosen);
    connect(&m_controls->target(), &QComboBox::currentIndexChanged, this, [this] {
        m_history.endWalk();
        updateMade();
        updateButton();
    });
}

void SendBox::connectParts()
{
    connect(m_edit, &SendEdit::textChanged, this, [this] {
        if (!m_isRecalling)
            m_history.endWalk();
        updateComposed();
    });
    connect(m_edit, &SendEdit::sendRequested, this, &SendBox::send);
    connect(
        m_edit, &SendEdit::olderRequested, this, [this] { recall(m_history.older(target().id, draft())); });
    connect(m_edit, &SendEdit::newerRequested, this, [this] { recall(m_history.newer()); });
    connect(m_edit, &SendEdit::fileDropped, this, &SendBox::useFile);
    connect(m_strip, &FileStrip::choiceRequested, this, &SendBox::chooseFile);
    connect(m_strip, &FileStrip::fileDropped, this, &SendBox::useFile);
    connect(m_button, &HintButton::clicked, this, [this] { send(false); });
    connect(m_progress, &SendProgress::changed, this, &SendBox::updateButton);
    connect(&m_moment, &QTimer::timeout, this, &SendBox::updateMade);
}

void SendBox::setTargets(const std::vector<SendTarget> &targets, const QString &defaultId)
{
    m_controls->target().setTargets(targets, defaultId);
    updateMade();
    updateButton();
}

void SendBox::followTargets()
{
    m_controls->target().forgetChoice();
}

SendTarget SendBox::target() const
{
    return m_controls->target().target();
}

void SendBox::setUnavailable(const QString &reason)
{
    m_unavailable = reason;
    updateButton();
}

Ending SendBox::ending() const
{
    return m_controls->ending();
}

void SendBox::setEnding(Ending ending)
{
    m_controls->setEnding(ending);
}

bool SendBox::hasEscapes() const
{
    return m_controls->hasEscapes();
}

void SendBox::setEscapes(bool on)
{
    m_controls->setEscapes(on);
}

void SendBox::focusEdit()
{
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void SendBox::showPage(Page page)
{
    const bool hadFocus = m_pages->currentWidget()->hasFocus() || m_strip->focusWidget();
    m_controls->setPage(page);
    m_repeat->setForFile(page == Page::File);
    m_pages->setCurrentIndex(page == Page::File ? 1 : 0);
    m_edit->setPlaceholderText(page == Page::Hex ? tr("47 45 54, 0x0A or 47:45:54") : tr("Type a message"));
    if (hadFocus)
        focusEdit();
    updateComposed();
}

void SendBox::showMore(bool open)
{
    if (!open && m_repeat->isAncestorOf(focusWidget()))
        focusEdit();
    m_repeat->setVisible(open);
    updateButton();
}

RepeatPlan SendBox::plan() const
{
    return m_controls->isMoreOpen() ? m_repeat->plan() : RepeatPlan();
}

void SendBox::setPlan(const RepeatPlan &plan)
{
    m_repeat->setPlan(plan);
    m_controls->setMoreOpen(plan != RepeatPlan());
}

// Not modal for the program: traffic and the window go on behind it.
void SendBox::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SendBox::useFile);
    dialog->open();
}

void SendBox::useFile(const QString &path)
{
    m_strip->setPath(path);
    showPage(Page::File);
}

Draft SendBox::draft() const
{
    return {m_controls->page() == Page::Hex ? PayloadMode::Hex : PayloadMode::Text, m_edit->toPlainText(), ending(),
        hasEscapes()};
}

std::optional<Outgoing> SendBox::outgoing() const
{
    if (m_controls->page() == Page::File)
        return m_strip->path().isEmpty() ? std::nullopt
                                         : std::optional(Outgoing {.file = m_strip->path(), .plan = {.pace = plan().pace}});
    return m_edit->toPlainText().isEmpty() ? std::nullopt : std::optional(Outgoing {.draft = draft(), .plan = plan()});
}

Draft SendBox::latestDraft() const
{
    const Draft *latest = m_history.latest();
    return latest ? *latest : draft();
}

void SendBox::setDraft(const Draft &draft)
{
    showPage(draft.mode == PayloadMode::Hex ? Page::Hex : Page::Text);
    setEnding(draft.ending);
    setEscapes(draft.hasEscapes);
    m_edit->replaceText(draft.text);
}

void SendBox::recall(const Draft *draft)
{
    if (!draft)
        return;
    m_isRecalling = true;
    setDraft(Draft(*draft));
    m_isRecalling = false;
}

void SendBox::updateComposed()
{
    m_edit->setEndingToken(
        m_controls->page() == Page::Text && ending() != Ending::None ? m_controls->endingName() : QString());
    if (m_controls->page() == Page::File) {
        m_moment.stop();
        updateFilePreview();
        return updateButton();
    }
    m_composition.setDraft(draft());
    updateMade();
}

// The draft is the same, and the target, the time or what was received is another.
void SendBox::updateMade()
{
    if (m_controls->page() == Page::File)
        return;
    m_composition.setTarget(target());
    const Made &made = m_composition.make();
    if (const auto &fault = m_composition.fault())
        m_preview->showReason(faultText(*fault, m_edit->toPlainText()));
    else
        m_preview->showBytes(made.bytes, made.fields);
    m_edit->setMarks(marksOf(m_composition));
    if (!m_composition.changes())
        m_moment.stop();
    else if (!m_moment.isActive())
        m_moment.start();
    updateButton();
}

void SendBox::updateFilePreview()
{
    const FileEnds ends = m_strip->readEnds(BytePreview::partSize);
    if (ends.error.isEmpty())
        m_preview->showParts(ends.size, ends.head, ends.tail);
    else
        m_preview->showReason(tr("This file cannot be read: %1").arg(ends.error));
}

QString SendBox::reasonNotToSend() const
{
    if (!m_unavailable.isEmpty())
        return m_unavailable;
    if (target().id.isEmpty())
        return tr("There is no connection to send to");
    const SendingState &state = m_progress->state();
    if (state.isTransfer && (m_controls->page() == Page::File || plan().pace.isSet()))
        return tr("Something is on its way still: wait for it, or cancel it");
    if (m_controls->page() == Page::File)
        return QFileInfo(m_strip->path()).isReadable() ? QString() : tr("This file cannot be read");
    if (const auto &fault = m_composition.fault())
        return faultText(*fault, m_edit->toPlainText());
    if (plan().repeats() && state.isRepeat)
        return tr("Stop what is being repeated first");
    return m_composition.made().bytes.isEmpty() ? tr("Nothing to send yet") : QString();
}

void SendBox::updateButton()
{
    const int count = target().count;
    const QString reason = reasonNotToSend();
    const bool repeats = plan().repeats();
    if (count > 1)
        m_button->setText(repeats ? tr("Repeat to %Ln", nullptr, count) : tr("Send to %Ln", nullptr, count));
    else
        m_button->setText(repeats ? tr("Repeat") : tr("Send"));
    //: The name of the key
    m_button->setHint(m_controls->page() == Page::File ? QString() : tr("Enter"));
    m_button->setToolTip(safeToolTip(reason));
    if (!reason.isEmpty() && m_button->hasFocus())
        focusEdit(); // a disabled button would hand the focus to whatever comes next
    m_button->setEnabled(reason.isEmpty());
    m_hint->setText(!m_unavailable.isEmpty() ? m_unavailable : tr("\u2191\u2193 history"));
}

void SendBox::countRepeated(const SendTarget &target, qint64 times)
{
    m_composition.count(target, times);
    updateMade();
}

void SendBox::send(bool keepsText)
{
    updateMade(); // the time is that of sending
    if (!reasonNotToSend().isEmpty())
        return;
    if (m_controls->page() == Page::File)
        return Q_EMIT sendFileRequested(m_strip->path(), target());
    const QByteArray bytes = m_composition.made().bytes;
    m_history.add(target().id, draft());
    if (plan().repeats())
        return Q_EMIT repeatRequested(m_composition.source(), m_composition.context(), plan(), target());
    m_composition.wasSent();
    if (keepsText)
        updateMade();
    else
        m_edit->replaceText({});
    Q_EMIT sendRequested(bytes, target());
}

} // namespace wirelark
