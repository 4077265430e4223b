#pragma once

#include <QObject>

#include "core/timeline/lenstable.h"
#include "widgets/connections/selection.h"

namespace wirelark {

class LensPanel;
class MessageRows;
class Timeline;
class ViewBar;
class LensSample;
struct Command;
struct Message;

// Between the view bar and the rows of the log: which lens is that of the selection, which rows pass the filter, and
// how many there are. Main thread.
class RowsPresenter : public QObject
{
    Q_OBJECT

public:
    // All outlive this.
    RowsPresenter(const Timeline &timeline, MessageRows &rows, ViewBar &bar, QObject *parent = nullptr);

    // The rows of these, and their lens on the button.
    void setSelection(const Selection &selection);
    // The panel in which a lens is chosen.
    void chooseLens();
    // As if chosen for these, whatever is selected.
    void setLens(const Selection &selection, const LensPair &lens);
    // A message begins with this byte, whatever the lens says.
    void beginAt(ConnectionId connection, Direction direction, qint64 streamOffset);
    // The same with the first chunk of the stream behind where this message begins; nothing if there is none.
    void beginAtNextChunk(const Message &message);
    // The lens and the filter of a command that was given for these; raw and none change nothing.
    void apply(const Selection &selection, const Command &command);

Q_SIGNALS:
    void lensChanged();
    // What is to be said in the place of rows; nothing while there are any.
    void emptyTextChanged(const QString &text);

private:
    LensPair lensOf(const Selection &selection) const;
    void showLens();
    void showCount();
    LensSample sample(Direction direction) const;

    const Timeline &m_timeline;
    MessageRows &m_rows;
    ViewBar &m_bar;
    Selection m_selection;
    QString m_emptyText;
    LensPanel *m_panel = nullptr; // made when it is first needed
};

} // namespace wirelark
