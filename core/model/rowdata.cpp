#include "core/model/rowdata.h"

#include <QStringList>

#include "core/model/connectionmodel.h"

namespace wirelark {

namespace {

qint64 toMilliseconds(qint64 ns)
{
    return ns / 1'000'000;
}

template <typename Row>
QVariant commonData(const Row &row, qint64 since, qint64 present, int role)
{
    const auto rate = [&row, present](Direction direction) -> qint64 {
        return row.history.at(TrafficHistory::secondOf(present) - 1, direction);
    };
    switch (role) {
    case ConnectionModel::State: return static_cast<int>(row.state);
    case ConnectionModel::Target: return row.target;
    case ConnectionModel::Name: return row.switches.name;
    case ConnectionModel::EndKind: return static_cast<int>(row.ending.kind);
    case ConnectionModel::Reason: return static_cast<int>(row.ending.reason);
    case ConnectionModel::EndError: return row.ending.error;
    case ConnectionModel::BytesIn: return row.in.bytes;
    case ConnectionModel::BytesOut: return row.out.bytes;
    case ConnectionModel::RateIn: return rate(Direction::In);
    case ConnectionModel::RateOut: return rate(Direction::Out);
    case ConnectionModel::Age:
        return since ? toMilliseconds((row.isEnded() ? row.ending.time : present) - since) : qint64(-1);
    case ConnectionModel::Idle: return row.lastActivity ? toMilliseconds(present - row.lastActivity) : qint64(-1);
    case ConnectionModel::History:
        return QVariant::fromValue(row.history.window(TrafficHistory::secondOf(present)));
    case ConnectionModel::ReplyMode: return static_cast<int>(row.switches.reply);
    case ConnectionModel::FinMode: return static_cast<int>(row.switches.finAnswer);
    default: return {};
    }
}

} // namespace

QVariant rowData(const ConnectionRow &row, qint64 present, int role)
{
    switch (role) {
    case ConnectionModel::LocalAddress:
        return row.local.toString();
    case ConnectionModel::PeerAddress:
        return (row.peer.isNull() ? row.tried : row.peer).toString();
    case ConnectionModel::Unsent:
        return row.ending.unsent;
    case ConnectionModel::Unacked:
        return row.ending.unacked;
    default:
        return commonData(row, row.opened ? row.opened : row.started, present, role);
    }
}

QVariant rowData(const ListenerRow &row, qint64 present, int role)
{
    switch (role) {
    case ConnectionModel::Addresses: {
        QStringList addresses;
        for (const SocketAddress &address : row.addresses)
            addresses.append(address.toString());
        return addresses;
    }
    case ConnectionModel::OpenCount:
        return row.openCount;
    case ConnectionModel::ClosedCount:
        return row.endedCount;
    default:
        return commonData(row, row.started, present, role);
    }
}

} // namespace wirelark
