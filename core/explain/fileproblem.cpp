#include "core/explain/explain.h"

#include "core/explain/shorttext.h"
#include "core/journal/journalloader.h"

#include <cerrno>
#include <cstring>

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

class FileProblem
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::FileProblem)

public:
    static Problem of(const LoadResult &result)
    {
        const QString path = shortText(result.path);
        const QString at = QLocale().toString(result.offset);
        Problem problem;
        problem.title = loadTitle(result.fault, shortName(result.path));
        switch (result.fault) {
        case LoadFault::None:
            return {};
        case LoadFault::CannotRead:
            problem.cause = tr("%1: %2").arg(path, because(result.error));
            break;
        case LoadFault::NotPcapng:
            problem.cause = tr("%1 does not begin as a pcapng file does.").arg(path);
            break;
        case LoadFault::NotOurs:
            problem.cause = tr("%1 is a capture of another program; Wireshark opens it.").arg(path);
            break;
        case LoadFault::Torn:
            problem.cause = tr("%1 ends within a record, at byte %2; everything before it is there.").arg(path, at);
            break;
        case LoadFault::Damaged:
            problem.cause = tr("%1 makes no sense from byte %2 on; everything before it is there.").arg(path, at);
            break;
        }
        problem.details = errorDetails(result.error);
        if (!result.hasJournal())
            problem.actions.push_back({ActionKind::EditCommand, tr("Edit path"), path, 0});
        return problem;
    }

    static Problem of(FileFault fault, const QString &path, int error)
    {
        Problem problem;
        problem.title = faultTitle(fault);
        problem.cause = causeOf(fault, path, error);
        problem.severity = fault == FileFault::ExportNotWhole ? Severity::Warning : Severity::Error;
        problem.details = errorDetails(error);
        return problem;
    }

private:
    static QString causeOf(FileFault fault, const QString &path, int error)
    {
        if (fault == FileFault::SettingsDamaged)
            return tr("%1 could not be understood; it is kept beside, and everything is as it was at first.").arg(shortText(path));
        if (fault == FileFault::ExportNotWhole)
            return tr("The oldest messages left the store while %1 was written.").arg(shortText(path));
        return tr("%1: %2").arg(shortText(path), because(error));
    }

    static QString shortName(const QString &path) { return shortText(QFileInfo(path).fileName(), 30); }

    static QString loadTitle(LoadFault fault, const QString &name)
    {
        switch (fault) {
        case LoadFault::None:
            break;
        case LoadFault::CannotRead:
            return tr("%1 cannot be read").arg(name);
        case LoadFault::NotPcapng:
            return tr("%1 is not a capture").arg(name);
        case LoadFault::NotOurs:
            return tr("%1 was not written by Wirelark").arg(name);
        case LoadFault::Torn:
            return tr("%1 is cut short").arg(name);
        case LoadFault::Damaged:
            return tr("%1 is damaged").arg(name);
        }
        return {};
    }

    static QString faultTitle(FileFault fault)
    {
        switch (fault) {
        case FileFault::CannotRecord:
            return tr("Nothing is recorded: the file cannot be written");
        case FileFault::CannotSend:
            return tr("The file cannot be sent");
        case FileFault::CannotSave:
            return tr("The capture was not saved");
        case FileFault::CannotExport:
            return tr("Nothing was exported: the file cannot be written");
        case FileFault::CannotReport:
            return tr("There is no report: the file cannot be written");
        case FileFault::ExportNotWhole:
            return tr("Not everything is in the exported file");
        case FileFault::CannotKeepJournal:
            return tr("There is no place to keep what happens");
        case FileFault::SettingsDamaged:
            return tr("The settings could not be read");
        case FileFault::SettingsNotWritten:
            return tr("The settings could not be saved");
        }
        return {};
    }

    static QString because(int error)
    {
        switch (error) {
        case ENOENT:
            return tr("there is no such file or folder.");
        case EACCES:
        case EPERM:
            return tr("this account is not allowed to.");
        case EISDIR:
            return tr("it is a folder.");
        case ENOTDIR:
            return tr("a part of the path is not a folder.");
        case EROFS:
            return tr("the disk is read-only.");
        case ENOSPC:
        case EDQUOT:
            return tr("the disk is full.");
        default:
            return tr("the system says \"%1\".").arg(QString::fromLocal8Bit(std::strerror(error)));
        }
    }
};

} // namespace

Problem explain(const LoadResult &result)
{
    return FileProblem::of(result);
}

Problem explain(FileFault fault, const QString &path, int error)
{
    return FileProblem::of(fault, path, error);
}

} // namespace wirelark
