#include "app/live.h"

#include <cerrno>

#include <unistd.h>

#include <QFile>
#include <QFileInfo>

#include "core/journal/journal.h"
#include "core/journal/recording.h"

namespace wirelark {

namespace {

// Told at once, although the file is made on the I/O thread: the folder is what usually is wrong.
int whyNotWritable(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    return ::access(folder.constData(), W_OK) == 0 ? 0 : errno;
}

} // namespace

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
    , m_writer(journal, {.directory = m_directory->path(), .quota = options.quota, .forgetsFollowed = options.forgetsFollowed})
{
}

Live::~Live()
{
    m_session.reset();
    if (m_saver.joinable())
        m_saver.join();
    m_directory->remove();
}

int Live::startRecording(const QString &path)
{
    if (const int error = whyNotWritable(path))
        return error;
    m_session->onIoThread([this, path] {
        int error = 0;
        if (!m_writer.startRecording(path, error))
            tellFailure(path, error);
    });
    return 0;
}

void Live::stopRecording()
{
    m_session->onIoThread([this] { m_writer.stopRecording(); });
}

void Live::keepMark(const RowMark &mark)
{
    m_session->onIoThread([this, mark] { m_writer.mark(mark); });
}

int Live::saveCapture(const QString &path)
{
    if (const int error = whyNotWritable(path))
        return error;
    m_session->onIoThread([this, path] {
        int error = 0;
        std::shared_ptr<Recording> copy = m_writer.copyTo(path, error);
        if (!copy)
            return tellFailure(path, error);
        // A long journal takes seconds to copy, and the sockets do not wait for it.
        if (m_saver.joinable())
            m_saver.join();
        m_saver = std::thread([this, copy] {
            if (const int late = copy->finish())
                m_session->onIoThread([this, path = copy->path(), late] { tellFailure(path, late); });
        });
    });
    return 0;
}

void Live::tellFailure(const QString &path, int error)
{
    m_writer.append({.reason = EndReason::RecordingFailed, .error = error, .text = path});
}

} // namespace wirelark
