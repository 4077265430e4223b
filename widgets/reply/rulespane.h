#pragma once

#include <QWidget>

#include "widgets/reply/ruledraft.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace wirelark {

class MessageRows;
class RuleDryRun;
class RuleEditor;
class RuleLimit;
class RuleListModel;
class RuleTable;
class RuleTry;
struct Message;

// A draft of rules: the table, what changes its current rule, and what these rules would do with the messages of the log.
// Without a rule it says so, and offers the first.
class RulesPane : public QWidget
{
    Q_OBJECT

public:
    // The rows are those of the log; they outlive this.
    explicit RulesPane(const MessageRows &rows, QWidget *parent = nullptr);

    RuleListModel &model() const { return *m_model; }
    const RuleDryRun &dryRun() const { return *m_dryRun; }

    void setDraft(const RuleDraft &draft); // no edited()
    // The current row of the log.
    void setMessage(const Message &message);
    // There are rules that can be brought back.
    void setRestorable(bool restorable);

Q_SIGNALS:
    void edited(); // by a person
    void restoreRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QPushButton *makeButton(const char *name, const QString &text, const QString &key = {});
    void placeRules(QWidget *place);
    void placeNothing(QWidget *place);
    void connectParts();
    void add();
    void duplicate();
    void remove();
    void move(int by);
    void showCurrent();
    void onEdited();
    void tryRules();
    void showDryRun();

    RuleListModel *m_model;
    RuleDryRun *m_dryRun;
    QTimer *m_pause; // typing goes on for a moment before all messages are asked again
    QStackedWidget *m_pages;
    RuleTable *m_table;
    QPushButton *m_add;
    QPushButton *m_addFirst;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    RuleEditor *m_editor;
    QCheckBox *m_runsDry;
    QLabel *m_dryState;
    RuleTry *m_try;
    RuleLimit *m_limit;
    QPushButton *m_restore;
};

} // namespace wirelark
