#include "widgets/palette/commandpalette.h"

#include <algorithm>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/palette/commanddelegate.h"
#include "widgets/palette/commandmodel.h"
#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int shade = 12; // the shadow around it
constexpr int widest = 640;
constexpr int mostRows = 12;

} // namespace

CommandPalette::CommandPalette(QMainWindow &window)
    : QWidget(&window)
    , m_window(window)
    , m_model(new CommandModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("No command has these words."), this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    hide();
    build();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && !isAncestorOf(now))
            dismiss();
    });
}

void CommandPalette::build()
{
    m_field->setObjectName(u"paletteField"_s);
    m_field->setTextMargins(4, 0, 4, 0);
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Words of a command"));
    m_field->setAccessibleDescription(tr("Up and down choose one of those below, Enter does it"));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setContentsMargins(8, 4, 8, 8);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(shade + 1, shade + 8, shade + 1, shade + 4);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_field);
    column->addLayout(top);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
}

void CommandPalette::toggle()
{
    if (m_isOpen)
        dismiss();
    else
        open();
}

void CommandPalette::open()
{
    m_before = m_window.focusWidget();
    m_model->setCommands(menuCommands(*m_window.menuBar()));
    m_field->clear();
    search();
    m_isOpen = true;
    qApp->installEventFilter(this);
    raise();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    tellCurrent();
}

void CommandPalette::dismiss()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    qApp->removeEventFilter(this);
    if (isAncestorOf(m_window.focusWidget())) {
        const bool canTakeIt = m_before && m_before->isVisible() && m_before->isEnabled();
        QWidget *taker = canTakeIt ? m_before.data() : &m_window;
        taker->setFocus(Qt::PopupFocusReason);
    }
    hide();
}

void CommandPalette::search()
{
    m_model->search(m_field->text());
    const bool isFound = m_model->rowCount() > 0;
    m_list->setVisible(isFound);
    m_nothing->setVisible(!isFound);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    place();
}

// In the middle of the window and below its menus, as high as its rows need.
void CommandPalette::place()
{
    const int top = m_window.menuBar()->geometry().bottom() + 1;
    const int width = std::min(widest + 2 * shade, m_window.width());
    const int rowHeight = std::max(1, m_list->sizeHintForRow(0));
    m_list->setFixedHeight(rowHeight);
    layout()->activate();
    const int room = m_window.height() - top - layout()->sizeHint().height();
    const int most = std::clamp(m_model->rowCount(), 1, mostRows);
    m_list->setFixedHeight(rowHeight * std::clamp(1 + room / rowHeight, 1, most));
    layout()->activate();
    setGeometry((m_window.width() - width) / 2, top, width, layout()->sizeHint().height());
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row() + rows;
    // A step over the end begins again, a page stops there.
    const int next = std::abs(rows) == 1 ? (row + count) % count : std::clamp(row, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next, 0));
}

void CommandPalette::choose()
{
    const QPointer<QAction> action = m_model->action(m_list->currentIndex());
    if (!action || !action->isEnabled()) {
        m_list->viewport()->update(); // it may have been possible when the palette opened
        return;
    }
    m_model->remember(action);
    dismiss();
    action->trigger();
}

// The focus stays in the field; what it would do is told as if it were on the row.
void CommandPalette::tellCurrent() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_isOpen || !current.isValid() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize)
        place();
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *pressed = qobject_cast<const QWidget *>(watched);
        if (pressed && pressed->window() == &m_window && pressed != this && !isAncestorOf(pressed))
            dismiss();
    }
    return QWidget::eventFilter(watched, event);
}

// Tab goes along the rows too: there is only one field.
bool CommandPalette::focusNextPrevChild(bool next)
{
    if (m_isOpen)
        step(next ? 1 : -1);
    return true;
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_PageUp:
        return step(-std::max(2, page));
    case Qt::Key_PageDown:
        return step(std::max(2, page));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose();
    case Qt::Key_Escape:
        return dismiss();
    default:
        QWidget::keyPressEvent(event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = Theme::tokens(this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 7));
    for (int out = shade; out > 0; --out)
        painter.drawRoundedRect(rect().adjusted(shade - out, shade - out, out - shade, out - shade), out + 4, out + 4);
    StylePainter::panel(painter, rect().adjusted(shade, shade, -shade, -shade), tokens.base, tokens.border);
}

} // namespace wirelark
