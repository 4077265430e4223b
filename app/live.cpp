#include "app/live.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>

#include "core/journal/journal.h"

namespace wirelark {

std::unique_ptr<Live> Live::start(Journal &journal, const LiveOptions &options, LiveFailure &failure)
{
    auto directory = JournalDirectory::create(failure.error);
    if (!directory) {
        failure.fault = FileFault::CannotKeepJournal;
        failure.path = JournalDirectory::defaultParent();
        return nullptr;
    }
    std::unique_ptr<Live> live(new Live(journal, options, std::move(directory)));
    // Before there is a session, so that the file has the first record as well.
    if (!options.recordTo.isEmpty() && !live->m_writer.startRecording(options.recordTo, failure.error)) {
        failure.fault = FileFault::CannotRecord;
        failure.path = options.recordTo;
        return nullptr;
    }
    live->m_session = std::make_unique<Session>(live->m_writer);
    return live;
}

Live::Live(Journal &journal, const LiveOptions &options, std::unique_ptr<JournalDirectory> directory)
    : m_directory(std::move(directory))
    , m_writer(journal, {.directory = m_directory->path(), .quota = options.quota})
{
}

Live::~Live()
{
    m_session.reset();
    m_directory->remove();
}

int Live::startRecording(const QString &path)
{
    // Whether the file can be made is told at once; what is kept is copied on the I/O thread.
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno;
    ::close(fd);
    m_session->onIoThread([this, path] {
        int error = 0;
        if (m_writer.startRecording(path, error))
            return;
        m_writer.append({.reason = EndReason::RecordingFailed, .error = error, .text = path});
    });
    return 0;
}

void Live::stopRecording()
{
    m_session->onIoThread([this] { m_writer.stopRecording(); });
}

} // namespace wirelark
