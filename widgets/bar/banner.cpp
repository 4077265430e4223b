#include "widgets/bar/banner.h"

#include <memory>

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/badge.h"
#include "widgets/icons.h"
#include "widgets/style.h"

namespace wirelark {

namespace {

// The second half of a double Enter is not an answer to what just appeared.
constexpr qint64 deafMilliseconds = 400;

QLabel *newPlainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_badge(new Badge(Severity::Error, this))
    , m_title(newPlainLabel(this))
    , m_cause(newPlainLabel(this))
    , m_details(newPlainLabel(this))
    , m_row(new QHBoxLayout)
    , m_buttons(new QWidget(this))
{
    setObjectName(QStringLiteral("banner"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setFont(Style::semibold(font()));
    m_details->setForegroundRole(QPalette::PlaceholderText);

    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("bannerClose"));
    close->setIcon(icon(Glyph::Cross));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(tr("Dismiss (Esc)"));
    connect(close, &QToolButton::clicked, this, &Banner::dismiss);

    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_title);
    text->addWidget(m_cause);
    text->addWidget(m_details);
    text->addSpacing(4);
    text->addWidget(m_buttons);
    m_row->setContentsMargins(14, 8, 8, 8);
    m_row->setSpacing(12);
    m_row->addWidget(m_badge, 0, Qt::AlignTop);
    m_row->addLayout(text, 1);
    m_row->addWidget(close, 0, Qt::AlignTop);
    setLayout(m_row);
    setTabOrder(m_buttons, close);
    hide();
}

void Banner::showProblem(const Problem &problem, bool takesFocus)
{
    // The same problem further on, such as a count that rose: nothing moves, and nothing is announced again.
    if (!takesFocus && isVisible() && problem.title == m_problem.title && problem.actions == m_problem.actions) {
        m_problem = problem;
        m_cause->setText(problem.cause);
        setAccessibleDescription(problem.cause);
        return;
    }
    const bool keepsFocus = hasFocusInside();
    if (takesFocus && !keepsFocus)
        m_focusBefore = QApplication::focusWidget();
    m_problem = problem;
    m_badge->setSeverity(problem.severity);
    m_title->setText(problem.title);
    m_cause->setText(problem.cause);
    m_cause->setVisible(!problem.cause.isEmpty());
    m_details->setText(problem.details);
    m_details->hide();
    setAccessibleName(problem.title);
    setAccessibleDescription(problem.cause);
    if (keepsFocus)
        setFocus(Qt::OtherFocusReason); // the button that has it is about to go
    fillButtons();
    show();
    m_shownFor.start();
    if (m_primary && (takesFocus || keepsFocus))
        m_primary->setFocus(Qt::OtherFocusReason);

    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::dismiss()
{
    if (m_problem.isNull())
        return;
    m_problem = {};
    if (hasFocusInside() && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    hide();
    Q_EMIT dismissed();
}

void Banner::fillButtons()
{
    auto *fresh = new QWidget(this);
    auto *row = new QHBoxLayout(fresh);
    row->setContentsMargins(0, 0, 0, 0);
    QWidget *old = std::exchange(m_buttons, fresh);
    // The layout leaves the item of the old one to us.
    const std::unique_ptr<QLayoutItem> place(m_row->itemAt(1)->layout()->replaceWidget(old, fresh));
    old->hide();
    old->deleteLater();

    m_primary = nullptr;
    bool hasDetailsButton = m_problem.details.isEmpty();
    for (const Action &action : m_problem.actions) {
        QPushButton *button = addButton(action.label);
        if (action.kind == ActionKind::ShowDetails) {
            hasDetailsButton = true;
            button->setDefault(false); // it changes nothing
            connect(button, &QPushButton::clicked, this, &Banner::toggleDetails);
        } else {
            connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionTriggered(action); });
        }
    }
    if (!hasDetailsButton)
        connect(addButton(tr("Details")), &QPushButton::clicked, this, &Banner::toggleDetails);
    row->addStretch();
    fresh->setVisible(m_primary != nullptr);
}

QPushButton *Banner::addButton(const QString &label)
{
    auto *button = new QPushButton(QString(label).replace(u'&', QStringLiteral("&&")), m_buttons);
    button->setAutoDefault(true); // outside a dialog this is what makes Enter press it
    button->setAccessibleName(label);
    button->installEventFilter(this);
    if (!m_primary) {
        m_primary = button;
        button->setObjectName(QStringLiteral("bannerPrimary"));
        button->setDefault(true);
    }
    m_buttons->layout()->addWidget(button);
    return button;
}

void Banner::toggleDetails()
{
    m_details->setVisible(!m_details->isVisible());
}

bool Banner::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

bool Banner::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool presses =
            key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space;
        if (presses && (key->isAutoRepeat() || !m_shownFor.hasExpired(deafMilliseconds)))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace wirelark
