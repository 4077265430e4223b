#include "widgets/bar/addressedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QToolButton>

#include "widgets/icons.h"

namespace wirelark {

namespace {

constexpr int buttonWidth = 28;

} // namespace

AddressEdit::AddressEdit(QWidget *parent)
    : WaveEdit(parent)
    , m_recentsButton(new QToolButton(this))
{
    setTextMargins(4, 0, buttonWidth, 0);

    m_recentsButton->setIcon(icon(Glyph::ChevronDown));
    m_recentsButton->setAutoRaise(true);
    m_recentsButton->setCursor(Qt::ArrowCursor);
    m_recentsButton->setFocusPolicy(Qt::NoFocus); // Down does the same from the keyboard
    m_recentsButton->setAccessibleName(tr("Recent"));
    m_recentsButton->setToolTip(tr("Recent"));
    m_recentsButton->hide();
    connect(m_recentsButton, &QToolButton::clicked, this, &AddressEdit::showRecents);
}

void AddressEdit::setRecents(const QStringList &lines)
{
    m_recents.setStringList(lines);
    m_recentsButton->setVisible(!lines.isEmpty());
    if (!lines.isEmpty() && !completer())
        makeCompleter();
}

void AddressEdit::makeCompleter()
{
    auto *completer = new QCompleter(&m_recents, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    completer->popup()->setFont(font());
    setCompleter(completer);
}

bool AddressEdit::showsRecents() const
{
    return completer() && completer()->popup()->isVisible();
}

void AddressEdit::showRecents()
{
    if (m_recents.rowCount() == 0)
        return;
    setFocus(Qt::PopupFocusReason);
    completer()->setCompletionPrefix({});
    completer()->complete();
    completer()->popup()->setCurrentIndex(completer()->completionModel()->index(0, 0));
}

void AddressEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (showsRecents())
            completer()->popup()->hide();
        event->accept();
        if (!event->isAutoRepeat())
            Q_EMIT entered(event->modifiers().testFlag(Qt::AltModifier));
        return;
    case Qt::Key_Down:
        if (!showsRecents())
            return showRecents();
        break;
    default:
        break;
    }
    WaveEdit::keyPressEvent(event);
}

void AddressEdit::resizeEvent(QResizeEvent *event)
{
    WaveEdit::resizeEvent(event);
    const QRect place(width() - buttonWidth - 2, 2, buttonWidth, height() - 4);
    m_recentsButton->setGeometry(place);
}

} // namespace wirelark
