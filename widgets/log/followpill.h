#pragma once

#include <QPushButton>

namespace wirelark {

// Says in a corner of the log how much has come since it stopped following, and makes it follow again.
class FollowPill : public QPushButton
{
    Q_OBJECT

public:
    explicit FollowPill(QWidget *parent);

    void setUnseen(qint64 rows);
    // To the lower right corner of `area`.
    void place(const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wirelark
