#pragma once

#include <optional>

#include <QToolButton>

#include "core/net/event.h"

namespace wirelark {

// The button that tells, and lets one choose, where it is looked: in all connections or those selected, and in which
// direction.
class FindScope : public QToolButton
{
    Q_OBJECT

public:
    explicit FindScope(QWidget *parent = nullptr);

    bool isSelectedOnly() const { return m_isSelectedOnly; }
    std::optional<Direction> direction() const { return m_direction; }

Q_SIGNALS:
    void changed();

private:
    void fill(QMenu *menu);
    void showScope();

    bool m_isSelectedOnly = false;
    std::optional<Direction> m_direction;
};

} // namespace wirelark
