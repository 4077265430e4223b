#include "widgets/connections/connectionwords.h"

#include <QCoreApplication>

#include "core/explain/language.h"
#include "core/explain/phrases.h"
#include "core/payload/visibletext.h"
#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// Words of this file; lupdate finds them by the class.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::ConnectionWords)
};

bool isListener(const QModelIndex &index)
{
    return index.data(ConnectionModel::IsListener).toBool();
}

bool isFold(const QModelIndex &index)
{
    return index.data(ConnectionModel::IsFold).toBool();
}

qint64 number(const QModelIndex &index, int role)
{
    return index.data(role).toLongLong();
}

ConnectionState connectionState(const QModelIndex &index)
{
    return static_cast<ConnectionState>(index.data(ConnectionModel::State).toInt());
}

QString waitOf(const QModelIndex &index)
{
    return formatWait(std::chrono::milliseconds(number(index, ConnectionModel::Age)));
}

QString endingWordOf(const QModelIndex &index)
{
    Record record;
    record.event.kind = static_cast<EventKind>(index.data(ConnectionModel::EndKind).toInt());
    record.event.reason = static_cast<EndReason>(index.data(ConnectionModel::Reason).toInt());
    record.event.error = index.data(ConnectionModel::EndError).toInt();
    const quint32 id = index.data(ConnectionModel::Id).toUInt();
    (isListener(index) ? record.event.listener : record.event.connection) = id;
    return endingWord(record);
}

// As a person would type it: both loopback addresses are localhost, every address is nothing before the colon.
QString listenerAddress(const QModelIndex &index)
{
    const QStringList addresses = index.data(ConnectionModel::Addresses).toStringList();
    if (addresses.isEmpty())
        return safeText(index.data(ConnectionModel::Target).toString());
    const QString port = addresses.first().section(u':', -1);
    if (addresses.contains("0.0.0.0:"_L1 + port) || addresses.contains("[::]:"_L1 + port))
        return u':' + port;
    if (addresses.contains("127.0.0.1:"_L1 + port) && addresses.contains("[::1]:"_L1 + port))
        return "localhost:"_L1 + port;
    return addresses.first();
}

// The one of a row that tells most: where it leads, or who came.
QString connectionAddress(const QModelIndex &index)
{
    const QString target = index.data(ConnectionModel::Target).toString();
    return target.isEmpty() ? index.data(ConnectionModel::PeerAddress).toString() : safeText(target);
}

QString foldHelpOf(const QModelIndex &index)
{
    const qint64 folded = number(index, ConnectionModel::FoldedCount);
    const int rows = index.model()->rowCount(index);
    return rows < folded ? Words::tr("The newest %1 of them are below; the messages of all of them are in the log").arg(formatCount(rows))
                         : QString();
}

QString tooltipOf(const QModelIndex &index)
{
    if (isFold(index))
        return safeToolTip(foldHelpOf(index));
    QStringList lines {labelOf(index)};
    const auto add = [&lines](const QString &line) { lines.append(line); };
    const QString state = stateWordOf(index);
    const qint64 age = number(index, ConnectionModel::Age);
    add(age < 0 ? state : Words::tr("%1, %2", "state, how long").arg(state, formatAge(std::chrono::milliseconds(age))));
    if (isListener(index)) {
        add(index.data(ConnectionModel::Addresses).toStringList().join(", "_L1));
        add(Words::tr("%1 open, %2 ended").arg(formatCount(number(index, ConnectionModel::OpenCount)),
            formatCount(number(index, ConnectionModel::ClosedCount))));
    } else {
        const QString local = index.data(ConnectionModel::LocalAddress).toString();
        const QString peer = index.data(ConnectionModel::PeerAddress).toString();
        if (!peer.isEmpty())
            add(Words::tr("Peer %1").arg(peer));
        if (!local.isEmpty())
            add(Words::tr("Here %1", "our own address").arg(local));
    }
    const qint64 in = number(index, ConnectionModel::BytesIn);
    const qint64 out = number(index, ConnectionModel::BytesOut);
    add(Words::tr("%1 byte(s) in", nullptr, pluralOf(in)).arg(formatCount(in)));
    add(Words::tr("%1 byte(s) out", nullptr, pluralOf(out)).arg(formatCount(out)));
    if (const qint64 unsent = number(index, ConnectionModel::Unsent); unsent > 0)
        add(Words::tr("%1 byte(s) were not sent", nullptr, pluralOf(unsent)).arg(formatCount(unsent)));
    if (const qint64 unacked = number(index, ConnectionModel::Unacked); unacked > 0)
        add(Words::tr("%1 byte(s) were sent and not acknowledged", nullptr, pluralOf(unacked)).arg(formatCount(unacked)));
    lines.removeAll(QString());
    return safeToolTip(lines.join(u'\n'));
}

} // namespace

