// Feeds the files of folders to a target that was built without libFuzzer: name FOLDER...

#include <cstdio>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

#include "tests/fuzz/property.h"

namespace {

bool replay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    std::printf("%s\n", qUtf8Printable(path)); // before, so that the last one told is the one that failed
    std::fflush(stdout);
    return LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())) == 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    int files = 0;
    bool isGood = LLVMFuzzerTestOneInput(nullptr, 0) == 0;
    for (const QString &folder : QCoreApplication::arguments().mid(1)) {
        for (QDirIterator it(folder, QDir::Files); it.hasNext(); ++files)
            isGood &= replay(it.next());
    }
    if (files == 0)
        std::fprintf(stderr, "There is no file to replay\n");
    return isGood && files > 0 ? 0 : 1;
}
