#include "widgets/hintbutton.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {
constexpr int hintGap = 12;
}

HintButton::HintButton(QWidget *parent)
    : QPushButton(parent)
{
}

void HintButton::setHint(const QString &hint)
{
    if (m_hint == hint)
        return;
    m_hint = hint;
    updateGeometry();
    update();
}

QSize HintButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    if (!m_hint.isEmpty())
        size.rwidth() += hintGap + fontMetrics().horizontalAdvance(m_hint);
    return size;
}

void HintButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const int hintWidth = m_hint.isEmpty() ? 0 : hintGap + fontMetrics().horizontalAdvance(m_hint);
    const int wordWidth = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int start = std::max(0, (width() - wordWidth - hintWidth) / 2);
    option.rect = style()->visualRect(layoutDirection(), rect(), QRect(start, 0, wordWidth, height()));
    painter.drawControl(QStyle::CE_PushButtonLabel, option);

    if (hintWidth > 0) {
        const Tokens &tokens = Theme::tokens(this);
        const bool isOnAccent = isDefault() && isEnabled();
        painter.setPen(isOnAccent ? StylePainter::mix(tokens.focus, tokens.base, 0.8)
                : isEnabled()     ? tokens.info
                                  : tokens.border);
        const QRect place(start + wordWidth + hintGap, 0, hintWidth, height());
        painter.drawText(style()->visualRect(layoutDirection(), rect(), place),
            Qt::AlignVCenter | Qt::AlignLeading, m_hint);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace wirelark
