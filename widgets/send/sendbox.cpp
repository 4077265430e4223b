#include "widgets/send/sendbox.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/explain/templatewords.h"
#include "widgets/hintbutton.h"
#include "widgets/format.h"
#include "widgets/send/bytepreview.h"
#include "widgets/send/filestrip.h"
#include "widgets/send/sendedit.h"
#include "widgets/send/targetcombo.h"

namespace wirelark {

SendBox::SendBox(QWidget *parent)
    : QWidget(parent)
    , m_target(new TargetCombo(this))
    , m_ending(new QComboBox(this))
    , m_escapes(new QCheckBox(tr("Escapes"), this))
    , m_pages(new QStackedWidget(this))
    , m_edit(new SendEdit(this))
    , m_strip(new FileStrip(this))
    , m_button(new HintButton(this))
    , m_preview(new BytePreview(this))
    , m_hint(new QLabel(this))
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
    rows->addLayout(makeControls());
    rows->addLayout(editRow);
    rows->addLayout(previewRow);

    QWidget *const order[] = {
        m_target, m_text, m_hex, m_file, m_ending, m_escapes, m_edit, m_strip, m_button};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    connectParts();
    constexpr std::chrono::milliseconds moment(200);
    m_moment.setInterval(moment);
    setTargets({});
    showPage(Page::Text);
}

QHBoxLayout *SendBox::makeControls()
{
    m_ending->setObjectName(QStringLiteral("endingCombo"));
    m_ending->setAccessibleName(tr("Ending"));
    m_ending->setToolTip(tr("What is sent after the text"));
    m_ending->addItem(tr("None"), QVariant::fromValue(Ending::None));
    m_ending->addItem(QStringLiteral("LF"), QVariant::fromValue(Ending::Lf));
    m_ending->addItem(QStringLiteral("CRLF"), QVariant::fromValue(Ending::CrLf));
    m_ending->addItem(QStringLiteral("CR"), QVariant::fromValue(Ending::Cr));
    m_ending->addItem(QStringLiteral("NUL"), QVariant::fromValue(Ending::Nul));
    setEnding(Ending::Lf);
    m_escapes->setObjectName(QStringLiteral("escapesCheck"));
    m_escapes->setToolTip(tr("Send \\n \\r \\t \\0 \\\\ \\x1C \\u{20AC} as the bytes they name, and {n} {time} {crc32} as their values; \\{ is a "
                              "brace"));
    m_escapes->setFocusPolicy(Qt::TabFocus);
    m_escapes->setChecked(true);

    auto *row = new QHBoxLayout;
    const auto addLabel = [this, row](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(buddy);
        row->addWidget(label);
    };
    addLabel(tr("To"), m_target);
    row->addWidget(m_target);
    row->addSpacing(8);
    auto *segments = new QHBoxLayout;
    segments->setSpacing(2);
    m_text = addSegment(segments, "sendText", tr("Text"), Page::Text);
    m_hex = addSegment(segments, "sendHex", tr("Hex"), Page::Hex);
    m_file = addSegment(segments, "sendFile", tr("File"), Page::File);
    row->addLayout(segments);
    row->addSpacing(8);
    addLabel(tr("Ending"), m_ending);
    row->addWidget(m_ending);
    row->addSpacing(8);
    row->addWidget(m_escapes);
    row->addStretch();
    return row;
}

QToolButton *SendBox::addSegment(QHBoxLayout *row, const char *objectName, const QString &text, Page page)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(objectName));
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    connect(button, &QToolButton::clicked, this, [this, page] {
        showPage(page == Page::File ? m_page : page);
        if (page == Page::File)
            chooseFile();
    });
    row->addWidget(button);
    return button;
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
    connect(m_ending, &QComboBox::currentIndexChanged, this, &SendBox::updateComposed);
    connect(m_ending, &QComboBox::activated, this, [this] { Q_EMIT endingChanged(ending()); });
    connect(m_escapes, &QCheckBox::toggled, this, &SendBox::updateComposed);
    connect(m_escapes, &QCheckBox::clicked, this, &SendBox::escapesChanged);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        m_history.endWalk();
        updateMade();
        updateButton();
    });
    connect(&m_moment, &QTimer::timeout, this, &SendBox::updateMade);
}

void SendBox::setTargets(const std::vector<SendTarget> &targets, const QString &defaultId)
{
    m_target->setTargets(targets, defaultId);
    updateMade();
    updateButton();
}

SendTarget SendBox::target() const
{
    return m_target->target();
}

void SendBox::setUnavailable(const QString &reason)
{
    m_unavailable = reason;
    updateButton();
}

Ending SendBox::ending() const
{
    return m_ending->currentData().value<Ending>();
}

void SendBox::setEnding(Ending ending)
{
    m_ending->setCurrentIndex(static_cast<int>(ending)); // filled in the order of the enum
}

bool SendBox::hasEscapes() const
{
    return m_escapes->isChecked();
}

void SendBox::setEscapes(bool on)
{
    m_escapes->setChecked(on);
}

void SendBox::focusEdit()
{
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void SendBox::showPage(Page page)
{
    const bool hadFocus = m_pages->currentWidget()->hasFocus() || m_strip->focusWidget();
    m_page = page;
    m_text->setChecked(page == Page::Text);
    m_hex->setChecked(page == Page::Hex);
    m_file->setChecked(page == Page::File);
    m_pages->setCurrentIndex(page == Page::File ? 1 : 0);
    m_ending->setEnabled(page == Page::Text);
    m_escapes->setEnabled(page == Page::Text);
    m_edit->setPlaceholderText(page == Page::Hex ? tr("47 45 54, 0x0A or 47:45:54") : tr("Type a message"));
    if (hadFocus)
        focusEdit();
    updateComposed();
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
    return {m_page == Page::Hex ? PayloadMode::Hex : PayloadMode::Text, m_edit->toPlainText(), ending(),
        hasEscapes()};
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
        m_page == Page::Text && ending() != Ending::None ? m_ending->currentText() : QString());
    if (m_page == Page::File) {
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
    if (m_page == Page::File)
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
    if (m_page == Page::File)
        return QFileInfo(m_strip->path()).isReadable() ? QString() : tr("This file cannot be read");
    if (const auto &fault = m_composition.fault())
        return faultText(*fault, m_edit->toPlainText());
    return m_composition.made().bytes.isEmpty() ? tr("Nothing to send yet") : QString();
}

void SendBox::updateButton()
{
    const int count = target().count;
    const QString reason = reasonNotToSend();
    m_button->setText(count > 1 ? tr("Send to %Ln", nullptr, count) : tr("Send"));
    //: The name of the key
    m_button->setHint(m_page == Page::File ? QString() : tr("Enter"));
    m_button->setToolTip(safeToolTip(reason));
    if (!reason.isEmpty() && m_button->hasFocus())
        focusEdit(); // a disabled button would hand the focus to whatever comes next
    m_button->setEnabled(reason.isEmpty());
    m_hint->setText(!m_unavailable.isEmpty() ? m_unavailable : tr("\u2191\u2193 history"));
}

void SendBox::send(bool keepsText)
{
    updateMade(); // the time is that of sending
    if (!reasonNotToSend().isEmpty())
        return;
    if (m_page == Page::File)
        return Q_EMIT sendFileRequested(m_strip->path(), target());
    const QByteArray bytes = m_composition.made().bytes;
    m_history.add(target().id, draft());
    m_composition.wasSent();
    if (keepsText)
        updateMade();
    else
        m_edit->replaceText({});
    Q_EMIT sendRequested(bytes, target());
}

} // namespace wirelark
