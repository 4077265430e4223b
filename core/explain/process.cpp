#include "core/explain/process.h"

#include "core/explain/shorttext.h"
#include "core/time/patience.h"

#include <charconv>
#include <memory>
#include <optional>
#include <string_view>

#include <dirent.h>
#include <time.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

constexpr qint64 maxCommandLine = 16 * 1024; // some programs are started with megabytes of arguments

QByteArray readStart(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(maxCommandLine) : QByteArray();
}

// Programs that are known by the script they run.
bool isInterpreter(const QString &program)
{
    static const QRegularExpression pattern(
        u"^(python|pypy|perl|ruby|node|nodejs|deno|php|lua|bash|dash|sh|zsh|java|mono|dotnet|guile|tclsh)[0-9.]*$"_s);
    return pattern.match(program).hasMatch();
}

// `python3 -u /srv/server.py x` is "python3 server.py"; `python3 -m http.server` keeps its -m.
QString scriptName(const QString &program, const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool takesNext = argument == "-m"_L1 || argument == "-jar"_L1;
        if (takesNext && i + 1 < arguments.size())
            return program + u' ' + argument + u' ' + QFileInfo(arguments[i + 1]).fileName();
        if (argument == "-c"_L1 || argument == "-e"_L1)
            return program;
        if (!argument.startsWith(u'-'))
            return program + u' ' + QFileInfo(argument).fileName();
    }
    return program;
}

QString processName(const QString &directory)
{
    const QString kernelName = QString::fromUtf8(readStart(directory + "/comm"_L1)).trimmed();
    const QStringList arguments =
        QString::fromUtf8(readStart(directory + "/cmdline"_L1)).split(QChar::Null, Qt::SkipEmptyParts);
    if (arguments.isEmpty())
        return kernelName;
    const QString program = QFileInfo(arguments.front()).fileName();
    if (isInterpreter(program))
        return scriptName(program, arguments);
    // The kernel keeps 15 letters; some programs write a title of their own over their arguments.
    return program.startsWith(kernelName) && !program.contains(u' ') && !program.contains(u':') ? program : kernelName;
}

// The kernel counts from the start of the computer, in ticks.
QDateTime startTime(const QString &directory)
{
    const QByteArray stat = readStart(directory + "/stat"_L1);
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // the name may have blanks
    constexpr qsizetype startField = 22 - 3;
    timespec sinceStart {};
    if (fields.size() <= startField || clock_gettime(CLOCK_BOOTTIME, &sinceStart) != 0)
        return {};
    const qint64 age = sinceStart.tv_sec - fields[startField].toLongLong() / sysconf(_SC_CLK_TCK);
    return QDateTime::currentDateTime().addSecs(-age);
}

struct CloseDirectory
{
    void operator()(DIR *directory) const { closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

Directory openDirectory(const QByteArray &path)
{
    return Directory(opendir(path.constData()));
}

std::optional<quint64> numberIn(std::string_view text)
{
    quint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// A descriptor of a socket is a link to `socket:[12345]`.
std::optional<quint64> socketInode(const QByteArray &link)
{
    char target[64];
    const ssize_t size = readlink(link.constData(), target, sizeof target);
    std::string_view text(target, size > 0 ? static_cast<size_t>(size) : 0);
    constexpr std::string_view prefix("socket:[");
    if (!text.starts_with(prefix) || !text.ends_with(']'))
        return std::nullopt;
    return numberIn(text.substr(prefix.size(), text.size() - prefix.size() - 1));
}

} // namespace

Process readProcess(qint64 pid, const QString &proc)
{
    const QString directory = proc + u'/' + QString::number(pid);
    const QString name = processName(directory);
    if (name.isEmpty())
        return {};
    return {pid, shortText(name, 60), startTime(directory)};
}

std::unordered_map<quint64, qint64> socketOwners(
    std::unordered_set<quint64> inodes, const QString &proc, std::chrono::milliseconds most)
{
    Patience patience;
    std::unordered_map<quint64, qint64> owners;
    const Directory processes = openDirectory(QFile::encodeName(proc));
    while (const dirent *process = processes ? readdir(processes.get()) : nullptr) {
        const auto pid = numberIn(process->d_name);
        if (!pid)
            continue;
        const QByteArray path = QFile::encodeName(proc) + '/' + process->d_name + "/fd";
        const Directory descriptors = openDirectory(path);
        while (const dirent *descriptor = descriptors ? readdir(descriptors.get()) : nullptr) {
            if (inodes.empty() || patience.isOver(most))
                return owners;
            const auto inode = socketInode(path + '/' + descriptor->d_name);
            if (inode && inodes.erase(*inode) > 0)
                owners.emplace(*inode, static_cast<qint64>(*pid));
        }
    }
    return owners;
}

} // namespace wirelark
