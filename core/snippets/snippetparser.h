#pragma once

#include <optional>

#include <QSet>

#include "core/snippets/snippettext.h"

namespace wirelark {

// Parses one file, line by line; used once.
class SnippetParser
{
public:
    ParsedSnippets parse(const QByteArray &text);

private:
    bool takeLine(QStringView line);
    bool takeHeader(QStringView line);
    bool takeKey(QStringView line);
    bool takeValue(QStringView key, QStringView value);
    bool takeShortcut(QStringView value);
    bool finishSnippet();
    bool fail(SnippetFault::Kind kind, qsizetype column, QStringView word);

    Snippets m_result;
    std::optional<Snippet> m_current;
    QStringList m_comments; // since the last snippet ended
    QSet<QString> m_keys;   // of the current one
    QSet<QStringList> m_paths;
    QSet<int> m_shortcuts;
    bool m_hasMessage = false;
    int m_line = 0;
    int m_headerLine = 0;
    std::optional<SnippetFault> m_fault;
};

} // namespace wirelark
