#pragma once

#include <QString>
#include <QStringView>

#include "core/compose/templatefault.h"

namespace wirelark {

// What is wrong with a message that was written down, in a sentence without its full stop. `text` is what was parsed.
// Plain text, with words of the person in it.
QString faultText(const TemplateFault &fault, QStringView text);

} // namespace wirelark
