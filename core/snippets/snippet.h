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

    bool operator==(const Snippets &) const = default;
};

} // namespace wirelark
