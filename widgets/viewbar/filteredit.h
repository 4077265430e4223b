#pragma once

#include <QTimer>

#include "core/filter/filter.h"
#include "widgets/waveedit.h"

namespace wirelark {

// The filter of the log as it is typed: told on when a moment has passed, or at once by Enter. What is wrong in it is
// underlined, and the last filter that was right stays in force.
class FilterEdit : public WaveEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void filterChanged(const wirelark::Filter &filter);
    void left(); // by Enter, Escape or Down: on to the rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void onEdited();
    void apply();

    QTimer m_pause;
    QString m_applied;
};

} // namespace wirelark
