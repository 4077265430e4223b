#include "widgets/compose/hexeditorwindow.h"

#include <algorithm>

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QToolButton>

#include "core/compose/literalfield.h"
#include "core/explain/templatewords.h"
#include "core/payload/values.h"
#include "widgets/compose/hexedit.h"
#include "widgets/compose/hexeditormenu.h"
#include "widgets/compose/sendfoot.h"
#include "widgets/format.h"
#include "widgets/inspector/checksumpanel.h"
#include "widgets/inspector/sidepane.h"
#include "widgets/inspector/valuetable.h"
#include "widgets/send/draftbytes.h"
#include "widgets/send/sendbox.h"

using namespace Qt::StringLiterals;

namespace wirelark {

HexEditorWindow::HexEditorWindow(SendBox &box, QWidget *parent)
    : QDialog(parent)
    , m_box(box)
    , m_bytes(box.bytes())
    , m_view(new HexEdit(m_bytes, this))
    , m_side(new SidePane(this))
    , m_menu(new HexEditorMenu(*m_view, m_bytes, this))
    , m_note(new QLabel(this))
    , m_place(new QLabel(this))
    , m_mode(new QToolButton(this))
    , m_foot(new SendFoot(box, SendFoot::Key::Enter, this))
{
    setObjectName(u"hexEditorWindow"_s);
    setWindowTitle(tr("Bytes to send"));
    m_side->valueTable()->setEditable(true);
    place();
    connectParts();
    m_bytes.move([](ByteEditor &editor) { editor.moveTo(0); });
    refresh();
    m_view->setFocus();
}

void HexEditorWindow::place()
{
    auto *bar = new QMenuBar(this);
    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions(m_menu->actions());
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, edit,
        [this, edit](QPoint position) { edit->popup(m_view->viewport()->mapToGlobal(position)); });

    m_note->setObjectName(u"hexEditorNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 6, 8, 6);
    m_place->setObjectName(u"hexEditorPlace"_s);
    m_place->setTextFormat(Qt::PlainText);
    m_mode->setObjectName(u"hexEditorMode"_s);
    m_mode->setDefaultAction(m_menu->inserting());
    m_mode->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is

    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 4, 2);
    head->addWidget(m_place, 1);
    head->addWidget(m_mode);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    auto *splitter = new QSplitter(this);
    splitter->setLayoutDirection(Qt::LeftToRight);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    constexpr int sideWidth = 340;
    splitter->setSizes({m_view->sizeHint().width(), sideWidth});

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setMenuBar(bar);
    all->addWidget(m_note);
    all->addWidget(splitter, 1);
    all->addWidget(m_foot);
    resize(m_view->sizeHint().width() + splitter->handleWidth() + sideWidth, 520);
}

void HexEditorWindow::connectParts()
{
    connect(m_view, &HexEdit::sendRequested, &m_box, &SendBox::send);
    connect(m_view, &HexEdit::columnChanged, this, &HexEditorWindow::refresh);
    connect(m_view, &HexEdit::pasteRefused, this, [this] { m_foot->say(tr("What is in the clipboard is no hex"), true); });
    connect(&m_bytes, &DraftBytes::changed, this, &HexEditorWindow::refresh);
    connect(&m_bytes, &DraftBytes::refused, this, &HexEditorWindow::tellRefusal);
    connect(m_side->valueTable(), &ValueTable::valueEntered, this, [this](const NewValue &value) {
        m_bytes.edit([&](ByteEditor &editor) {
            editor.select(editor.selectionStart(), editor.selectionStart());
            return editor.write(value.bytes, value.replaced);
        });
    });
}

void HexEditorWindow::refresh()
{
    const ByteEditor &editor = m_bytes.editor();
    const bool isFree = m_bytes.trouble().isEmpty();
    const bool isText = m_box.mode() == PayloadMode::Text;
    m_note->setVisible(!isFree || isText);
    m_note->setText(isFree
            ? tr("The send box has text. The first change here makes it hex with the same bytes; fields stay fields.")
            : tr("The send box has no bytes that could be edited: %1").arg(m_bytes.trouble()));
    m_place->setText(placeWords());
    m_menu->inserting()->setIconText(editor.isInserting() ? tr("Insert") : tr("Overwrite"));
    const qint64 at = editor.selectionStart();
    m_side->valueTable()->setBytes(editor.bytes().mid(at, maxValueSize), at);
    const auto read = [this](qint64 offset, qint64 size) { return m_bytes.editor().bytes().mid(offset, size); };
    const bool isSelection = editor.selectionSize() > 1;
    m_side->checksumPanel()->setBytes(
        read, isSelection ? at : 0, isSelection ? editor.selectionSize() : editor.size(), isSelection);
    if (const auto &fault = editor.fault(); fault && isFree)
        m_foot->say(faultText(*fault, editor.draft().text()), true);
    else
        m_foot->say(fieldWords());
}

QString HexEditorWindow::placeWords() const
{
    const ByteEditor &editor = m_bytes.editor();
    const QString offset = u"0x"_s + QString::number(editor.selectionStart(), 16).toUpper().rightJustified(4, u'0');
    const QString column = m_view->isInText() ? tr("Text") : tr("Hex");
    if (editor.hasSelection())
        //: Where the caret is: offset, how much is selected of how many bytes, which column is typed into
        return tr("At %1 · %2 of %3 selected · %4")
            .arg(offset, formatCount(editor.selectionSize()), tr("%Ln byte(s)", nullptr, int(editor.size())), column);
    //: The same with nothing selected
    return tr("At %1 · %2 · %3").arg(offset, tr("%Ln byte(s)", nullptr, int(editor.size())), column);
}

QString HexEditorWindow::fieldWords() const
{
    const ByteEditor &editor = m_bytes.editor();
    const ShownBytes::Place *field = editor.shown().fieldAt(editor.selectionStart());
    if (field) {
        const auto &placed = *editor.draft().fieldAt(field->unit);
        return isLiteral(placed.field) ? tr("%1 has these bytes in it; they can be typed over").arg(placed.text)
                                       : tr("%1 makes these bytes, and makes them again as others change").arg(placed.text);
    }
    const auto count = std::ranges::count_if(editor.draft().fields(), [](const auto &placed) { return !isLiteral(placed.field); });
    return count == 0 ? QString() : tr("%Ln field(s) are made again as other bytes change", nullptr, int(count));
}

void HexEditorWindow::tellRefusal()
{
    const ByteEditor &editor = m_bytes.editor();
    const auto &fields = editor.shown().fields();
    auto field = editor.shown().firstFrom(editor.caret());
    const auto isFree = [&] { return field->start > editor.caret() && isLiteral(editor.draft().fieldAt(field->unit)->field); };
    while (field != fields.end() && isFree())
        ++field;
    if (field == fields.end())
        return;
    m_foot->say(tr("%1 makes these bytes: take it away whole, or turn it into plain bytes (Ctrl+B)")
                    .arg(editor.draft().fieldAt(field->unit)->text),
        true);
}

} // namespace wirelark
