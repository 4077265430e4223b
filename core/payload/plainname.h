#pragma once

#include <QString>
#include <QStringView>

namespace wirelark {

// What the ways to write a name have in common: its letters and digits, in lower case.
QString plainName(QStringView name);

} // namespace wirelark
