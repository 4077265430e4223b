#pragma once

#include "core/model/sequencemodel.h"
#include "core/sequence/recordedsequence.h"

#include <memory>

#include <QObject>

namespace wirelark {

class Commander;
class LiveSequences;
class MainWindow;
class SequenceWindow;
class SequenceWriting;
struct Desk;
struct RecordedRows;
struct SendTarget;

// The Sequence window beside a main window: made when it is first asked for, by a person or by a command that runs a
// sequence; runs its text, makes it from rows of the log, writes what came of it into a file. Main thread.
class SequenceControl : public QObject
{
    Q_OBJECT

public:
    // All must outlive this. Without a commander nothing can be run: the window is that of a capture.
    SequenceControl(MainWindow &window, Desk &desk, Commander *commander);
    ~SequenceControl() override;

    SequenceWindow &present();

private:
    SequenceWindow &make();
    SequenceModel &model();
    void showLoaded(const std::shared_ptr<const SequenceFile> &file);
    void run(const SendTarget &target);
    void rememberRun(const SendTarget &target);
    void makeFromRows(PlayedEnd end);
    QString headOf(const RecordedRows &rows, PlayedEnd end, qsizetype taken) const;
    QString shortOf(const RecordedRows &rows) const;
    void saveResult();
    void refreshTargets();

    MainWindow &m_main;
    Desk &m_desk;
    Commander *m_commander;
    LiveSequences *m_sequences;
    SequenceModel m_none; // of a capture: stays empty
    std::unique_ptr<SequenceWindow> m_window; // ends before the model it shows
    std::unique_ptr<SequenceWriting> m_writing;
};

} // namespace wirelark
