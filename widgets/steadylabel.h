#pragma once

#include <QLabel>

namespace wirelark {

// A plain text that changes all the time, such as an age: what stands around it is only laid out anew when it has no
// room, or much too much.
class SteadyLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SteadyLabel(QWidget *parent = nullptr);

    void showText(const QString &text);
};

} // namespace wirelark
