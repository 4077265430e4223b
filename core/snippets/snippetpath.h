#pragma once

#include <optional>

#include <QStringList>

namespace wirelark {

// `folder/name`, as it stands in the header of a snippet and on a command line: a slash between two parts, a backslash
// before what would mean something else. Nothing: a part is empty.
std::optional<QStringList> readSnippetPath(QStringView text);
QString writeSnippetPath(const QStringList &path);

} // namespace wirelark
