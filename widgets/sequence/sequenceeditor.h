#pragma once

#include <QTimer>
#include <QWidget>

#include "core/sequence/stepsequence.h"
#include "widgets/sequence/runshape.h"

class QListWidget;

namespace wirelark {

class SequenceEdit;

// The text of a sequence, and below it what is wrong with it, a line an error: clicked, the cursor stands there. Read
// again a moment after it was changed.
class SequenceEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SequenceEditor(QWidget *parent = nullptr);

    SequenceEdit &edit() const { return *m_edit; }
    QString text() const;
    void setText(const QString &text);

    // Of the text as it is now.
    const ParsedSequence &parsed();
    // Why it cannot be run; empty if it can.
    QString reasonNotToRun();

Q_SIGNALS:
    void textChanged(); // at once
    void checked();     // parsed() is another

private:
    void check();
    void showErrors(const std::vector<SequenceError> &errors);

    SequenceEdit *m_edit;
    QListWidget *m_list;
    ParsedSequence m_parsed;
    QTimer m_pause;
};

} // namespace wirelark
