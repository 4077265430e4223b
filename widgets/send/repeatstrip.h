#pragma once

#include <QWidget>

#include "core/repeat/repeatplan.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace wirelark {

// How often and how fast the send box sends: what its button More opens.
class RepeatStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RepeatStrip(QWidget *parent = nullptr);

    RepeatPlan plan() const;
    void setPlan(const RepeatPlan &plan);
    // A file is sent once; only its pace can be chosen.
    void setForFile(bool isFile);

Q_SIGNALS:
    void planChanged();

private:
    enum PaceKind { AtOnce, Rate, Pieces };

    void addRepeats(QHBoxLayout *row);
    void addPace(QHBoxLayout *row);
    QSpinBox *addSpin(QHBoxLayout *row, const char *objectName, const QString &name, int smallest, int largest, int value);
    void updateControls();

    QCheckBox *m_repeats = nullptr;
    QSpinBox *m_period = nullptr; // ms
    QSpinBox *m_times = nullptr;  // 0: until it is stopped
    QCheckBox *m_untilReply = nullptr;
    QComboBox *m_pace = nullptr;
    QSpinBox *m_rate = nullptr; // bytes a second
    QSpinBox *m_pieceSize = nullptr;
    QLabel *m_every = nullptr;
    QSpinBox *m_pause = nullptr; // ms
    bool m_isFile = false;
};

} // namespace wirelark
