#include "widgets/inspector/inspector.h"

#include <algorithm>
#include <memory>

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

#include "core/journal/journal.h"
#include "core/timeline/messagebytes.h"
#include "core/timeline/messagerows.h"
#include "core/timeline/neighbourhood.h"
#include "widgets/inspector/checksumpanel.h"
#include "widgets/inspector/copyasmenu.h"
#include "widgets/inspector/encodingmenu.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/valuetable.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 reach = 4096; // bytes before and behind the message that are shown as well

} // namespace

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_empty(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_encodings(new EncodingMenu(this))
    , m_menu(new QMenu(this))
    , m_menuButton(new QToolButton(this))
    , m_hexView(new HexView(this))
    , m_side(new SidePane(this))
    , m_copyAsMenu(new CopyAsMenu(this))
    , m_copyAsAction(new QAction(tr("Copy bytes as…"), this))
    , m_beginAction(new QAction(tr("A message begins at this byte"), this))
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Bytes of the message"));
    build();

    m_copyAsAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_copyAsAction, &QAction::triggered, this, &Inspector::openCopyAsMenu);
    connect(m_copyAsMenu, &CopyAsMenu::chosen, this, &Inspector::copyAs);
    connect(m_hexView, &HexView::cursorMoved, this, &Inspector::onCursorMoved);
    connect(m_hexView, &HexView::selectionChanged, this, &Inspector::onSelectionChanged);
    connect(m_encodings, &EncodingMenu::chosen, m_hexView, &HexView::setEncoding);
    m_hexView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_hexView, &QWidget::customContextMenuRequested, this,
        [this](QPoint position) { m_menu->popup(m_hexView->viewport()->mapToGlobal(position)); });
    connect(m_beginAction, &QAction::triggered, this, [this] {
        Q_EMIT beginRequested(m_message.connection, m_message.direction, m_hexView->streamOffset() + m_hexView->cursor());
    });
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
    m_menu->addMenu(m_copyAsMenu);
    m_menu->addMenu(m_encodings);
    m_menu->addActions({m_side->checksumAction(), m_beginAction});
    m_menuButton->setText(tr("Bytes", "a menu of what can be done with them"));
    m_menuButton->setAccessibleName(tr("What can be done with the bytes"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    m_menuButton->setAutoRaise(true);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(HexLayout::margin, 2, 4, 2);
    head->addWidget(m_headline, 1);
    head->addWidget(m_menuButton);
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

void Inspector::setRows(const MessageRows *rows)
{
    m_rows = rows;
    m_message = {};
    showMessage({});
}

void Inspector::showMessage(const Message &message)
{
    if (message && message == m_message)
        return;
    const bool isSameStream = message.isData() && m_message.isData() && message.connection == m_message.connection
        && message.direction == m_message.direction;
    const qint64 current = isSameStream && m_hexView->cursor() >= 0 ? m_hexView->streamOffset() + m_hexView->cursor() : -1;
    m_message = m_rows ? message : Message();
    if (!m_message)
        return showEmpty(tr("Select a message to see its bytes"));
    if (!m_message.isData())
        return showEmpty(tr("This row has no bytes"));
    const qint64 offset = MessageBytes(m_rows->journal(), m_message).streamOffset();
    if (offset < 0)
        return showEmpty(tr("This message is no longer stored"));
    showBytes(neighbourhoodOf(*m_rows, m_rows->rowOf(m_message.id), reach), offset, current);
    //: The line above the bytes of a message: its number, its size, where it stands in the stream
    m_headline->setText(tr("Message %1 · %2 · stream offset 0x%3")
                            .arg(m_message.number == 0 ? u"…"_s : QLocale().toString(m_message.number),
                                tr("%Ln byte(s)", nullptr, int(m_message.size)),
                                QString::number(offset, 16).toUpper().rightJustified(6, u'0')));
    m_pages->setCurrentIndex(1);
}

void Inspector::showBytes(const Neighbourhood &around, qint64 offset, qint64 current)
{
    const auto bytes = std::make_shared<MessageBytes>(m_rows->journal(), around.stretch);
    const auto read = [bytes](qint64 from, qint64 size) { return bytes->read(from, size); };
    const qint64 start = offset - around.before;
    m_hexView->setContent(ByteSource(read, around.stretch.size), start, {around.before, m_message.size}, around.borders);
    if (current >= offset && current < offset + m_message.size)
        m_hexView->setCursor(current - start);
}

qint64 Inspector::currentByte() const
{
    const HexView::Focus &focus = m_hexView->focus();
    return focus.contains(m_hexView->cursor()) ? m_hexView->cursor() - focus.start : -1;
}

void Inspector::select(qint64 first, qint64 last)
{
    m_hexView->select(m_hexView->focus().start + first, m_hexView->focus().start + last);
}

QByteArray Inspector::bytes(qint64 offset, qint64 size) const
{
    const HexView::Focus &focus = m_hexView->focus();
    return m_hexView->bytes(focus.start + offset, std::min(size, focus.size - offset));
}

void Inspector::selectBytes(const BytePlace &first, qint64 length)
{
    const Record record = m_rows && m_hexView->size() > 0 ? m_rows->journal().record(first.seq) : Record();
    if (record.seq == 0)
        return;
    const qint64 start = record.streamOffset + first.offset - m_hexView->streamOffset();
    if (start < m_hexView->size() && start + length > 0)
        m_hexView->select(start + length - 1, start);
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
    m_side->setZoom(points);
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
    m_beginAction->setEnabled(byte >= 0);
    Q_EMIT currentByteChanged(currentByte());
    if (byte < 0)
        valueTable()->clear();
    else
        valueTable()->setBytes(m_hexView->bytes(byte, maxValueSize), byte - m_hexView->focus().start);
}

void Inspector::onSelectionChanged()
{
    if (m_hexView->size() == 0) {
        m_side->checksumPanel()->clear();
        return;
    }
    // As in copying, the current byte alone is no selection.
    const bool isSelection = m_hexView->selectionSize() > 1;
    const auto read = [view = m_hexView](qint64 offset, qint64 size) { return view->bytes(offset, size); };
    m_side->checksumPanel()->setBytes(
        read, m_hexView->copyStart(), isSelection ? m_hexView->selectionSize() : m_hexView->focus().size, isSelection);
}

void Inspector::openCopyAsMenu()
{
    if (m_menuButton->isVisible())
        m_copyAsMenu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())));
}

} // namespace wirelark
