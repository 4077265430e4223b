#pragma once

#include "core/explain/ports.h"

#include <thread>

#include <QObject>

namespace wirelark {

// Looks for what listens on this computer without holding a window up: where there are thousands of processes that takes
// longer than a frame. Main thread; the look itself has a thread of its own, which its end waits for.
class PortSurvey : public QObject
{
    Q_OBJECT

public:
    explicit PortSurvey(QObject *parent = nullptr);

Q_SIGNALS:
    void found(const std::vector<wirelark::PortHolder> &holders);

private:
    std::jthread m_thread;
};

} // namespace wirelark
