#include "widgets/bytemap/bytemaplayout.h"

#include <QCoreApplication>

#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

ByteMapLayout ByteMapLayout::fit(int width, const QFontMetrics &metrics)
{
    ByteMapLayout layout;
    layout.width = width;
    for (const auto from : {ByteMap::From::Begin, ByteMap::From::End})
        layout.offsetWidth =
            std::max(layout.offsetWidth, metrics.horizontalAdvance(offsetText(255, from)) + 2 * margin);
    return layout;
}

std::vector<ValuePlace> ByteMapLayout::valuesFrom(
    int first, const ByteOffset &offset, const QFontMetrics &metrics) const
{
    std::vector<ValuePlace> places;
    const auto count = static_cast<int>(offset.values.size());
    // Room for the number of those that have none.
    const int end = width - metrics.horizontalAdvance(u"… +255"_s) - 2 * margin;
    int x = valuesX();
    for (int index = first; index < count; ++index) {
        const QString text = valueText(offset.values[static_cast<size_t>(index)]);
        const ValuePlace place {index, x, metrics.horizontalAdvance(text) + 2 * valuePadding, text};
        if (place.end() > end && !places.empty())
            break;
        places.push_back(place);
        x = place.end() + margin;
    }
    return places;
}

QString valueText(const ByteValue &value)
{
    const QString hex = QString::number(value.value, 16).toUpper().rightJustified(2, u'0');
    return u"%1 × %2"_s.arg(hex, formatCount(static_cast<qint64>(value.count)));
}

QString offsetText(int offset, ByteMap::From from)
{
    if (from == ByteMap::From::Begin)
        return QCoreApplication::translate("wirelark::ByteMapView", "offset %1").arg(offset);
    if (offset == 0)
        return QCoreApplication::translate("wirelark::ByteMapView", "last byte");
    return QCoreApplication::translate("wirelark::ByteMapView", "last − %1", "an offset from the last byte")
        .arg(offset);
}

} // namespace wirelark
