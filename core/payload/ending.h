#pragma once

#include <QByteArray>

namespace wirelark {

// What is sent after a text, and for each line break within it.
enum class Ending : quint8 { None, Lf, CrLf, Cr, Nul };

QByteArray endingBytes(Ending ending);
// A line break typed inside a text: the ending where that is one, as nc -C has it, else LF.
QByteArray lineBreakBytes(Ending ending);

} // namespace wirelark
