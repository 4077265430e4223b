#pragma once

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace wirelark {

// Lines of a sequence that are only a comment stand back.
class CommentHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit CommentHighlighter(QPlainTextEdit &edit);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QPlainTextEdit &m_edit;
};

} // namespace wirelark
