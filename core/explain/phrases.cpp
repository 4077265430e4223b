#include "core/explain/phrases.h"

#include "core/explain/errorkinds.h"
#include "core/explain/shorttext.h"
#include "core/journal/record.h"

#include <cstring>

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

// The words of this file; lupdate finds them by this class.
struct Phrases
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::Phrases)

public:
    class Teller;
};

// What a record says, in a language.
class Phrases::Teller
{
public:
    explicit Teller(Language language)
        : m_language(language)
    {
    }

    QString of(const Record &record) const
    {
        const Event &event = record.event;
        const bool isListener = event.connection == 0;
        switch (event.kind) {
        case EventKind::Note:
            return note(event);
        case EventKind::Listening:
            return tr("Listening on %1.").arg(event.local.toString());
        case EventKind::Connecting:
            return event.peer.isNull() ? tr("Connecting to %1.").arg(shortText(event.text))
                                       : tr("Trying %1.").arg(event.peer.toString());
        case EventKind::Connected:
            return tr("Connected to %1.").arg(event.peer.toString());
        case EventKind::Accepted:
            return event.peer.isNull() ? tr("Accepted a connection that its peer had already reset.")
                                       : tr("Accepted a connection from %1.").arg(event.peer.toString());
        case EventKind::Data:
            return record.direction == Direction::In ? tr("Received %Ln byte(s).", nullptr, pluralOf(record.size))
                                                     : tr("Sent %Ln byte(s).", nullptr, pluralOf(record.size));
        case EventKind::PeerFinished:
            return tr("Peer stopped sending (FIN).");
        case EventKind::WeFinished:
            return tr("We stopped sending (FIN).");
        case EventKind::Reset:
        case EventKind::Closed:
            return (isListener ? stoppedListening(event) : closed(event)) + losses(event);
        case EventKind::Failed:
            return failed(event) + losses(event);
        }
        return {};
    }

    QString ending(EndReason reason) const
    {
        switch (reason) {
        case EndReason::None:
        case EndReason::ClosedByPeer:
        case EndReason::ClosedByUs:
            return tr("closed");
        case EndReason::Reset:
        case EndReason::ResetByUs:
            return tr("reset");
        case EndReason::TimedOut:
            return tr("timed out");
        case EndReason::Refused:
            return tr("refused");
        case EndReason::Unreachable:
            return tr("unreachable");
        case EndReason::HostNotFound:
            return tr("not found");
        case EndReason::NameServiceFailed:
            return tr("no name service");
        case EndReason::AddressInUse:
            return tr("port taken");
        case EndReason::AddressNotAvailable:
            return tr("no such address");
        case EndReason::PermissionDenied:
            return tr("not allowed");
        case EndReason::TooManyFiles:
            return tr("too many files");
        case EndReason::TornDown:
            return tr("torn down");
        case EndReason::Cancelled:
            return tr("cancelled");
        default:
            return tr("failed");
        }
    }

private:
    QString tr(const char *text, const char *comment = nullptr, int n = -1) const
    {
        return told(m_language, "wirelark::Phrases", text, comment, n);
    }

    QString note(const Event &event) const
    {
        const QString text = shortText(event.text);
        switch (event.reason) {
        case EndReason::None:
            if (event.unsent > 0)
                return tr("%Ln byte(s) came after the end and were not sent.", nullptr, pluralOf(event.unsent));
            return text.isEmpty() ? tr("A note without words.") : text;
        case EndReason::TooManyFiles:
            return tr("Accepting pauses.") + u' ' + sentence(event);
        case EndReason::AcceptingAgain:
            return tr("Accepting connections again.");
        case EndReason::DiskFull:
            return text.isEmpty() ? tr("The disk is full: what happens is kept in memory. Traffic goes on.")
                                  : tr("Recording to %1 stopped: the disk is full. Traffic goes on.").arg(text);
        case EndReason::RecordingFailed:
            return text.isEmpty()
                ? tr("The journal cannot be written: what happens is kept in memory. Traffic goes on.")
                : tr("Recording to %1 stopped: it cannot be written. Traffic goes on.").arg(text);
        case EndReason::RecordingResumed:
            return tr("Keeping what happens on disk again.") + inMemory(event.text);
        case EndReason::Discarded:
            return discarded(event.text);
        case EndReason::ClockSet:
            return clockSet(seconds(event.text));
        case EndReason::Slept:
            return tr("This computer slept for %1. Times here do not count that.", "a duration")
                .arg(duration(seconds(event.text)));
        default: {
            if (event.connection == 0 && event.listener != 0)
                return tr("A client was not accepted.") + u' ' + sentence(event);
            const QString target = event.peer.isNull() ? text : event.peer.toString();
            const QString failed =
                target.isEmpty() ? tr("An attempt failed.") : tr("%1 failed.", "an address").arg(target);
            return failed + u' ' + sentence(event);
        }
        }
    }

    // The journal counts as `records=N bytes=N`.
    static qint64 counted(const QString &text, const QString &what)
    {
        const QRegularExpression pattern(u"\\b%1=(\\d+)"_s.arg(what));
        return pattern.match(text).captured(1).toLongLong();
    }

    // What happens to the clocks is told as `seconds=N`.
    static qint64 seconds(const QString &text)
    {
        static const QRegularExpression pattern(u"\\bseconds=(-?\\d+)"_s);
        return pattern.match(text).captured(1).toLongLong();
    }

