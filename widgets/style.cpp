#include "widgets/style.h"

#include <algorithm>

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include "widgets/icons.h"
#include "widgets/stylepainter.h"

namespace wirelark {

namespace {

QPalette paletteOf(const Tokens &tokens)
{
    using StylePainter::mix;
    QPalette palette(tokens.base, tokens.window);
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.base);
    palette.setColor(QPalette::AlternateBase, tokens.alternate);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.window);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.error);
    palette.setColor(QPalette::ToolTipBase, tokens.base);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.info);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Link, tokens.in);
    palette.setColor(QPalette::LinkVisited, tokens.in);
    palette.setColor(QPalette::Light, tokens.base);
    palette.setColor(QPalette::Midlight, mix(tokens.window, tokens.text, 0.07));
    palette.setColor(QPalette::Mid, mix(tokens.window, tokens.text, 0.14));
    palette.setColor(QPalette::Dark, mix(tokens.window, tokens.text, 0.30));
    palette.setColor(QPalette::Shadow, tokens.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::HighlightedText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, tokens.border);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.window);
    return palette;
}

const Tokens &tokensOf(const QStyleOption *option)
{
    return Theme::tokens(Theme::isDark(option->palette));
}

bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

// The same height for everything that stands in one row.
int controlHeight(const QFontMetrics &metrics)
{
    return (std::max(metrics.height() + 10, 28) + 3) / 4 * 4;
}

int semiboldExtra(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || !button->isCheckable() || button->text().isEmpty())
        return 0;
    const auto width = [button](const QFont &font) {
        return QFontMetrics(font).size(Qt::TextShowMnemonic, button->text()).width();
    };
    return std::max(0, width(Style::semibold(button->font())) - width(button->font()));
}

} // namespace

Style::Style(ThemeChoice choice)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_choice(choice)
{
    setObjectName(QStringLiteral("wirelark"));
}

QFont Style::semibold(const QFont &font)
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

void Style::polish(QPalette &palette)
{
    const bool isDark =
        m_choice == ThemeChoice::System ? Theme::isDark(palette) : m_choice == ThemeChoice::Dark;
    palette = paletteOf(Theme::tokens(isDark));
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_ToolBarHorizontalExtensionButton: return icon(Glyph::ChevronDown);
    case SP_LineEditClearButton: return icon(Glyph::Cross);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return StylePainter::button(*painter, *option, isPrimary(option));
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return StylePainter::field(*painter, *option, true);
        break;
    case PE_FrameLineEdit:
        return StylePainter::field(*painter, *option, false);
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return StylePainter::field(*painter, *option, false);
        break;
    case PE_FrameFocusRect:
        return drawFocus(option, painter, widget);
    case PE_IndicatorCheckBox:
        return StylePainter::checkBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return StylePainter::radioButton(*painter, *option);
    case PE_IndicatorArrowDown:
        return StylePainter::chevron(*painter, option->rect, option->palette.color(QPalette::ButtonText), 0);
    case PE_IndicatorArrowUp:
        return StylePainter::chevron(
            *painter, option->rect, option->palette.color(QPalette::ButtonText), 180);
    case PE_FrameStatusBarItem:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

// Around the whole of a button; inside the accent of a primary one, where a ring of that colour could not be
// seen.
void Style::drawFocus(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &tokens = tokensOf(option);
    const auto *push = qobject_cast<const QPushButton *>(widget);
    const bool isButton = push || qobject_cast<const QToolButton *>(widget);
    if (push && push->isDefault())
        StylePainter::focusRing(*painter, push->rect().adjusted(2, 2, -2, -2), tokens.base);
    StylePainter::focusRing(*painter, isButton ? widget->rect() : option->rect, tokens.focus);
}

void Style::drawPushButtonLabel(
    const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionButton label(option);
    if (isPrimary(&option) && option.state & State_Enabled)
        label.palette.setColor(QPalette::ButtonText, tokensOf(&option).base);
    painter->save();
    if (option.state & State_On)
        painter->setFont(semibold(painter->font()));
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    painter->restore();
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton: // Fusion shows the focus in its bevel, which is ours
        QProxyStyle::drawControl(element, option, painter, widget);
        if (option->state & State_HasFocus)
            drawFocus(option, painter, widget);
        return;
    case CE_ToolButtonLabel:
        if (const auto *label = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            label && label->state & State_On) {
            QStyleOptionToolButton checked(*label);
            checked.font = semibold(label->font);
            return QProxyStyle::drawControl(element, &checked, painter, widget);
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *label = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawPushButtonLabel(*label, painter, widget);
        break;
    case CE_HeaderSection:
        return StylePainter::headerSection(*painter, *option);
    case CE_Splitter:
        return StylePainter::splitter(*painter, *option);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return StylePainter::scrollBar(
                *painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo && combo->frame && !combo->editable) {
        StylePainter::button(*painter, *option, false);
        QStyleOption arrow = *option;
        arrow.rect = subControlRect(control, option, SC_ComboBoxArrow, widget);
        drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        if (option->state & State_HasFocus)
            StylePainter::focusRing(*painter, option->rect, tokensOf(option).focus);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

// A scroll bar without arrows: the wheel, the keys and the groove do what they did.
QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
    const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const QRect all = bar->rect;
    const bool isUpright = bar->orientation == Qt::Vertical;
    const int room = isUpright ? all.height() : all.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int length = range > 0 ? static_cast<int>(qint64(bar->pageStep) * room / (range + bar->pageStep)) : room;
    length = std::min(std::max(length, 32), room);
    const int start = sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const auto part = [&](int from, int size) {
        return isUpright
            ? QRect(all.left(), all.top() + from, all.width(), size)
            : visualRect(bar->direction, all, QRect(all.left() + from, all.top(), size, all.height()));
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSlider:
        return part(start, length);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + length, room - start - length);
    default:
        return {};
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!option)
        return result;
    const int height = controlHeight(option->fontMetrics);
    switch (type) {
    case CT_PushButton:
        return {std::max(size.width() + 24, 64) + semiboldExtra(widget), std::max(height, size.height())};
    case CT_ToolButton:
        return {std::max(result.width() + 8 + semiboldExtra(widget), 24), std::max(height, size.height())};
    case CT_ComboBox:
        return {result.width() + 4, height};
    case CT_LineEdit:
        return {result.width(), height};
    case CT_CheckBox:
    case CT_RadioButton:
        return {result.width(), std::max(result.height(), 24)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), 24));
        return result;
    case CT_ItemViewItem: // of a list that drops down, as high as in a menu
        if (widget && widget->windowType() == Qt::Popup)
            result.setHeight(std::max(result.height(), 24));
        return result;
    default:
        return result;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_LayoutVerticalSpacing:
        return 4;
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
        return 2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ScrollBarExtent:
        return 14;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace wirelark
