#pragma once

#include "core/timeline/messagerows.h"

#include <chrono>
#include <functional>

#include <QObject>
#include <QTimer>

namespace wirelark {

// Tells every settled row of the log, from the first to the last and then those that come, in slices between the
// events of the main thread: for what is to be known of all rows, however many there are. Does nothing until started.
// Rows whose end has not come are told when they are whole.
class RowWalk : public QObject
{
    Q_OBJECT

public:
    // Takes the message of the next row.
    using Take = std::function<void(const Message &message)>;

    // The rows must outlive this.
    RowWalk(const MessageRows &rows, Take take, QObject *parent = nullptr);

    bool isOn() const { return m_isOn; }
    // Off stops where it is, and on goes on from there; rows that left or were replaced meanwhile are heard of.
    void setOn(bool on);
    // Begins with the first row again.
    void startOver();

    qint64 told() const { return m_told; } // of the rows that are still there
    bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    void replaced();              // what was told is no more; told() is 0
    void lostOldest(qint64 rows); // of those that were told
    void advanced();              // some rows were told; at most every few milliseconds

private:
    void work();

    const MessageRows &m_rows;
    Take m_take;
    QTimer m_next;
    qint64 m_told = 0;
    bool m_isOn = false;
    bool m_isComplete = false;
};

} // namespace wirelark
