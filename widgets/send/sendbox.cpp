#include "widgets/send/sendbox.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/explain/templatewords.h"
#include "widgets/hintbutton.h"
#include "widgets/format.h"
#include "widgets/send/bytepreview.h"
#include "widgets/send/draftbytes.h"
#include "widgets/send/filestrip.h"
#include "widgets/send/heldstrip.h"
#include "widgets/send/repeatstrip.h"
#include "widgets/send/sendedit.h"
#include "widgets/send/sendpages.h"
#include "widgets/send/sendprogress.h"
#include "widgets/send/targetcombo.h"

namespace wirelark {

SendBox::SendBox(QWidget *parent)
    : QWidget(parent)
    , m_controls(new SendControls(this))
    , m_repeat(new RepeatStrip(this))
    , m_pages(new SendPages(this))
    , m_edit(&m_pages->edit())
    , m_button(new HintButton(this))
    , m_preview(new BytePreview(this))
    , m_hint(new QLabel(this))
    , m_progress(new SendProgress(this))
    , m_bytes(new DraftBytes([this](const Template &message) { return message.make(m_composition.contextOf(message)); }, this))
{
    m_button->setObjectName(QStringLiteral("sendButton"));
    m_button->setDefault(true);
    m_button->setMinimumWidth(128);
    m_button->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

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

    const QList<QWidget *> order = m_controls->inOrder() + QList<QWidget *>{m_edit, &m_pages->file(), &m_pages->held(), m_button};
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
            m_pages->file().choose();
        else
            showPage(page);
    });
    connect(m_controls, &SendControls::changed, this, &SendBox::updateComposed);
    connect(m_controls, &SendControls::endingChosen, this, &SendBox::endingChanged);
    connect(m_controls, &SendControls::escapesChosen, this, &SendBox::escapesChanged);
    connect(m_controls, &SendControls::moreToggled, this, &SendBox::showMore);
    connect(m_controls->editBytes(), &QToolButton::clicked, this, &SendBox::editBytesRequested);
    connect(m_controls->editFrame(), &QToolButton::clicked, this, &SendBox::editFrameRequested);
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
    connect(&m_pages->file(), &FileStrip::chosen, this, &SendBox::useFile);
    connect(&m_pages->held(), &HeldStrip::fileDropped, this, &SendBox::useFile);
    connect(&m_pages->held(), &HeldStrip::editRequested, this, &SendBox::editBytesRequested);
    connect(m_bytes, &DraftBytes::edited, this, &SendBox::takeBytes);
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

void SendBox::focusEdit()
{
    m_pages->takeFocus();
}

