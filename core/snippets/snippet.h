#pragma once

#include <vector>

#include <QStringList>

#include "core/compose/draft.h"
#include "core/repeat/repeatplan.h"

namespace wirelark {

// A message with a name, kept to be sent again.
struct Snippet
{
    QStringList path; // folders, then the name; never empty, and no part of it is
    Draft draft;
    RepeatPlan plan;
    QString to {};    // whom: `all`, `selected`, or a connection or listener by its name or address; empty: whoever is chosen
    int shortcut = 0; // 1 to 9: Ctrl+Shift and this digit; 0: none
    QStringList comments {}; // lines that stand before it in the file, each without its `#`

    QString name() const { return path.last(); }
    bool operator==(const Snippet &) const = default;
};

// What a file has, in its order.
struct Snippets
{
    std::vector<Snippet> all;
    QStringList comments {}; // behind the last one

    const Snippet *withShortcut(int digit) const;
    // The one of this path, or null.
    const Snippet *find(const QStringList &path) const;
    // In the place of the one with its path, or behind those of its folder. Another one with its shortcut loses that.
    void put(const Snippet &snippet);
    void remove(const QStringList &path);
    // Another path for a snippet, or for all that is in a folder; they stay where they are in the file. False, and nothing
    // is changed: there is one of that path already.
    bool move(const QStringList &from, const QStringList &to);

    bool operator==(const Snippets &) const = default;
};

} // namespace wirelark
