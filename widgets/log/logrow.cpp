#include "widgets/log/logrow.h"

#include <QCoreApplication>

#include "core/journal/journal.h"
#include "core/timeline/messagerows.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("wirelark::LogView", text);
}

QString directionOf(const RecordPreview &preview)
{
    if (!preview.isData())
        return u"· "_s + tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Info"));
    if (preview.direction == Direction::In)
        return u"↓ "_s + tr(QT_TRANSLATE_NOOP("wirelark::LogView", "In"));
    return u"↑ "_s + tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Out"));
}

} // namespace

QString LogRow::cell(LogColumn column) const
{
    switch (column) {
    case LogColumn::Number:
        return number;
    case LogColumn::Time:
        return time;
    case LogColumn::Connection:
        return connection;
    case LogColumn::Direction:
        return direction;
    case LogColumn::Size:
        return size;
    case LogColumn::Note:
        return note;
    case LogColumn::Data:
        break;
    }
    return {};
}

LogRow LogRowSource::row(const MessageRows &rows, qint64 row)
{
    LogRow result;
    result.seq = rows.seqAt(row);
    if (result.seq == 0)
        return result;
    const QLocale locale;
    result.preview = m_cache.preview(rows.journal(), result.seq);
    const RecordPreview &preview = result.preview;
    result.number = locale.toString(result.seq);
    result.time = timeOf(rows, row, preview);
    result.direction = directionOf(preview);
    if (preview.connection != 0)
        result.connection = u'#' + QString::number(preview.connection);
    if (preview.isData())
        result.size = locale.toString(preview.size);
    result.note =
        preview.isGone ? tr(QT_TRANSLATE_NOOP("wirelark::LogView", "not stored")) : preview.endingWord;
    return result;
}

QString LogRowSource::timeOf(const MessageRows &rows, qint64 row, const RecordPreview &preview) const
{
    const QLocale locale;
    switch (timeMode) {
    case TimeMode::Clock:
        break;
    case TimeMode::SinceConnect:
        return elapsedText(preview.time, connectionStart ? connectionStart(preview.connection) : 0, locale);
    case TimeMode::SincePrevious: {
        const quint64 previous = rows.seqAt(row - 1);
        return elapsedText(preview.time, previous == 0 ? 0 : rows.journal().entry(previous).time, locale);
    }
    }
    return clockText(preview.time, locale);
}

QString spokenDirection(const RecordPreview &preview)
{
    if (!preview.isData())
        return tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Event"));
    return preview.direction == Direction::In ? tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Incoming"))
                                              : tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Outgoing"));
}

} // namespace wirelark
