#pragma once

#include <QWidget>

#include "core/reply/ruleset.h"
#include "core/timeline/message.h"

class QLabel;

namespace wirelark {

class BytePreview;
class Journal;

// Which rule would answer the message that is selected in the log, and with which bytes.
class RuleTry : public QWidget
{
    Q_OBJECT

public:
    // The journal outlives this.
    explicit RuleTry(const Journal &journal, QWidget *parent = nullptr);

    void setMessage(const Message &message); // none: no row is selected
    void setRules(std::shared_ptr<const RuleSet> rules); // null: one of them is none yet

private:
    void refresh();
    void show(const QString &verdict, const QString &reason = {});

    const Journal &m_journal;
    Message m_message;
    std::shared_ptr<const RuleSet> m_rules;
    QLabel *m_verdict;
    BytePreview *m_answer;
};

} // namespace wirelark
