#pragma once

#include <QDialog>

#include "core/filter/colourrule.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wirelark {

class WaveEdit;

// The colour rules in their order, to be named, changed, moved, switched off and taken away. What is changed counts at
// once.
class ColourRulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ColourRulesDialog(const ColourRules &rules, QWidget *parent = nullptr);

    // A new rule behind all others, ready to be named.
    void add(const QString &filter);

Q_SIGNALS:
    void rulesChanged(const wirelark::ColourRules &rules);

private:
    void place();
    void showRules(int current);
    void showCurrent();
    void takeEdited();
    void move(int by);
    void removeCurrent();
    void tell();
    int current() const;

    std::vector<ColourRule> m_rules;
    QListWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_colour;
    WaveEdit *m_filter;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    bool m_isShowing = false; // what is in the fields was put there by the program
};

// Its name, in the person's language.
QString colourName(RuleColour colour);

} // namespace wirelark