    QString clockSet(qint64 ahead) const
    {
        const QString goOn = u' ' + tr("Times here go on from the start of the program.");
        return (ahead < 0 ? tr("The clock of this computer was set: %1 back.", "a duration").arg(duration(-ahead))
                          : tr("The clock of this computer was set: %1 ahead.", "a duration").arg(duration(ahead)))
            + goOn;
    }

    // The two largest units that say something.
    QString duration(qint64 seconds) const
    {
        constexpr qint64 minute = 60;
        constexpr qint64 hour = 60 * minute;
        constexpr qint64 day = 24 * hour;
        const auto two = [](const QString &first, const QString &second, qint64 rest) {
            return rest == 0 ? first : first + u' ' + second;
        };
        if (seconds >= day)
            return two(tr("%Ln day(s)", nullptr, pluralOf(seconds / day)), tr("%1 h").arg(seconds % day / hour), seconds % day / hour);
        if (seconds >= hour)
            return two(tr("%1 h").arg(seconds / hour), tr("%1 min").arg(seconds % hour / minute), seconds % hour / minute);
        if (seconds >= minute)
            return two(tr("%1 min").arg(seconds / minute), tr("%1 s").arg(seconds % minute), seconds % minute);
        return tr("%1 s").arg(seconds);
    }

    QString inMemory(const QString &text) const
    {
        const qint64 records = counted(text, u"records"_s);
        return records == 0 ? QString() : u' ' + tr("%Ln message(s) from before are in memory only.", nullptr, pluralOf(records));
    }

    QString discarded(const QString &text) const
    {
        const QString size = sizeText(counted(text, u"bytes"_s));
        //: %1 is a size such as "64.0 MB"
        return tr("%Ln older message(s) discarded (%1): there is room for no more.", nullptr,
            pluralOf(counted(text, u"records"_s)))
            .arg(size);
    }

    QString stoppedListening(const Event &event) const
    {
        return event.local.isNull() ? tr("Stopped listening.")
                                    : tr("Stopped listening on %1.").arg(event.local.toString());
    }

    QString closed(const Event &event) const
    {
        switch (event.reason) {
        case EndReason::ClosedByPeer:
            return tr("Closed by the peer.");
        case EndReason::Reset:
            return tr("Peer reset the connection (RST).");
        case EndReason::ResetByUs:
            return tr("We reset the connection (RST).");
        case EndReason::ClosedByUs:
            return tr("Closed by us.");
        default:
            return tr("Closed.");
        }
    }

    QString failed(const Event &event) const
    {
        const QString text = shortText(event.text);
        const QString peer = event.peer.toString();
        const QString reason = u' ' + sentence(event);
        if (event.connection == 0)
            return tr("Not listening on %1.").arg(text.isEmpty() ? event.local.toString() : text) + reason;
        if (!event.local.isNull() && !event.peer.isNull())
            return tr("The connection to %1 broke.").arg(peer) + reason;
        return tr("Not connected to %1.").arg(text.isEmpty() ? peer : text) + reason;
    }

    QString sentence(const Event &event) const
    {
        switch (event.reason) {
        case EndReason::Reset:
            return tr("The peer reset it (RST).");
        case EndReason::TimedOut:
            return tr("There was no answer in time.");
        case EndReason::Refused:
            return tr("Nothing is listening there.");
        case EndReason::Unreachable:
            return isSilentHost(event.error) ? tr("It is off or not there, or a firewall is before it.")
                                             : tr("No network leads to it.");
        case EndReason::HostNotFound:
            return tr("The name service knows no such name.");
        case EndReason::NameServiceFailed:
            return tr("The name service did not answer.");
        case EndReason::AddressInUse:
            return tr("The port is already taken.");
        case EndReason::AddressNotAvailable:
            return tr("This computer has no such address.");
        case EndReason::PermissionDenied:
            return event.connection == 0 ? tr("The system did not allow it.") : tr("A firewall or the system forbids it.");
        case EndReason::TooManyFiles:
            return isOutOfMemory(event.error) ? tr("The system has no memory for it.")
                                         : tr("The system allows no more open files.");
        case EndReason::TornDown:
            return tr("The system ended it.");
        case EndReason::Cancelled:
            return tr("It was cancelled.");
        case EndReason::ConnectedToItself:
            return tr("It had reached itself.");
        default:
            return event.error == 0
                ? tr("The reason is not known.")
                : tr("The system says: %1.").arg(QString::fromLocal8Bit(std::strerror(event.error)));
        }
    }

    QString losses(const Event &event) const
    {
        QString text;
        if (event.unsent > 0)
            text += u' ' + tr("%Ln byte(s) were not sent.", nullptr, pluralOf(event.unsent));
        if (event.unacked > 0)
            text += u' ' + tr("%Ln byte(s) may not have arrived.", nullptr, pluralOf(event.unacked));
        return text;
    }

    Language m_language;
};

} // namespace

QString describe(const Record &record, Language language)
{
    return Phrases::Teller(language).of(record);
}

QString endingWord(const Record &record, Language language)
{
    return isEnd(record.event.kind) ? Phrases::Teller(language).ending(record.event.reason) : QString();
}

} // namespace wirelark
