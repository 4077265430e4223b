#pragma once

#include <QWidget>

namespace wirelark {

// What the lines of a ladder mean: solid and dashed, each beside its word.
class LadderLegend : public QWidget
{
    Q_OBJECT

public:
    explicit LadderLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirelark
