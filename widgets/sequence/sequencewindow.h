#pragma once

#include <vector>

#include <QDialog>

#include "core/model/sequencemodel.h"
#include "widgets/send/sendtarget.h"
#include "widgets/sequence/sequenceeditor.h"

class QLabel;
class QPushButton;

namespace wirelark {

class ElidedLabel;
class HintButton;
class SequenceResults;
class TargetCombo;

// A sequence: its text, what is wrong with it, and what becomes of it on connections. Shows and asks; who made it has the
// file and runs it. Stays beside the main window; closed, it keeps its text.
class SequenceWindow : public QDialog
{
    Q_OBJECT

public:
    // The model outlives this. In the window of a capture nothing runs.
    SequenceWindow(SequenceModel &runs, bool mayRun, QWidget *parent = nullptr);

    SequenceEditor &editor() const { return *m_editor; }
    // Of what file the text is, empty: of none; and whether it is as it is there.
    void setFile(const QString &path, bool isSaved);
    // What went wrong with the file, or what there is to know of the text; empty: nothing.
    void setTrouble(const QString &text);
    void setRemark(const QString &text);

    void setTargets(const std::vector<SendTarget> &targets, const QString &reasonForNone);
    SendTarget target() const;

    // To be called before what a person has asked for is run, and when the runs have been looked at.
    void expectRuns();
    void look();
    // Which text the chosen run was of decides whether its steps stand beside these lines.
    bool isOfThisText(const SequenceStart &run) const;

Q_SIGNALS:
    void openRequested();
    void saveRequested();
    void saveAsRequested();
    void textChanged();
    void runRequested(const wirelark::SendTarget &target);
    void stopRequested();
    void clearRequested();
    void saveResultRequested();

private:
    QPushButton *makeButton(const QString &name, const QString &text, void (SequenceWindow::*request)());
    void place();
    void connectParts();
    void run();
    void refreshButtons();
    void showMarks();
    void goToStep(int line);
    void say(const QString &text, bool isTrouble);

    SequenceModel &m_runs;
    const bool m_mayRun;
    ElidedLabel *m_file;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_saveAs;
    QLabel *m_words;
    SequenceEditor *m_editor;
    QLabel *m_on;
    TargetCombo *m_target;
    HintButton *m_run;
    QPushButton *m_stop;
    QLabel *m_reason;
    ElidedLabel *m_summary;
    QPushButton *m_clear;
    QPushButton *m_saveResult;
    SequenceResults *m_results;
    QString m_reasonForNone;
};

} // namespace wirelark
