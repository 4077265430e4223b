#include "widgets/ladder/ladderheader.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "widgets/ladder/ladderhelp.h"
#include "widgets/ladder/ladderlegend.h"
#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int nameGap = 16; // between two names

} // namespace

LadderHeader::LadderHeader(QWidget *parent)
    : QWidget(parent)
    , m_legend(new LadderLegend(this))
    , m_progress(new QLabel(this))
    , m_help(new QToolButton(this))
{
    setLayoutDirection(Qt::LeftToRight);
    m_help->setObjectName(u"ladderHelp"_s);
    m_help->setText(u"?"_s);
    m_help->setAccessibleName(tr("What am I seeing?"));
    m_help->setToolTip(tr("What am I seeing?"));
    m_help->setFocusPolicy(Qt::TabFocus);
    connect(m_help, &QToolButton::clicked, this, &LadderHeader::showHelp);
    m_progress->setTextFormat(Qt::PlainText);
    auto *legend = new QHBoxLayout;
    legend->setSpacing(margin);
    legend->addWidget(m_legend);
    legend->addWidget(m_help);
    legend->addStretch(1);
    legend->addWidget(m_progress);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 2, margin, 0);
    column->addLayout(legend);
    column->addStretch(1);
}

void LadderHeader::setEnds(const LadderEnds &ends)
{
    m_ends = ends;
    update();
}

void LadderHeader::setPlaces(const LadderLayout &layout, const QFont &font)
{
    m_layout = layout;
    m_font = font;
    update();
}

void LadderHeader::setProgress(int percent)
{
    m_progress->setText(percent < 100 ? tr("Folding… %1 %").arg(percent) : QString());
}

int LadderHeader::heightFor(const QFont &font) const
{
    return 2 + std::max(m_legend->sizeHint().height(), m_help->sizeHint().height()) + QFontMetrics(font).height() + margin;
}

void LadderHeader::showHelp()
{
    if (!m_panel)
        m_panel = new LadderHelp(this);
    m_panel->popup(m_help);
}

void LadderHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::tokens(this);
    painter.fillRect(rect(), tokens.base);
    painter.setFont(m_font);
    painter.setPen(tokens.text);
    const int next = m_layout.peers.empty() ? m_layout.width : m_layout.peers.front();
    paintName(painter, m_layout.me, margin, (m_layout.me + next) / 2, m_ends.me);
    const qsizetype count = std::min<qsizetype>(m_ends.peers.size(), std::ssize(m_layout.peers));
    for (qsizetype i = 0; i < count; ++i) {
        const int x = m_layout.peers[size_t(i)];
        const int before = i == 0 ? m_layout.me : m_layout.peers[size_t(i - 1)];
        const int after = i + 1 == count ? 2 * m_layout.width : m_layout.peers[size_t(i + 1)];
        paintName(painter, x, (before + x) / 2, std::min((x + after) / 2, m_layout.width - margin), m_ends.peers[i].name);
    }
}

// Above its lifeline, as far as the neighbours leave room.
void LadderHeader::paintName(QPainter &painter, int x, int left, int right, const QString &name) const
{
    const QFontMetrics metrics(m_font);
    const QString shown = metrics.elidedText(name, Qt::ElideMiddle, right - left - nameGap);
    const int width = metrics.horizontalAdvance(shown);
    const int start = std::clamp(x - width / 2, left, std::max(left, right - width));
    painter.drawText(start, height() - 4 - metrics.descent(), shown);
}

} // namespace wirelark
