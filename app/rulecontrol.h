#pragma once

#include <QObject>
#include <QPointer>

#include "core/filter/colourrule.h"

namespace wirelark {

class ColourRulesDialog;
class MainWindow;
class Settings;

// The colour rules of the settings in a window: has its log use them, opens the dialog that changes them, for every
// window and for the next run. Main thread.
class RuleControl : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    RuleControl(MainWindow &window, Settings &settings, QObject *parent = nullptr);

private:
    ColourRulesDialog *edit();
    void change(const ColourRules &rules);

    MainWindow &m_window;
    Settings &m_settings;
    QPointer<ColourRulesDialog> m_dialog;
};

} // namespace wirelark
