#include "widgets/log/logrow.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/explain/notes.h"
#include "core/journal/journal.h"
#include "core/payload/visibletext.h"
#include "core/timeline/marks.h"
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
    if (preview.message.direction == Direction::In)
        return u"↓ "_s + tr(QT_TRANSLATE_NOOP("wirelark::LogView", "In"));
    return u"↑ "_s + tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Out"));
}

// `1/2 of chunk`, as far as the other messages of this chunk are rows too.
QString partOfChunk(const MessageRows &rows, const Message &message)
{
    const qint64 first = rows.rowOf({.seq = message.id.seq});
    const qint64 end = rows.rowOf({.seq = message.id.seq + 1});
    if (message.endsBefore || !rows.query().filter.isEmpty() || end - first < 2)
        return tr(QT_TRANSLATE_NOOP("wirelark::LogView", "part of chunk"));
    //: This message is the %1st of %2 that came in one chunk, which is what one read returned
    return tr(QT_TRANSLATE_NOOP("wirelark::LogView", "%1/%2 of chunk")).arg(message.id.index + 1).arg(end - first);
}

// When our last message before this row ended; 0: none of the rows near it is one.
qint64 lastSend(const MessageRows &rows, qint64 row, ConnectionId connection)
{
    constexpr qint64 farthest = 200; // a screen of rows is painted in a few milliseconds
    for (qint64 before = row - 1; before >= std::max<qint64>(0, row - farthest); --before) {
        const Message message = rows.at(before);
        if (message.isData() && message.direction == Direction::Out && message.connection == connection)
            return message.time;
    }
    return 0;
}

// The most urgent thing to be said of a row.
QString noteOf(const MessageRows &rows, const RecordPreview &preview)
{
    const Message &message = preview.message;
    if (preview.isGone)
        return tr(QT_TRANSLATE_NOOP("wirelark::LogView", "not stored"));
    if (!message.isData())
        return preview.endingWord;
    const QString note = messageNote(message);
    return note.isEmpty() && message.isPart ? partOfChunk(rows, message) : note;
}

// What a person noted comes first.
QString withMark(const Mark &mark, const QString &note)
{
    const QString own = mark.note.isEmpty() ? markedWord() : mark.note;
    return note.isEmpty() ? own : own + u" · "_s + note;
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
        return note.isEmpty() || rule.isEmpty() ? QString(note + rule) : QString(note + u" · "_s + rule);
    case LogColumn::Data:
        break;
    }
    return {};
}

LogRow LogRowSource::row(const MessageRows &rows, qint64 row)
{
    LogRow result;
    const Message message = rows.at(row);
    if (!message)
        return result;
    const QLocale locale;
    result.preview = m_cache.preview(rows.journal(), message);
    const RecordPreview &preview = result.preview;
    result.number = message.number == 0 ? u"…"_s : locale.toString(message.number);
    result.time = timeOf(rows, row, preview);
    result.direction = directionOf(preview);
    if (message.connection != 0)
        result.connection = u'#' + QString::number(message.connection);
    if (preview.isData())
        result.size = locale.toString(message.size);
    result.note = noteOf(rows, preview);
    if (const Mark *mark = markOf ? markOf(message) : nullptr) {
        result.isMarked = true;
        result.note = withMark(*mark, result.note);
    }
    if (const ColourRule *rule = rules.ruleOf(rows.journal(), preview)) {
        result.rule = safeText(rule->name.isEmpty() ? rule->filter : rule->name, 40);
        result.ruleColour = rule->colour;
    }
    return result;
}

QString LogRowSource::timeOf(const MessageRows &rows, qint64 row, const RecordPreview &preview) const
{
    const QLocale locale;
    const Message &message = preview.message;
    switch (timeMode) {
    case TimeMode::Clock:
        break;
    case TimeMode::SinceConnect:
        return elapsedText(message.time, connectionStart ? connectionStart(message.connection) : 0, locale);
    case TimeMode::SincePrevious:
        return elapsedText(message.time, row == 0 ? 0 : rows.at(row - 1).time, locale);
    case TimeMode::SinceSend:
        return elapsedText(message.time, lastSend(rows, row, message.connection), locale);
    }
    return clockText(message.time, locale);
}

QString spokenDirection(const RecordPreview &preview)
{
    if (!preview.isData())
        return tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Event"));
    return preview.message.direction == Direction::In ? tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Incoming"))
                                              : tr(QT_TRANSLATE_NOOP("wirelark::LogView", "Outgoing"));
}

} // namespace wirelark
