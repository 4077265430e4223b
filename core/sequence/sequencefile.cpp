#include "core/sequence/sequencefile.h"

#include "core/sequence/sequencerun.h"

#include <cerrno>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

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
        read = of(path, QString::fromUtf8(bytes).replace("\r\n"_L1, "\n"_L1));
    return read;
}

SequenceFile SequenceFile::of(const QString &path, const QString &text)
{
    return {.path = path, .text = text, .parsed = StepSequence::parse(text)};
}

QString SequenceFile::name() const
{
    return path.isEmpty() ? u"sequence"_s : QFileInfo(path).fileName();
}

std::unique_ptr<Responder> SequenceFile::makeRun(const std::shared_ptr<SequenceBoard> &board) const
{
    const QString folder = path.isEmpty() ? QDir::currentPath() : QFileInfo(path).absolutePath();
    return std::make_unique<SequenceRun>(std::get<StepSequence>(parsed), board, folder, QRandomGenerator::global()->generate64());
}

} // namespace wirelark
