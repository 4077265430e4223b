#include "app/rulecontrol.h"

#include <QAction>
#include <QApplication>

#include "core/settings/settings.h"
#include "widgets/log/logview.h"
#include "widgets/rules/colourrulesdialog.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

namespace wirelark {

RuleControl::RuleControl(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    window.workspace().log().setColourRules(ColourRules::fromLines(settings.colourRules()));
    QAction *save = window.actions().saveFilter;
    FilterEdit &filter = window.workspace().viewBar().filterEdit();
    save->setEnabled(false);
    filter.addAction(save); // for its context menu
    connect(&filter, &FilterEdit::filterChanged, save, [save](const Filter &used) { save->setEnabled(!used.isEmpty()); });
    connect(save, &QAction::triggered, this, [this, &filter] { edit()->add(filter.text().trimmed()); });
    connect(window.actions().colourRules, &QAction::triggered, this, [this] { edit(); });
}

ColourRulesDialog *RuleControl::edit()
{
    if (!m_dialog) {
        m_dialog = new ColourRulesDialog(ColourRules::fromLines(m_settings.colourRules()), &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ColourRulesDialog::rulesChanged, this, &RuleControl::change);
    }
    m_dialog->show();
    m_dialog->activateWindow();
    return m_dialog;
}

void RuleControl::change(const ColourRules &rules)
{
    m_settings.setColourRules(rules.toLines());
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->hasWorkspace()) // one that is made later takes them from the settings
            window->workspace().log().setColourRules(rules);
    }
}

} // namespace wirelark
