#pragma once

#include "core/timeline/connectionrow.h"

#include <QVariant>

namespace wirelark {

// What a row is under a role of ConnectionModel, but for the roles that say where it stands. `present`: the time
// that ages are told for, ns.
QVariant rowData(const ConnectionRow &row, qint64 present, int role);
QVariant rowData(const ListenerRow &row, qint64 present, int role);

} // namespace wirelark
