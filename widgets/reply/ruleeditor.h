#pragma once

#include <QWidget>

#include "core/reply/rulecheck.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace wirelark {

class Badge;
class WaveEdit;

// One rule, to be changed. What is wrong with it is underlined and told in words below.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEditor(QWidget *parent = nullptr);

    // Shows it; no signal. What stands there already is left alone, so that the cursor stays.
    void setRule(const Rule &rule, const std::optional<RuleOffence> &offence);
    void focusCondition();

Q_SIGNALS:
    void edited(const wirelark::Rule &rule);

private:
    void place();
    void tell();
    Rule rule() const;
    void showOffence(const std::optional<RuleOffence> &offence);
    QSpinBox *makeMilliseconds(const char *name, const QString &spoken);

    bool m_isEnabled = true; // of the rule: its switch is elsewhere
    bool m_isShowing = false;
    QComboBox *m_when;
    WaveEdit *m_what;
    QComboBox *m_form;
    WaveEdit *m_send;
    QSpinBox *m_delay;
    QSpinBox *m_jitter;
    QCheckBox *m_once;
    Badge *m_badge;
    QLabel *m_fault;
};

} // namespace wirelark
