#include "core/lens/lenschecksum.h"

namespace wirelark {

using namespace Qt::StringLiterals;

QString LensChecksum::toString() const
{
    if (!algorithm)
        return {};
    // A slash stands between the lenses of the two directions.
    QString text = "checksum:"_L1 + QString(algorithm->name).toLower().replace(u'/', u'-');
    if (order == ByteOrder::Little)
        text += ",le"_L1;
    if (isHexText)
        text += ",hex"_L1;
    const std::pair<QLatin1StringView, quint32> sizes[] {{",skip:"_L1, skip}, {",mark:"_L1, mark}, {",tail:"_L1, tail}};
    for (const auto &[word, size] : sizes) {
        if (size > 0)
            text += word + QString::number(size);
    }
    return text;
}

} // namespace wirelark
