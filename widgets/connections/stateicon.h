#pragma once

#include <QWidget>

#include "widgets/connections/stateshape.h"

namespace wirelark {

// The shape of a state, beside the words that say the same.
class StateIcon : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setShape(StateShape shape);
    QSize sizeHint() const override { return {16, 16}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateShape m_shape = StateShape::Open;
};

} // namespace wirelark
