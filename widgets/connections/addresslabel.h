#pragma once

#include <QLabel>

namespace wirelark {

// An address with what belongs to it, on one line and from left to right in every language. Without room it is
// cut in the middle, and whole for a screen reader and in the tooltip.
class AddressLabel : public QLabel
{
    Q_OBJECT

public:
    explicit AddressLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirelark
