#include "widgets/inspector/inspector.h"

#include <memory>

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QToolButton>

#include "core/journal/journal.h"
#include "core/timeline/messagebytes.h"
#include "widgets/inspector/checksumpanel.h"
#include "widgets/inspector/copyasmenu.h"
#include "widgets/inspector/encodingbutton.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/valuetable.h"

namespace wirelark {

using namespace Qt::StringLiterals;

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_empty(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_encodingButton(new EncodingButton(this))
    , m_checksumButton(new QToolButton(this))
    , m_copyButton(new QToolButton(this))
    , m_hexView(new HexView(this))
    , m_side(new QStackedWidget(this))
    , m_values(new ValueTable(this))
    , m_checksums(new ChecksumPanel(this))
    , m_copyAsMenu(new CopyAsMenu(this))
    , m_copyAsAction(new QAction(tr("Copy bytes as…"), this))
    , m_checksumAction(new QAction(tr("Checksum"), this))
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Bytes of the message"));
    build();

    m_copyAsAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_copyAsAction, &QAction::triggered, this, &Inspector::openCopyAsMenu);
    connect(m_copyAsMenu, &CopyAsMenu::chosen, this, &Inspector::copyAs);
    connect(m_hexView, &HexView::cursorMoved, this, &Inspector::onCursorMoved);
    connect(m_hexView, &HexView::selectionChanged, this, &Inspector::onSelectionChanged);
    connect(m_encodingButton, &EncodingButton::chosen, m_hexView, &HexView::setEncoding);
    m_checksumAction->setCheckable(true);
    connect(m_checksumAction, &QAction::toggled, this,
        [this](bool isOn) { m_side->setCurrentWidget(isOn ? static_cast<QWidget *>(m_checksums) : m_values); });
    m_hexView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_hexView, &QWidget::customContextMenuRequested, this,
        [this](QPoint position) { m_copyAsMenu->popup(m_hexView->viewport()->mapToGlobal(position)); });
    showMessage({});
}

void Inspector::build()
{
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setFocusPolicy(Qt::NoFocus);
    m_headline->setMinimumWidth(1); // the buttons beside it must not take the room of the values
    m_copyButton->setText(tr("Copy as"));
    m_copyButton->setAccessibleName(tr("Copy the bytes as"));
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
    m_copyButton->setMenu(m_copyAsMenu);
    m_copyButton->setAutoRaise(true);
    m_checksumButton->setDefaultAction(m_checksumAction);
    m_checksumButton->setAccessibleName(tr("Checksums of the bytes"));
    m_checksumButton->setAutoRaise(true);
    m_side->addWidget(m_values);
    m_side->addWidget(m_checksums);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(HexLayout::margin, 2, 4, 2);
    head->addWidget(m_headline, 1);
    head->addWidget(m_encodingButton);
    head->addWidget(m_checksumButton);
    head->addWidget(m_copyButton);
    auto *bytes = new QWidget(this);
    auto *column = new QVBoxLayout(bytes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_hexView, 1);

    auto *splitter = new QSplitter(this);
    splitter->setLayoutDirection(Qt::LeftToRight);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(bytes);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({660, 340});

    m_pages->addWidget(m_empty);
    m_pages->addWidget(splitter);
}

void Inspector::setJournal(const Journal *journal)
{
    m_journal = journal;
    m_message = {};
    showMessage({});
}

void Inspector::showMessage(const Message &message)
{
    if (message && message == m_message)
        return;
    const bool isSameStream = message.isData() && m_message.isData() && message.connection == m_message.connection
        && message.direction == m_message.direction;
    const qint64 before = isSameStream && m_hexView->cursor() >= 0 ? m_hexView->streamOffset() + m_hexView->cursor() : -1;
    m_message = m_journal ? message : Message();
    if (!m_message)
        return showEmpty(tr("Select a message to see its bytes"));
    if (!m_message.isData())
        return showEmpty(tr("This row has no bytes"));
    const auto bytes = std::make_shared<MessageBytes>(*m_journal, m_message);
    const qint64 offset = bytes->streamOffset();
    if (offset < 0)
        return showEmpty(tr("This message is no longer stored"));
    const auto read = [bytes](qint64 from, qint64 size) { return bytes->read(from, size); };
    m_hexView->setContent(ByteSource(read, m_message.size), offset);
    if (before >= offset && before < offset + m_message.size)
        m_hexView->setCursor(before - offset);
    //: The line above the bytes of a message: its number, its size, where it stands in the stream
    m_headline->setText(tr("Message %1 · %2 · stream offset 0x%3")
                            .arg(QLocale().toString(m_message.number), tr("%Ln byte(s)", nullptr, int(m_message.size)),
                                QString::number(offset, 16).toUpper().rightJustified(6, u'0')));
    m_pages->setCurrentIndex(1);
}

void Inspector::showEmpty(const QString &reason)
{
    m_hexView->clear();
    m_headline->clear();
    m_empty->setText(reason);
    m_pages->setCurrentIndex(0);
}

void Inspector::setZoom(int points)
{
    m_hexView->setZoom(points);
    m_values->setZoom(points);
    m_checksums->setZoom(points);
}

QString Inspector::headline() const
{
    return m_pages->currentIndex() == 0 ? m_empty->text() : m_headline->text();
}

void Inspector::copyAs(CopyFormat format)
{
    if (m_hexView->size() == 0)
        return;
    QGuiApplication::clipboard()->setText(wirelark::copyAs(
        format, m_hexView->bytesToCopy(), m_hexView->streamOffset() + m_hexView->copyStart()));
}

void Inspector::onCursorMoved(qint64 byte)
{
    m_copyAsAction->setEnabled(byte >= 0);
    if (byte < 0)
        m_values->clear();
    else
        m_values->setBytes(m_hexView->bytes(byte, maxValueSize), byte);
}

void Inspector::onSelectionChanged()
{
    if (m_hexView->size() == 0) {
        m_checksums->clear();
        return;
    }
    // As in copying, the current byte alone is no selection.
    const bool isSelection = m_hexView->selectionSize() > 1;
    const auto read = [view = m_hexView](qint64 offset, qint64 size) { return view->bytes(offset, size); };
    m_checksums->setBytes(
        read, m_hexView->copyStart(), isSelection ? m_hexView->selectionSize() : m_hexView->size(), isSelection);
}

void Inspector::openCopyAsMenu()
{
    if (m_copyButton->isVisible())
        m_copyAsMenu->popup(m_copyButton->mapToGlobal(QPoint(0, m_copyButton->height())));
}

} // namespace wirelark