QString labelOf(const QModelIndex &index)
{
    if (isFold(index))
        return Words::tr("%1 ended", "so many connections").arg(formatCount(number(index, ConnectionModel::FoldedCount)));
    const QString name = safeText(index.data(ConnectionModel::Name).toString());
    if (isListener(index))
        return name.isEmpty() ? listenerAddress(index) : name;
    const QString id = index.data(ConnectionModel::Id).toString();
    if (!name.isEmpty())
        return Words::tr("#%1 %2", "connection number, name or address").arg(id, name);
    const bool isOurs = !index.data(ConnectionModel::Target).toString().isEmpty();
    return (isOurs ? Words::tr("#%1 → %2", "connection number, where it leads")
                   : Words::tr("#%1 %2", "connection number, name or address"))
        .arg(id, connectionAddress(index));
}

QString stateWordOf(const QModelIndex &index)
{
    if (isListener(index)) {
        const auto state = static_cast<ListenerState>(index.data(ConnectionModel::State).toInt());
        return state == ListenerState::Listening ? Words::tr("listening") : endingWordOf(index);
    }
    switch (connectionState(index)) {
    case ConnectionState::Connecting: return Words::tr("connecting");
    case ConnectionState::Open: return Words::tr("open");
    case ConnectionState::PeerFinished: return Words::tr("peer finished");
    case ConnectionState::WeFinished: return Words::tr("we finished");
    default: return endingWordOf(index);
    }
}

QString rightWordOf(const QModelIndex &index)
{
    if (isFold(index))
        return {};
    if (isListener(index))
        return openCountOf(index).isEmpty() ? stateWordOf(index) : QString();
    const ConnectionState state = connectionState(index);
    if (state == ConnectionState::Connecting)
        return Words::tr("connecting %1", "for how long").arg(waitOf(index));
    return state >= ConnectionState::Closed ? stateWordOf(index) : QString();
}

QString shortRightWordOf(const QModelIndex &index)
{
    const bool isConnecting = !isListener(index) && !isFold(index) && connectionState(index) == ConnectionState::Connecting;
    return isConnecting ? waitOf(index) : rightWordOf(index);
}

QString openCountOf(const QModelIndex &index)
{
    const qint64 open = isListener(index) ? number(index, ConnectionModel::OpenCount) : 0;
    return open > 0 ? Words::tr("%1 open", "so many connections").arg(formatCount(open)) : QString();
}

QString spokenRowOf(const QModelIndex &index)
{
    if (isFold(index)) {
        const qint64 folded = number(index, ConnectionModel::FoldedCount);
        //: %1 is the number, with its separators
        return Words::tr("%1 connection(s) that ended", nullptr, pluralOf(folded)).arg(formatCount(folded));
    }
    const QString in = spokenBytes(number(index, ConnectionModel::BytesIn));
    const QString out = spokenBytes(number(index, ConnectionModel::BytesOut));
    const QString name = safeText(index.data(ConnectionModel::Name).toString());
    if (isListener(index))
        return Words::tr("listener %1, %2, %3 open, %4 ended, %5 in, %6 out")
            .arg(labelOf(index), stateWordOf(index), formatCount(number(index, ConnectionModel::OpenCount)),
                formatCount(number(index, ConnectionModel::ClosedCount)), in, out);
    return Words::tr("connection %1, %2, %3, %4 in, %5 out")
        .arg(index.data(ConnectionModel::Id).toString(), name.isEmpty() ? connectionAddress(index) : name,
            stateWordOf(index), in, out);
}

ConnectionWords::ConnectionWords(QAbstractItemModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
{
    setSourceModel(&model);
}

QVariant ConnectionWords::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        QStringList parts {labelOf(index), openCountOf(index), rightWordOf(index)};
        parts.removeAll(QString());
        return parts.join("  "_L1);
    }
    case Qt::EditRole:
        return index.data(ConnectionModel::Name);
    case Qt::ToolTipRole:
        return tooltipOf(index);
    case Qt::AccessibleTextRole:
        return spokenRowOf(index);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

bool ConnectionWords::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || isFold(index))
        return false;
    const quint32 id = index.data(ConnectionModel::Id).toUInt();
    const QString name = value.toString().trimmed();
    if (isListener(index))
        Q_EMIT listenerRenameRequested(id, name);
    else
        Q_EMIT renameRequested(id, name);
    return true;
}

} // namespace wirelark
