#pragma once

#include <QStringView>

namespace wirelark {

// Whether the whole text is like the pattern, in which * is anything and ? one character (a UTF-16 unit). Case does not
// count. Takes no more time than the product of both lengths.
bool isLike(QStringView pattern, QStringView text);

// The same for a peer's address, with its port or without: 10.0.0.5:502, [::1]:80.
bool isPeerLike(QStringView pattern, QStringView peer);

} // namespace wirelark
