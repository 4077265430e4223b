#include "widgets/viewbar/viewbar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent)
    , m_text(makeSegment(u"modeText"_s, tr("Text"), tr("Show messages as text"), Mode::Text))
    , m_hex(makeSegment(u"modeHex"_s, tr("Hex"), tr("Show messages as hexadecimal bytes"), Mode::Hex))
    , m_count(new QLabel(this))
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_text);
    group->addButton(m_hex);
    m_text->setChecked(true);
    m_count->setObjectName(u"filterCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(2);
    layout->addWidget(m_text);
    layout->addWidget(m_hex);
    layout->addStretch(1);
    layout->addWidget(m_count);
    setCount(0);
}

QToolButton *ViewBar::makeSegment(const QString &name, const QString &text, const QString &help, Mode mode)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleDescription(help);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, mode] { setMode(mode); });
    return button;
}

void ViewBar::setMode(Mode mode)
{
    (mode == Mode::Text ? m_text : m_hex)->setChecked(true);
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged(mode);
}

void ViewBar::toggleMode()
{
    setMode(m_mode == Mode::Text ? Mode::Hex : Mode::Text);
}

void ViewBar::setCount(qint64 rows)
{
    m_count->setText(tr("%1 shown", "so many rows").arg(formatCount(rows)));
}

} // namespace wirelark
