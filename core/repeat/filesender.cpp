#include "core/repeat/filesender.h"

#include "core/net/bytessource.h"
#include "core/net/filesource.h"
#include "core/net/pacedsource.h"

namespace wirelark {

FileSender::FileSender(const QString &path, const Pace &pace, std::shared_ptr<SendControl> control)
    : m_path(path)
    , m_pace(pace)
    , m_control(std::move(control))
{
}

FileSender::~FileSender()
{
    if (!m_isDone)
        giveUp();
}

// Tells that it is over: a source that is gone was abandoned.
void FileSender::giveUp()
{
    const ControlledSource source(std::make_unique<BytesSource>(QByteArray()), m_control);
}

void FileSender::onOpened(qint64 now, Outlet &out)
{
    Q_UNUSED(now)
    m_isDone = true;
    int error = 0;
    std::unique_ptr<SendSource> source = FileSource::open(m_path, error);
    if (!source) {
        giveUp();
        return out.note(QStringLiteral("%1: %2").arg(m_path, qt_error_string(error)));
    }
    if (m_pace.isSet())
        source = std::make_unique<PacedSource>(std::move(source), m_pace);
    out.send(std::make_unique<ControlledSource>(std::move(source), m_control));
}

} // namespace wirelark
