#include "widgets/connections/stateicon.h"

#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

void StateIcon::setShape(StateShape shape)
{
    m_shape = shape;
    update();
}

void StateIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStateShape(painter, rect(), m_shape, Theme::tokens(this));
}

} // namespace wirelark
