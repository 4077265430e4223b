#pragma once

#include <QString>

namespace wirelark {

// In which language something is told.
enum class Language : quint8 {
    Shown,   // the person's, as everything in the window
    English, // that of the source, with any catalogue: what a filter finds everywhere
};

// What tr() of a context says, or the same in English: the number for %n and %Ln in plain digits, and every (s) as the
// number wants it.
QString told(Language language, const char *context, const char *text, const char *comment = nullptr, int n = -1);

// A count as tr() takes it to find its plural: an int. Where there can be more, the number goes into the text by itself.
int pluralOf(qint64 count);

} // namespace wirelark
