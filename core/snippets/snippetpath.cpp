#include "core/snippets/snippetpath.h"

using namespace Qt::StringLiterals;

namespace wirelark {

std::optional<QStringList> readSnippetPath(QStringView text)
{
    QStringList path(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            path.last() += text[++i];
        else if (text[i] == u'/')
            path += QString();
        else
            path.last() += text[i];
    }
    for (QString &part : path)
        part = part.trimmed();
    return path.contains(QString()) ? std::nullopt : std::optional(path);
}

QString writeSnippetPath(const QStringList &path)
{
    QStringList parts;
    for (QString part : path) {
        part.replace(u"\\"_s, u"\\\\"_s);
        part.replace(u"/"_s, u"\\/"_s);
        part.replace(u'\n', u' ');
        parts += part;
    }
    return parts.join(u'/');
}

} // namespace wirelark
