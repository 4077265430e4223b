#include "widgets/viewbar/viewbar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "widgets/format.h"
#include "widgets/icons.h"
#include "widgets/viewbar/filteredit.h"

namespace wirelark {

using namespace Qt::StringLiterals;

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent)
    , m_messages(makeSegment(
          u"viewMessages"_s, tr("Messages"), tr("Show messages as rows"), [this] { setView(View::Messages); }))
    , m_ladder(makeSegment(u"viewLadder"_s, tr("Ladder"), tr("Show messages as arrows between the ends of a connection"),
          [this] { setView(View::Ladder); }))
    , m_text(makeSegment(u"modeText"_s, tr("Text"), tr("Show messages as text"), [this] { setMode(Mode::Text); }))
    , m_hex(makeSegment(u"modeHex"_s, tr("Hex"), tr("Show messages as hexadecimal bytes"), [this] { setMode(Mode::Hex); }))
    , m_lens(new QPushButton(this))
    , m_filter(new FilterEdit(this))
    , m_count(new QLabel(this))
{
    auto *views = new QButtonGroup(this);
    views->addButton(m_messages);
    views->addButton(m_ladder);
    m_messages->setChecked(true);
    auto *modes = new QButtonGroup(this);
    modes->addButton(m_text);
    modes->addButton(m_hex);
    m_text->setChecked(true);
    m_lens->setObjectName(u"lensButton"_s);
    m_lens->setAutoDefault(false);
    m_lens->setIcon(icon(Glyph::ChevronDown));
    m_lens->setLayoutDirection(Qt::RightToLeft); // the icon stands behind the words
    m_lens->setAccessibleDescription(tr("How the stream is cut into messages"));
    m_count->setObjectName(u"filterCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(2);
    layout->addWidget(m_messages);
    layout->addWidget(m_ladder);
    layout->addSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_hex);
    layout->addSpacing(8);
    layout->addWidget(m_lens);
    layout->addSpacing(8);
    layout->addWidget(m_filter, 100);
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addWidget(m_count);
    m_filter->hide();
    setLens({});
    setCount(0, 0, 100);
}

void ViewBar::setLens(const QString &name)
{
    //: On the button that chooses it; the name of a lens, such as "Lines CRLF"
    m_lens->setText(tr("Lens: %1").arg(name));
}

template <typename Choose>
QToolButton *ViewBar::makeSegment(const QString &name, const QString &text, const QString &help, Choose choose)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleDescription(help);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, choose);
    return button;
}

void ViewBar::setView(View view)
{
    (view == View::Messages ? m_messages : m_ladder)->setChecked(true);
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged(view);
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

void ViewBar::showFilter()
{
    m_filter->show();
}

void ViewBar::setCount(qint64 shown, qint64 all, int progress)
{
    QString text;
    if (all == shown)
        text = tr("%1 shown", "so many rows").arg(formatCount(shown));
    else if (all >= 0)
        text = tr("%1 of %2", "so many rows are shown of so many").arg(formatCount(shown), formatCount(all));
    if (progress < 100)
        text = text.isEmpty() ? tr("Looking… %1 %").arg(progress) : tr("%1 · %2 %", "a count; progress").arg(text).arg(progress);
    m_count->setText(text);
}

} // namespace wirelark
