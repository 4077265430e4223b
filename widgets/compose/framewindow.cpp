#include "widgets/compose/framewindow.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>

#include "core/explain/templatewords.h"
#include "widgets/compose/frameform.h"
#include "widgets/compose/frametable.h"
#include "widgets/compose/sendfoot.h"
#include "widgets/format.h"
#include "widgets/send/draftbytes.h"
#include "widgets/send/sendbox.h"

using namespace Qt::StringLiterals;

namespace wirelark {

FrameWindow::FrameWindow(SendBox &box, QWidget *parent)
    : QDialog(parent)
    , m_box(box)
    , m_table(new FrameTable(this))
    , m_form(new FrameForm(this))
    , m_foot(new SendFoot(box, SendFoot::Key::ControlEnter, this))
    , m_note(new QLabel(this))
{
    setObjectName(u"frameWindow"_s);
    setWindowTitle(tr("Frame to send"));
    m_undo = add(tr("&Undo"), QKeySequence::Undo);
    m_redo = add(tr("&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    m_addRow = add(tr("&Add a row"), Qt::CTRL | Qt::Key_Plus);
    m_remove = add(tr("Re&move the row"), Qt::CTRL | Qt::Key_Delete);
    m_up = add(tr("Move it u&p"), Qt::CTRL | Qt::Key_Up);
    m_down = add(tr("Move it &down"), Qt::CTRL | Qt::Key_Down);
    place();
    connectParts();
    readBox();
    m_table->setFocus();
}

QAction *FrameWindow::add(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    return action;
}

void FrameWindow::place()
{
    auto *bar = new QMenuBar(this);
    QMenu *menu = bar->addMenu(tr("&Edit"));
    menu->addActions({m_undo, m_redo});
    menu->addSeparator();
    menu->addActions({m_addRow, m_remove, m_up, m_down});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, menu,
        [this, menu](QPoint position) { menu->popup(m_table->viewport()->mapToGlobal(position)); });

    m_note->setObjectName(u"frameNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 6, 8, 6);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 6);
    const std::pair<QAction *, QString> shown[] {
        {m_addRow, tr("Add")}, {m_remove, tr("Remove")}, {m_up, tr("Up")}, {m_down, tr("Down")}};
    for (const auto &[action, text] : shown) {
        auto *button = new QToolButton(this);
        action->setIconText(text);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setMenuBar(bar);
    all->addWidget(m_note);
    all->addLayout(buttons);
    all->addWidget(m_table, 1);
    all->addWidget(m_form);
    all->addWidget(m_foot);
    resize(960, 460);
}

void FrameWindow::connectParts()
{
    DraftBytes &bytes = m_box.bytes();
    connect(&bytes, &DraftBytes::changed, this, &FrameWindow::readBox);
    connect(m_undo, &QAction::triggered, &bytes, &DraftBytes::undo);
    connect(m_redo, &QAction::triggered, &bytes, &DraftBytes::redo);
    connect(m_addRow, &QAction::triggered, m_table, &FrameTable::addRow);
    connect(m_remove, &QAction::triggered, m_table, &FrameTable::removeCurrent);
    connect(m_up, &QAction::triggered, m_table, [this] { m_table->moveCurrent(-1); });
    connect(m_down, &QAction::triggered, m_table, [this] { m_table->moveCurrent(1); });
    connect(m_table, &FrameTable::edited, this, &FrameWindow::writeBox);
    connect(m_table, &FrameTable::currentCellChanged, this, &FrameWindow::showForm);
    connect(m_form, &FrameForm::valueChosen, m_table, &FrameTable::setCurrentValue);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, &m_box, [this] { m_box.send(true); });
}

void FrameWindow::readBox()
{
    if (m_isWriting)
        return;
    const bool isLong = m_box.bytes().editor().draft().size() > SendBox::maxTyped;
    const Draft draft = isLong ? Draft() : m_box.draft();
    if (m_hasRead && draft == m_draft && !isLong)
        return showParts();
    m_draft = draft;
    m_hasRead = true;
    const ParsedTemplate parsed = Template::parse(draft);
    const auto *fault = std::get_if<TemplateFault>(&parsed);
    const bool isFile = !fault && !m_box.bytes().trouble().isEmpty();
    if (isLong)
        m_note->setText(tr("The message is too long for a table. The hex editor takes it."));
    else if (fault || isFile)
        m_note->setText(tr("The send box has nothing that could be taken apart: %1")
                            .arg(fault ? faultText(*fault, draft.text) : m_box.bytes().trouble()));
    else
        m_note->setText(tr("The send box has text. The first change here makes it hex with the same bytes; fields stay fields."));
    const bool canBeRead = !isLong && !fault && !isFile;
    m_note->setVisible(!canBeRead || draft.mode == PayloadMode::Text);
    m_table->setRows(canBeRead ? readFrame(std::get<Template>(parsed), draft) : FrameRows());
    showForm();
    showParts();
}

void FrameWindow::writeBox()
{
    m_draft = writeFrame(m_table->rows());
    m_draft.ending = m_box.ending();
    m_draft.hasEscapes = m_box.hasEscapes();
    {
        const QScopedValueRollback writing(m_isWriting, true);
        m_box.setDraft(m_draft);
    }
    m_note->hide();
    showForm();
    showParts();
}

void FrameWindow::showParts()
{
    m_table->setParts(makeFrame(m_table->rows(), m_box.context()));
    refreshActions();
}

void FrameWindow::showForm()
{
    QStringList names;
    for (const FrameRow &row : m_table->rows()) {
        if (!row.name.isEmpty())
            names += row.name;
    }
    m_form->show(m_table->current(), names);
    refreshActions();
}

void FrameWindow::refreshActions()
{
    const int row = m_table->currentRow();
    m_undo->setEnabled(m_box.bytes().canUndo());
    m_redo->setEnabled(m_box.bytes().canRedo());
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
    const qint64 size = m_box.bytes().editor().size();
    const bool isFree = m_box.reasonNotToSend().isEmpty();
    m_foot->say(isFree ? tr("%Ln byte(s)", nullptr, int(size)) : m_box.reasonNotToSend(), false);
}

} // namespace wirelark
