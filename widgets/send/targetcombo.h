#pragma once

#include <vector>

#include <QComboBox>

#include "widgets/send/sendtarget.h"

namespace wirelark {

// Whom a send box sends to. What the person chose stays while it exists; else it follows the default.
class TargetCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit TargetCombo(QWidget *parent = nullptr);

    // Quiet, but for another index; the same one may be another target then. No default: the first.
    void setTargets(const std::vector<SendTarget> &targets, const QString &defaultId);
    SendTarget target() const; // an empty id: none
    // Follows the default again.
    void forgetChoice() { m_chosen.clear(); }

Q_SIGNALS:
    void chosen(); // by the person

private:
    std::vector<SendTarget> m_targets;
    QString m_chosen; // by the person; empty: follows the default
    QString m_default;
};

} // namespace wirelark
