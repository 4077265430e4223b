#pragma once

#include <map>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "app/replyrules.h"
#include "widgets/reply/replyruleswindow.h"

namespace wirelark {

class MainWindow;
struct Desk;

// The window of the reply rules: whose rules it shows follows what is selected in the main window, what it asks for is
// done to the rules of the session. Drafts that were not applied stay as long as the main window does. Main thread.
class ReplyRuleControl : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    ReplyRuleControl(MainWindow &window, const Desk &desk, ReplyRules &rules, QObject *parent = nullptr);

    void show();

private:
    using Choice = ReplyRulesWindow::Choice;

    void connectWindow();
    std::vector<Choice> choices() const;
    std::vector<Choice> choicesOfAll() const;
    void addListener(std::vector<Choice> &choices, ListenerId listener) const;
    void addConnection(std::vector<Choice> &choices, ConnectionId connection) const;
    RuleOwner preferred(const std::vector<Choice> &choices) const;
    void follow();
    void update();
    void keepDraft();
    void edit(const RuleOwner &owner);
    void showApplied();
    void showLens();
    void showHits();
    void apply();
    void open();
    void save();

    MainWindow &m_window;
    const Desk &m_desk;
    ReplyRules &m_rules;
    QPointer<ReplyRulesWindow> m_view;
    std::vector<Choice> m_choices;
    RuleOwner m_owner; // of the rules that are shown; none: there is nothing to choose
    std::map<RuleOwner, RuleDraft> m_drafts; // that were not applied
    QTimer m_pulse; // for the hits, while they are shown
};

} // namespace wirelark
