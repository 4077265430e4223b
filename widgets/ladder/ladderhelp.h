#pragma once

#include <QFrame>

namespace wirelark {

// The one paragraph that explains the handshake, and what a program cannot see of a connection. A popup: Esc, or a
// click elsewhere, closes it.
class LadderHelp : public QFrame
{
    Q_OBJECT

public:
    explicit LadderHelp(QWidget *parent = nullptr);

    void popup(QWidget *below);
};

} // namespace wirelark
