#pragma once

#include <QString>

class QMimeData;

namespace wirelark {

// The path of the one local file in what is dropped or pasted; empty if it is anything else.
QString droppedFile(const QMimeData *data);

} // namespace wirelark
