#include "app/portsurvey.h"

namespace wirelark {

PortSurvey::PortSurvey(QObject *parent)
    : QObject(parent)
    , m_thread([this] {
        QMetaObject::invokeMethod(
            this, [this, holders = listeningPorts()] { Q_EMIT found(holders); }, Qt::QueuedConnection);
    })
{
}

} // namespace wirelark
