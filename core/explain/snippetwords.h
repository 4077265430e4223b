#pragma once

#include <QString>

#include "core/snippets/snippetfile.h"

namespace wirelark {

// Why a file of snippets was not read or not written, in a sentence; with its line and column where it has them.
QString troubleText(const SnippetFile::Trouble &trouble, const QString &path);

} // namespace wirelark
