#include "widgets/send/targetcombo.h"

#include <algorithm>

#include <QSignalBlocker>

namespace wirelark {

TargetCombo::TargetCombo(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("targetCombo"));
    setAccessibleName(tr("Send to"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaximumWidth(260);
    setPlaceholderText(tr("nobody"));
    connect(this, &QComboBox::activated, this, [this] {
        const QString id = target().id;
        m_chosen = id == m_default ? QString() : id;
        Q_EMIT chosen();
    });
}

void TargetCombo::setTargets(const std::vector<SendTarget> &targets, const QString &defaultId)
{
    const auto indexOf = [&targets](const QString &id) {
        const auto found = std::ranges::find(targets, id, &SendTarget::id);
        return found == targets.end() ? -1 : static_cast<int>(found - targets.begin());
    };
    if (indexOf(m_chosen) < 0)
        m_chosen.clear();
    m_default = defaultId;
    if (targets != m_targets) {
        const QSignalBlocker quiet(this);
        m_targets = targets;
        clear();
        for (const SendTarget &target : targets)
            addItem(target.label);
    }
    const int index = indexOf(m_chosen.isEmpty() ? defaultId : m_chosen);
    setCurrentIndex(targets.empty() ? -1 : std::max(index, 0));
}

SendTarget TargetCombo::target() const
{
    const int index = currentIndex();
    return index < 0 ? SendTarget{{}, {}, 0} : m_targets[static_cast<std::size_t>(index)];
}

} // namespace wirelark
