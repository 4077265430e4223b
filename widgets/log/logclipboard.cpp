#include "widgets/log/logclipboard.h"

#include <algorithm>

#include <QLocale>
#include <QStringList>

#include "core/timeline/messagebytes.h"
#include "widgets/log/logcontent.h"
#include "widgets/log/logselection.h"

namespace wirelark::LogClipboard {

using namespace Qt::StringLiterals;

QString lines(const LogContent &content, const LogSelection &selection)
{
    const qint64 first = selection.firstRow(content.rows());
    const qint64 last = selection.lastRow(content.rows());
    const qint64 end = std::min(last + 1, first + maxRows);
    QString text;
    for (qint64 row = first; row < end; ++row) {
        const LogRow logRow = content.row(row);
        QStringList cells;
        for (const ColumnPlace &place : content.columns())
            cells += content.text(logRow, place.column);
        text += cells.join(u'\t') + u'\n';
    }
    if (last >= end)
        text += u"… +"_s + QLocale().toString(last + 1 - end) + u'\n';
    text.chop(1);
    return text;
}

bool hasBytes(const LogContent &content, const LogSelection &selection)
{
    const MessageRows &rows = content.rows();
    const qint64 first = selection.firstRow(rows);
    const qint64 last = selection.lastRow(rows);
    if (last - first >= maxRows)
        return false;
    qint64 bytes = 0;
    for (qint64 row = first; row <= last; ++row)
        bytes += rows.at(row).size;
    return bytes > 0 && bytes <= maxBytes;
}

QString bytesAs(CopyFormat format, const LogContent &content, const LogSelection &selection)
{
    const MessageRows &rows = content.rows();
    QByteArray bytes;
    qint64 offset = -1;
    for (qint64 row = selection.firstRow(rows); row <= selection.lastRow(rows); ++row) {
        const Message message = rows.at(row);
        if (!message.isData())
            continue;
        MessageBytes source(rows.journal(), message);
        if (offset < 0)
            offset = source.streamOffset();
        bytes += source.read(0, message.size);
    }
    return copyAs(format, bytes, std::max<qint64>(0, offset));
}

} // namespace wirelark::LogClipboard
