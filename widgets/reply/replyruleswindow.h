#pragma once

#include <QDialog>

#include "widgets/reply/ruledraft.h"
#include "widgets/reply/ruleowner.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace wirelark {

class MessageRows;
class RuleDryRun;
class RulesPane;
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

    const RuleDryRun &dryRun() const;

Q_SIGNALS:
    void ownerChosen(const wirelark::RuleOwner &owner);
    void applyRequested();
    void removeRequested();
    void openRequested();
    void saveRequested();

private:
    QPushButton *makeButton(const char *name, const QString &text);
    void place();
    void connectParts();
    void showState();

    RuleText m_applied;
    RuleDraft m_removed; // by "No rules": to be brought back
    bool m_hasApplied = false;
    bool m_isOn = false;
    QComboBox *m_owner;
    QLabel *m_state;
    QLabel *m_raw;
    RulesPane *m_pane;
    QLabel *m_file;
    QLabel *m_trouble;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_noRules;
    QPushButton *m_apply;
};

} // namespace wirelark
