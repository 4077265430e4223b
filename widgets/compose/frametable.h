#pragma once

#include <QTableWidget>

#include "core/compose/frame.h"

namespace wirelark {

// The rows of a frame: name, type and value to be typed, and where each stands with which bytes, or what is wrong with it.
class FrameTable : public QTableWidget
{
    Q_OBJECT

public:
    enum Column { Name, Type, Value, At, Bytes, ColumnCount };

    explicit FrameTable(QWidget *parent = nullptr);

    FrameRows rows() const;
    void setRows(const FrameRows &rows);
    void setParts(const std::vector<FramePart> &parts);
    // Of the current row.
    FrameRow current() const;
    void setCurrentValue(const QString &value);

    // Behind the current one, which the new one then is.
    void addRow();
    void removeCurrent();
    // Up or down.
    void moveCurrent(int step);

Q_SIGNALS:
    void edited();

private:
    void fill(int row, const FrameRow &content);
    void replaceRows(const FrameRows &rows, int current);

    bool m_isFilling = false;
};

} // namespace wirelark
