#include "core/snippets/snippet.h"

#include <algorithm>

#include <QSet>

namespace wirelark {

const Snippet *Snippets::withShortcut(int digit) const
{
    const auto found = std::ranges::find(all, digit, &Snippet::shortcut);
    return digit == 0 || found == all.end() ? nullptr : &*found;
}

const Snippet *Snippets::find(const QStringList &path) const
{
    const auto found = std::ranges::find(all, path, &Snippet::path);
    return found == all.end() ? nullptr : &*found;
}

void Snippets::put(const Snippet &snippet)
{
    for (Snippet &other : all) {
        if (snippet.shortcut != 0 && other.shortcut == snippet.shortcut)
            other.shortcut = 0;
    }
    const auto same = std::ranges::find(all, snippet.path, &Snippet::path);
    if (same != all.end()) {
        *same = snippet;
        return;
    }
    const auto folder = [](const Snippet &one) { return one.path.first(one.path.size() - 1); };
    const auto last = std::find_if(all.rbegin(), all.rend(),
        [&](const Snippet &other) { return folder(other) == folder(snippet); });
    all.insert(last == all.rend() ? all.end() : last.base(), snippet);
}

bool Snippets::move(const QStringList &from, const QStringList &to)
{
    std::vector<Snippet> moved = all;
    QSet<QStringList> paths;
    for (Snippet &snippet : moved) {
        if (snippet.path.size() >= from.size() && snippet.path.first(from.size()) == from)
            snippet.path = to + snippet.path.sliced(from.size());
        if (paths.contains(snippet.path))
            return false;
        paths.insert(snippet.path);
    }
    all = std::move(moved);
    return true;
}

void Snippets::remove(const QStringList &path)
{
    std::erase_if(all, [&path](const Snippet &snippet) { return snippet.path == path; });
}

} // namespace wirelark
