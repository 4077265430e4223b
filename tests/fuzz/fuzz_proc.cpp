// Files of proc(5), as no kernel would write them: a table of sockets, and one process.

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/explain/process.h"
#include "core/explain/tcptable.h"
#include "core/payload/visibility.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

void fill(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    PROPERTY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes.data(), bytes.size());
}

const QString &folder()
{
    static const QTemporaryDir directory;
    static const QString path = [] {
        QDir(directory.path()).mkpath(QStringLiteral("net"));
        QDir(directory.path()).mkpath(QStringLiteral("1"));
        return directory.path();
    }();
    return path;
}

} // namespace

// A first byte says which file the rest is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QStringList names {QStringLiteral("/net/tcp"), QStringLiteral("/net/tcp6"), QStringLiteral("/1/stat"),
        QStringLiteral("/1/comm"), QStringLiteral("/1/cmdline")};
    Input input(data, size);
    const qsizetype chosen = input.number<std::uint8_t>() % names.size();
    const QByteArrayView bytes = input.rest();
    fill(folder() + names[chosen], bytes);

    if (chosen < 2) {
        const auto sockets = readTcpTable(folder());
        PROPERTY(qsizetype(sockets.size()) <= bytes.size());
        for (const TcpSocket &socket : sockets)
            PROPERTY(!socket.local.host.isNull());
    } else {
        const Process process = readProcess(1, folder());
        for (const char32_t c : process.name.toUcs4())
            PROPERTY(visibilityOf(c) != Visibility::Token);
    }
    QFile::remove(folder() + names[chosen]);
    return 0;
}
