#include "widgets/bytemap/bytemapcells.h"

#include <algorithm>

#include <QStringList>

#include "widgets/bytemap/bytemapview.h"
#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostSpoken = 16; // values of a row that are told in one go

QString spokenValue(const ByteValue &value)
{
    const QString hex = QString::number(value.value, 16).toUpper().rightJustified(2, u'0');
    const QString messages = ByteMapView::tr("%Ln message(s)", nullptr, static_cast<int>(value.count));
    //: A value of a byte for a screen reader, and how many messages have it
    return value.isRare ? ByteMapView::tr("%1, rare, in %2").arg(hex, messages)
                        : ByteMapView::tr("%1 in %2").arg(hex, messages);
}

} // namespace

qint64 ByteMapCells::rowCount() const
{
    return std::ssize(m_view.offsets());
}

qint64 ByteMapCells::firstVisibleRow() const
{
    return m_view.topLine();
}

int ByteMapCells::visibleRowCount() const
{
    return static_cast<int>(std::min<qint64>(m_view.partLines(), rowCount() - m_view.topLine()));
}

qint64 ByteMapCells::currentRow() const
{
    return m_view.currentRow();
}

QString ByteMapCells::columnTitle(int column) const
{
    switch (column) {
    case 0:
        return ByteMapView::tr("Offset");
    case 1:
        return ByteMapView::tr("Messages");
    case 2:
        return ByteMapView::tr("Chosen value");
    default:
        return ByteMapView::tr("Values");
    }
}

QString ByteMapCells::spokenCell(qint64 row, int column) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const ByteOffset &offset = m_view.offsets()[static_cast<size_t>(row)];
    if (column == 0)
        return offsetText(offset.offset, m_view.from());
    if (column == 1)
        return formatCount(static_cast<qint64>(offset.messages));
    const auto current = row == currentRow() ? static_cast<size_t>(m_view.currentValue()) : 0;
    if (column == 2)
        return spokenValue(offset.values[current]);
    QStringList values;
    for (size_t i = 0; i < std::min(mostSpoken, offset.values.size()); ++i)
        values += spokenValue(offset.values[i]);
    if (offset.values.size() > mostSpoken)
        values += ByteMapView::tr("and %Ln other(s)", nullptr, static_cast<int>(offset.values.size() - mostSpoken));
    return values.join(u", "_s);
}

QString ByteMapCells::spokenRow(qint64 row) const
{
    return spokenCell(row, 0) + u": "_s + spokenCell(row, 3);
}

QRect ByteMapCells::cellRect(qint64 row, int column) const
{
    const qint64 line = row - m_view.topLine();
    if (line < 0 || line > m_view.partLines())
        return {};
    const ByteMapLayout &layout = m_view.layoutOfRows();
    const int x[] {0, layout.barX(), layout.valuesX(), layout.valuesX(), layout.width};
    return {x[column], static_cast<int>(line) * m_view.lineHeight(), std::max(1, x[column + 1] - x[column]),
        m_view.lineHeight()};
}

} // namespace wirelark
