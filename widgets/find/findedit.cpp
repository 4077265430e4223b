#include "widgets/find/findedit.h"

#include <algorithm>

#include <QKeyEvent>

#include "widgets/format.h"

namespace wirelark {

using namespace std::chrono_literals;

FindEdit::FindEdit(QWidget *parent)
    : WaveEdit(parent)
{
    setObjectName(QStringLiteral("findEdit"));
    setAccessibleName(tr("What to find"));
    setPlaceholderText(tr("Find in all bytes"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &FindEdit::apply);
    connect(this, &QLineEdit::textChanged, this, &FindEdit::read);
    read();
}

void FindEdit::setKind(SearchLine::Kind kind)
{
    m_kind = kind;
    read();
}

void FindEdit::setOptions(const TextOptions &options)
{
    m_options = options;
    read();
}

void FindEdit::read()
{
    const ParsedPattern parsed = line().pattern();
    const auto *error = std::get_if<PatternError>(&parsed);
    m_pattern = error ? std::nullopt : std::optional(std::get<Pattern>(parsed));
    const bool isOffence = error && error->kind != PatternError::Kind::Empty;
    setOffence(isOffence ? error->start : -1, isOffence ? std::max<qsizetype>(1, error->length) : 0);
    setToolTip(safeToolTip(isOffence ? findProblem(*error) : findHelp(m_kind)));
    if (m_pattern)
        m_pause.start();
    else
        apply();
}

void FindEdit::apply()
{
    m_pause.stop();
    Q_EMIT patternChanged();
}

void FindEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return WaveEdit::keyPressEvent(event);
    // What was typed a moment ago is looked for now, and that shows the first hit.
    if (m_pause.isActive())
        return apply();
    Q_EMIT stepRequested(!(event->modifiers() & Qt::ShiftModifier));
}

} // namespace wirelark
