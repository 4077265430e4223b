#pragma once

#include <QWidget>

#include "core/reply/ruleset.h"

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace wirelark {

// So many answers a second on each connection, after so many at once; or as many as are asked for.
class RuleLimit : public QWidget
{
    Q_OBJECT

public:
    explicit RuleLimit(QWidget *parent = nullptr);

    void setLimit(const AnswerLimit &limit); // no signal

Q_SIGNALS:
    void edited(const wirelark::AnswerLimit &limit);

private:
    void tell();

    bool m_isShowing = false;
    QCheckBox *m_isOn;
    QDoubleSpinBox *m_perSecond;
    QSpinBox *m_burst;
};

} // namespace wirelark
