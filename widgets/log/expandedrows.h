#pragma once

#include <map>
#include <vector>

#include <QtGlobal>

#include "core/payload/visibletext.h"
#include "core/timeline/messagebytes.h"
#include "widgets/log/linemap.h"

namespace wirelark {

class DataFitter;
class Journal;
class MessageRows;
struct RecordPreview;

// The rows that are unfolded to their full payload, and where their lines begin. Bounded: of a payload the
// first 64 KiB are unfolded (no chunk is longer), and of many unfolded rows the one unfolded first is folded
// again.
class ExpandedRows
{
public:
    static constexpr qint64 maxBytes = 64 * 1024;
    static constexpr size_t maxRows = 64;

    bool contains(const RowId &id) const { return m_rows.contains(id); }
    bool isEmpty() const { return m_rows.empty(); }
    // The journal must outlive this.
    void expand(const Journal &journal, const RecordPreview &preview, const DataFitter &fitter);
    void fold(const RowId &id) { m_rows.erase(id); }
    void clear() { m_rows.clear(); }
    // The lines begin elsewhere in another width or mode.
    void refit(const DataFitter &fitter);

    // One line of a row, from 0; empty if it is not stored any more.
    VisibleText line(const RowId &id, int line, const DataFitter &fitter) const;
    // How many lines there are of which row; forgets those that are no rows any more.
    std::vector<LineMap::TallRow> tallRows(const MessageRows &rows);

private:
    struct Unfolded
    {
        quint64 order = 0; // when it was unfolded, among the others
        mutable MessageBytes bytes;
        QByteArray before; // what came before left unfinished, see visibleText()
        std::vector<quint32> starts; // of each line, in bytes, and the end
    };

    std::map<RowId, Unfolded> m_rows;
    quint64 m_nextOrder = 0;
};

} // namespace wirelark
