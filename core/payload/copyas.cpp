#include "core/payload/copyas.h"

#include <algorithm>

#include <QByteArray>

#include "core/payload/hex.h"
#include "core/payload/shellline.h"
#include "core/payload/sourceliterals.h"
#include "core/payload/visibility.h"
#include "core/payload/visibletext.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype dumpWidth = 16;

QString toHexDump(QByteArrayView bytes, qint64 offset)
{
    QString dump;
    for (qsizetype at = 0; at < bytes.size(); at += dumpWidth) {
        const QByteArrayView row = bytes.sliced(at, std::min(dumpWidth, bytes.size() - at));
        QString hex = toHex(row);
        if (row.size() > dumpWidth / 2)
            hex.insert(dumpWidth / 2 * 3, u' ');
        QString text;
        for (const char byte : row)
            text += QLatin1Char(isPrintable(byte) ? byte : '.');
        dump += QString::number(offset + at, 16).toUpper().rightJustified(8, u'0') + u"  "_s
            + hex.leftJustified(dumpWidth * 3) + u"  "_s + text + u'\n';
    }
    dump.chop(1);
    return dump;
}

QString toText(QByteArrayView bytes)
{
    QString text;
    while (!bytes.isEmpty()) {
        const qsizetype stop = std::distance(bytes.begin(),
            std::ranges::find_if(bytes, [](char byte) { return byte == '\n' || byte == '\t'; }));
        const bool isLine = stop < bytes.size() && bytes[stop] == '\n';
        const bool hasCr = isLine && stop > 0 && bytes[stop - 1] == '\r';
        text += visibleText(bytes.first(stop - (hasCr ? 1 : 0))).text;
        if (stop < bytes.size())
            text += QLatin1Char(bytes[stop]);
        bytes = bytes.sliced(std::min(stop + 1, bytes.size()));
    }
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

QString copyAs(CopyFormat format, QByteArrayView bytes, qint64 offset, const CopyTarget &target)
{
    switch (format) {
    case CopyFormat::Hex:
        return toHex(bytes);
    case CopyFormat::HexDump:
        return toHexDump(bytes, offset);
    case CopyFormat::Text:
        return toText(bytes);
    case CopyFormat::CArray:
        return toCArray(bytes);
    case CopyFormat::PythonBytes:
        return toPythonBytes(bytes);
    case CopyFormat::RustBytes:
        return toRustBytes(bytes);
    case CopyFormat::RustArray:
        return toRustArray(bytes);
    case CopyFormat::Base64:
        return QString::fromLatin1(bytes.toByteArray().toBase64());
    case CopyFormat::JsonString:
        return toJsonString(bytes);
    case CopyFormat::JsonArray:
        return toJsonArray(bytes);
    case CopyFormat::Percent:
        return QString::fromLatin1(bytes.toByteArray().toPercentEncoding());
    case CopyFormat::ShellLine:
        return toShellLine(bytes, target);
    }
    return {};
}

} // namespace wirelark
