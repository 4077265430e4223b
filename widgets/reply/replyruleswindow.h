#pragma once

#include <QDialog>

#include "widgets/reply/ruledraft.h"
#include "widgets/reply/ruleowner.h"

class QCheckBox;
class QComboBox;
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

// The reply rules of a listener or a connection, beside the main window: to be written, tried on what has come, and put
// to work. What is written answers nothing until it is applied, and it can only be applied whole. Shows and asks; who made
// it answers.
class ReplyRulesWindow : public QDialog
{
    Q_OBJECT

public:
    // The rows are those of the log; they outlive this.
    explicit ReplyRulesWindow(const MessageRows &rows, QWidget *parent = nullptr);

    // Whose rules can be edited here, and their names; the one that is edited now. None: there is nothing to answer.
    struct Choice
    {
        RuleOwner owner;
        QString name;

        bool operator==(const Choice &) const = default;
    };
    void setChoices(const std::vector<Choice> &choices, const RuleOwner &current);

    const RuleDraft &draft() const;
    void setDraft(const RuleDraft &draft);
    // Each rule of the draft is the one of the applied rules that stands in its place: they are about to be applied.
    void setOrigins();
    // The file was written: it has the draft as it is.
    void setFile(const QString &path, const QString &inFile);
    // What answers now, if something does: the draft is measured against it. Null: nothing is kept.
    void setApplied(const RuleText *applied, bool isOn);
    // How often each of the applied rules has fired; empty: none are.
    void setHits(const std::vector<qint64> &hits);
    // Messages are whatever pieces come.
    void setRaw(bool raw);
    // The current row of the log.
    void setMessage(const Message &message);
    // Why a file was not read or written, or something else was not done; empty: nothing is wrong.
    void setTrouble(const QString &text);

    const RuleDryRun &dryRun() const { return *m_dryRun; }

Q_SIGNALS:
    void ownerChosen(const wirelark::RuleOwner &owner);
    void applyRequested();
    void removeRequested();
    void openRequested();
    void saveRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QPushButton *makeButton(const char *name, const QString &text, const QString &key = {});
    void placeRules(QWidget *place);
    void place();
    void connectParts();
    void add();
    void duplicate();
    void remove();
    void move(int by);
    void showCurrent();
    void onEdited();
    void tryRules();
    void showDryRun();
    void showState();

    RuleListModel *m_model;
    RuleDryRun *m_dryRun;
    QTimer *m_pause; // typing goes on for a moment before all messages are asked again
    RuleText m_applied;
    RuleDraft m_removed; // by "No rules": to be brought back
    bool m_hasApplied = false;
    bool m_isOn = false;
    QComboBox *m_owner;
    QLabel *m_state;
    QLabel *m_raw;
    QStackedWidget *m_pages;
    RuleTable *m_table;
    QPushButton *m_add;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    RuleEditor *m_editor;
    QCheckBox *m_runsDry;
    QLabel *m_dryState;
    RuleTry *m_try;
    RuleLimit *m_limit;
    QLabel *m_file;
    QLabel *m_trouble;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_noRules;
    QPushButton *m_restore; // on the page without rules
    QPushButton *m_apply;
};

} // namespace wirelark
