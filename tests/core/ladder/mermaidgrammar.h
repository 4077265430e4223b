#pragma once

#include <QRegularExpression>
#include <QStringList>

// Whether a text is a sequence diagram of the few statements that the ladder uses, with nothing in its words that
// Mermaid could take for anything else. What is repeated is two of them.
inline bool isPlainMermaid(const QString &diagram)
{
    static const QString words = QStringLiteral(R"(((?!\b[eE][nN][dD]\b)([A-Za-z0-9 .,()+/_=!?*×·…-]|[\p{L}\p{N}]|#[0-9]+;))+)");
    static const QRegularExpression statement(QStringLiteral(R"(\A    (participant (me|p[1-6]) as |Note over me(,p[1-6])?: |loop |)"
                                                             R"((me|p[1-6])(->>|-->>|-x)(me|p[1-6]): )%1\z)").arg(words),
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList lines = diagram.split(u'\n');
    if (lines.value(0) != QStringLiteral("sequenceDiagram") || !lines.last().isEmpty())
        return false;
    qsizetype loopBegan = 0;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        const bool isIn = loopBegan > 0;
        if (isIn && i == loopBegan + 3) {
            if (lines[i] != QStringLiteral("    end"))
                return false;
            loopBegan = 0;
            continue;
        }
        const bool isLoop = lines[i].startsWith(QStringLiteral("    loop "));
        if ((isIn && isLoop) || !statement.match(isIn ? lines[i].mid(4) : lines[i]).hasMatch())
            return false;
        if (isLoop)
            loopBegan = i;
    }
    return loopBegan == 0;
}
