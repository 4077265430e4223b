#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "core/journal/rowmark.h"
#include "core/timeline/marks.h"
#include "core/timeline/rowquery.h"

namespace wirelark {

class LogView;
class MessageRows;
class WindowActions;

// Marks rows and writes notes on them: the log shows them, filters for notes find them, and who keeps the journal is told
// of each. Main thread.
class MarksPresenter : public QObject
{
    Q_OBJECT

public:
    // All outlive this; the question for a note belongs to `window`. The rows know their other notes already.
    MarksPresenter(const WindowActions &actions, LogView &log, MessageRows &rows, QWidget *window);

    const Marks &marks() const { return *m_marks; }
    // Those that a journal was loaded with; once, when it is whole.
    void restore(const std::vector<RowMark> &kept);

Q_SIGNALS:
    void noted(const wirelark::RowMark &mark);

private:
    void toggle();
    void askForNote();
    void change(const Mark &mark);
    Message rowOf(const Message &marked) const;
    void visit(const Mark *(Marks::*step)(BytePlace) const);
    void publish();

    LogView &m_log;
    MessageRows &m_rows;
    QWidget *m_window;
    const NoteOf m_otherNotes;
    std::shared_ptr<const Marks> m_marks; // scans on their threads have the one of when they began
};

} // namespace wirelark
