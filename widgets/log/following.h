#pragma once

#include <QObject>

class QWidget;

namespace wirelark {

class FollowPill;

// Whether the log goes along with the newest row, and what came while it did not. Owns the pill that says so.
class Following : public QObject
{
    Q_OBJECT

public:
    // `area`: where the pill is shown, in its lower right corner.
    explicit Following(QWidget *area);

    bool isOn() const { return m_isOn; }
    qint64 unseen() const { return m_unseen; }
    void start();
    void pause();

    void setRowCount(qint64 count); // rows came
    void loseRows(qint64 rows); // rows left at the front
    void startOver(qint64 count); // other rows altogether

    void placePill();

Q_SIGNALS:
    void changed(bool isOn);
    void requested(); // by the pill

private:
    void setOn(bool isOn);
    void updatePill();

    QWidget *m_area;
    FollowPill *m_pill;
    qint64 m_count = 0;
    qint64 m_unseen = 0;
    bool m_isOn = true;
};

} // namespace wirelark
