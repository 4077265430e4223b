#include "widgets/viewbar/filteredit.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include "widgets/format.h"
#include "widgets/viewbar/filterwords.h"

namespace wirelark {

using namespace std::chrono_literals;

FilterEdit::FilterEdit(QWidget *parent)
    : WaveEdit(parent)
{
    setObjectName(QStringLiteral("filterEdit"));
    setAccessibleName(tr("Filter of the messages"));
    setPlaceholderText(tr("Filter: size>12 text:OK hex:80", "words of a filter; size, text and hex are not translated"));
    setToolTip(safeToolTip(filterHelp()));
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &FilterEdit::apply);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::onEdited);
    // For the icon of the button Qt looks through the icon theme, which the first picture of the window need not wait for.
    connect(this, &QLineEdit::textChanged, this, [this] { setClearButtonEnabled(true); });
}

void FilterEdit::onEdited()
{
    const ParsedFilter parsed = Filter::parse(text());
    const auto *errors = std::get_if<std::vector<FilterError>>(&parsed);
    if (errors)
        setOffence(errors->front().start, std::max<qsizetype>(1, errors->front().length));
    else
        setOffence(-1, 0);
    setToolTip(safeToolTip(errors ? filterProblem(errors->front()) : filterHelp()));
    // To be without a filter is quick, and what is wanted at once.
    if (text().isEmpty())
        apply();
    else
        m_pause.start();
}

void FilterEdit::apply()
{
    m_pause.stop();
    const ParsedFilter parsed = Filter::parse(text());
    const Filter *filter = std::get_if<Filter>(&parsed);
    if (!filter || filter->toString() == m_applied)
        return;
    m_applied = filter->toString();
    Q_EMIT filterChanged(*filter);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty())
            return clear();
        return Q_EMIT left();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        apply();
        return;
    case Qt::Key_Down:
        return Q_EMIT left();
    default:
        WaveEdit::keyPressEvent(event);
    }
}

// What every field has, and what can be done with a filter.
void FilterEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

} // namespace wirelark
