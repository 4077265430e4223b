#pragma once

#include <QLabel>

namespace wirelark {

// One line of plain text that ends in an ellipsis where there is no room for it. text() stays whole.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirelark
