#include "core/sequence/sequencefile.h"

#include "core/sequence/sequencerun.h"

#include <cerrno>

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace wirelark {

SequenceFile SequenceFile::read(const QString &path)
{
    SequenceFile read {.path = path, .parsed = {}};
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly)) {
        read.error = errno != 0 ? errno : EIO;
        return read;
    }
    const QByteArray bytes = file.read(StepSequence::maxText + 1);
    if (file.error() != QFileDevice::NoError)
        read.error = EIO;
    else
        read.parsed = StepSequence::parse(QString::fromUtf8(bytes));
    return read;
}

QString SequenceFile::name() const
{
    return QFileInfo(path).fileName();
}

std::unique_ptr<Responder> SequenceFile::makeRun(const std::shared_ptr<SequenceBoard> &board) const
{
    return std::make_unique<SequenceRun>(
        std::get<StepSequence>(parsed), board, QFileInfo(path).absolutePath(), QRandomGenerator::global()->generate64());
}

} // namespace wirelark
