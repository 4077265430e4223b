#pragma once

#include <vector>

#include <QByteArray>
#include <QList>
#include <QString>

// What a peer may send to hurt whoever looks at it.
struct Hostile
{
    const char *name;
    QByteArray bytes;
    QString shown; // how what is shown of it begins
};

// `trap`: a file that nobody may open because its name was received.
inline std::vector<Hostile> hostileCorpus(const QByteArray &trap)
{
    QByteArray everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte += char(byte);
    const QString path = QString::fromUtf8(trap);
    return {
        {"every byte", everyByte, QStringLiteral("\\0\\x01\\x02\\x03")},
        {"colours and title", "\x1b[31mRED\x1b]0;title\x07\x1b[2J\x1b[H", QStringLiteral("\\x1B[31mRED\\x1B]0;title\\x07")},
        {"clipboard of the terminal", "\x1b]52;c;cm0gLXJmIH4=\x07", QStringLiteral("\\x1B]52;c;")},
        {"c1 controls as bytes", "\x9b" "31mRED\x9d" "0;title\x9c", QStringLiteral("\\x9B31mRED\\x9D")},
        {"c1 controls in utf-8", "\u009b31mRED\u009d0;title\u009c", QStringLiteral("\\u009B31mRED")},
        {"overwriting", "harmless\b\b\b\b\rrm -rf \x7f\v\f", QStringLiteral("harmless\\x08\\x08\\x08\\x08\\rrm")},
        {"nul", QByteArray(1000, '\0'), QStringLiteral("\\0\\0\\0")},
        {"image", "<img src=\"" + trap + "\">", QStringLiteral("<img src=\"") + path},
        {"image by url", "<b>x</b><img src='file://" + trap + "'>", QStringLiteral("<b>x</b><img src='file://") + path},
        {"style sheet", "<html><link rel=stylesheet href=" + trap + "><script>", QStringLiteral("<html><link rel=")},
        {"image of no end", "<img src=\"/dev/zero\">", QStringLiteral("<img src=\"/dev/zero\">")},
        {"entities", "a &lt; b &amp;&#8238;", QStringLiteral("a &lt; b &amp;&#8238;")},
        {"right to left file name", "invoice\u202Efdp.exe", QStringLiteral("invoice\\u202Efdp.exe")},
        {"bidi controls", QByteArray("\u202E").repeated(50'000), QStringLiteral("\\u202E\\u202E")},
        {"nested isolates", QByteArray("\u2067").repeated(50'000) + "x", QStringLiteral("\\u2067\\u2067")},
        {"combining marks", "z" + QByteArray("\u0335").repeated(200'000), u'z' + QString(8, QChar(0x335)) + QStringLiteral("\u27E8+")},
        {"line separators", QByteArray("a\u2028\u2029\u0085").repeated(100), QStringLiteral("a\\u2028\\u2029\\u0085a")},
        {"surrogates", QByteArray("\xed\xa0\x80").repeated(100), QStringLiteral("\\xED\\xA0\\x80")},
        {"noncharacters", QByteArray("\uFFFE\uFFFF\uFDD0").repeated(100), QStringLiteral("\\uFFFE\\uFFFF\\uFDD0")},
        {"not utf-8", QByteArray("\xff\xfe\xc0\xaf").repeated(1000), QStringLiteral("\\xFF\\xFE\\xC0\\xAF")},
        {"invisible", "a\u200b\u200d\ufeff\u00ad", QStringLiteral("a\\u200B\\u200D\\uFEFF\\u00AD")},
        {"formats", "%n%s%1%2%L1%%", QStringLiteral("%n%s%1%2%L1%%")},
        {"formula", "=cmd|' /C calc'!A0", QStringLiteral("=cmd|' /C calc'!A0")},
        {"line of a million", QByteArray(1'000'000, 'A'), QStringLiteral("AAAAAAAA")},
    };
}

// What no line on the screen and no text to be pasted may contain, judged apart from the code under test.
inline bool isDangerous(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(codePoint);
    }
}

inline bool isSafe(const QString &text)
{
    for (const char32_t codePoint : text.toUcs4()) {
        if (isDangerous(codePoint))
            return false;
    }
    return true;
}
