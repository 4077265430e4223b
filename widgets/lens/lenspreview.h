#pragma once

#include <QFontMetrics>

#include "core/lens/lens.h"

namespace wirelark {

class LensSample;

// The first five messages that a lens cuts out of a sample, a line each: size, bytes as text that is safe to show, and
// what is wrong with it. No line is wider than that.
QString lensPreview(const Lens &lens, const LensSample &sample, const QFontMetrics &metrics, int width);

} // namespace wirelark
