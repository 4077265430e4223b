#pragma once

#include <QRegularExpression>
#include <QStringList>

// Whether a text is a sequence diagram of the few statements that the ladder uses, with nothing in its words that
// Mermaid could take for anything else.
inline bool isPlainMermaid(const QString &diagram)
{
    static const QString words = QStringLiteral(R"(((?!\b[eE][nN][dD]\b)([A-Za-z0-9 .,()+/_=!?*×·…-]|[\p{L}\p{N}]|#[0-9]+;))+)");
    static const QRegularExpression statement(QStringLiteral(R"(\A    (participant (me|p[1-6]) as |Note over me(,p[1-6])?: |)"
                                                             R"((me|p[1-6])(->>|-->>|-x)(me|p[1-6]): )%1\z)").arg(words),
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList lines = diagram.split(u'\n');
    if (lines.value(0) != QStringLiteral("sequenceDiagram") || !lines.last().isEmpty())
        return false;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        if (!statement.match(lines[i]).hasMatch())
            return false;
    }
    return true;
}
