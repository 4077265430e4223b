#include "widgets/sequence/commenthighlighter.h"

#include <QPlainTextEdit>

#include "widgets/theme.h"

namespace wirelark {

CommentHighlighter::CommentHighlighter(QPlainTextEdit &edit)
    : QSyntaxHighlighter(edit.document())
    , m_edit(edit)
{
}

void CommentHighlighter::highlightBlock(const QString &text)
{
    if (!QStringView(text).trimmed().startsWith(u'#'))
        return;
    QTextCharFormat format;
    format.setForeground(Theme::tokens(&m_edit).info);
    format.setFontItalic(true);
    setFormat(0, int(text.size()), format);
}

} // namespace wirelark