void SendBox::showPage(Page page)
{
    m_isHolding = m_isHolding && m_edit->document()->isEmpty();
    m_controls->setPage(page);
    m_repeat->setForFile(page == Page::File);
    m_pages->show(page, m_isHolding);
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

void SendBox::useFile(const QString &path)
{
    m_pages->file().setPath(path);
    showPage(Page::File);
}

Draft SendBox::draft() const
{
    const QString text = holdsBytes() ? m_bytes->editor().draft().text() : m_edit->toPlainText();
    return {mode(), text, ending(), hasEscapes()};
}

std::optional<Outgoing> SendBox::outgoing() const
{
    if (m_controls->page() == Page::File) {
        const QString path = m_pages->file().path();
        return path.isEmpty() ? std::nullopt : std::optional(Outgoing {.file = path, .plan = {.pace = plan().pace}});
    }
    const Draft written = draft();
    return written.text.isEmpty() ? std::nullopt : std::optional(Outgoing {.draft = written, .plan = plan()});
}

Draft SendBox::latestDraft() const
{
    const Draft *latest = m_history.latest();
    return latest ? *latest : draft();
}

void SendBox::setDraft(const Draft &draft)
{
    const bool isLong = draft.mode == PayloadMode::Hex && draft.text.size() > 2 * maxTyped;
    const auto parsed = isLong ? Template::parse(draft) : ParsedTemplate();
    const auto *message = std::get_if<Template>(&parsed);
    const ByteDraft units = message ? ByteDraft(*message, draft.text) : ByteDraft();
    setEnding(draft.ending);
    setEscapes(draft.hasEscapes);
    if (units.size() > maxTyped) {
        m_bytes->show(units);
        return takeBytes();
    }
    m_isHolding = false;
    showPage(draft.mode == PayloadMode::Hex ? Page::Hex : Page::Text);
    m_edit->replaceText(draft.text);
}

void SendBox::forgetSent()
{
    m_history.clear();
    m_edit->document()->clearUndoRedoStacks();
    m_bytes->forget();
}

bool SendBox::holdsBytes() const
{
    return m_isHolding && m_controls->page() == Page::Hex;
}

void SendBox::takeBytes()
{
    const QScopedValueRollback taking(m_isTaking, true);
    const ByteDraft &draft = m_bytes->editor().draft();
    m_isHolding = draft.size() > maxTyped;
    m_pages->held().setCount(m_bytes->editor().size());
    m_edit->changeText(m_isHolding ? QString() : draft.text());
    showPage(Page::Hex);
}

void SendBox::showBytes()
{
    if (m_isTaking)
        return;
    if (m_controls->page() == Page::File)
        m_bytes->setTrouble(tr("What will be sent is a file"));
    else if (holdsBytes())
        m_bytes->remake();
    else
        m_bytes->follow(m_composition);
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
        m_preview->showFile(m_pages->file().readEnds(BytePreview::partSize));
        showBytes();
        return updateButton();
    }
    if (holdsBytes())
        m_composition.setMessage(m_bytes->editor().message(), m_bytes->editor().fault());
    else
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
        m_preview->showReason(faultWords(*fault));
    else
        m_preview->showBytes(made.bytes, made.fields);
    if (!holdsBytes())
        m_edit->setMarks(marksOf(m_composition));
    showBytes();
    if (!m_composition.changes())
        m_moment.stop();
    else if (!m_moment.isActive())
        m_moment.start();
    updateButton();
}

QString SendBox::faultWords(const TemplateFault &fault) const
{
    return faultText(fault, draft().text);
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
        return QFileInfo(m_pages->file().path()).isReadable() ? QString() : tr("This file cannot be read");
    if (const auto &fault = m_composition.fault())
        return faultWords(*fault);
    if (plan().repeats() && state.isRepeat)
        return tr("Stop what is being repeated first");
    return m_composition.made().bytes.isEmpty() ? tr("Nothing to send yet") : QString();
}

QString SendBox::buttonText() const
{
    const int count = target().count;
    const bool repeats = plan().repeats();
    if (count > 1)
        return repeats ? tr("Repeat to %Ln", nullptr, count) : tr("Send to %Ln", nullptr, count);
    return repeats ? tr("Repeat") : tr("Send");
}

void SendBox::updateButton()
{
    const QString reason = reasonNotToSend();
    m_button->setText(buttonText());
    //: The name of the key
    m_button->setHint(m_controls->page() == Page::File ? QString() : tr("Enter"));
    m_button->setToolTip(safeToolTip(reason));
    if (!reason.isEmpty() && m_button->hasFocus())
        focusEdit(); // a disabled button would hand the focus to whatever comes next
    m_button->setEnabled(reason.isEmpty());
    Q_EMIT readinessChanged();
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
        return Q_EMIT sendFileRequested(m_pages->file().path(), target());
    const QByteArray bytes = m_composition.made().bytes;
    m_history.add(target().id, draft());
    if (plan().repeats())
        return Q_EMIT repeatRequested(m_composition.source(), m_composition.context(), plan(), target());
    m_composition.wasSent();
    if (keepsText)
        updateMade();
    else if (holdsBytes())
        m_bytes->clear();
    else
        m_edit->replaceText({});
    Q_EMIT sendRequested(bytes, target());
}

} // namespace wirelark
