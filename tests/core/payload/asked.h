#pragma once

#include <algorithm>

#include <QString>

#include "core/payload/encoding.h"
#include "core/payload/values.h"
#include "core/payload/visibletext.h"

// What several tests of this folder ask.
namespace wirelark::testing {

inline bool isAvailable(Encoding encoding)
{
    return std::ranges::find(availableEncodings(), encoding) != availableEncodings().end();
}

// The text with its tokens in brackets.
inline QString marked(const VisibleText &visible)
{
    QString text = visible.text;
    for (auto span = visible.tokens.rbegin(); span != visible.tokens.rend(); ++span) {
        text.insert(span->start + span->length, u']');
        text.insert(span->start, u'[');
    }
    return text;
}

inline QString valueOf(const QByteArray &bytes, ByteOrder order, const QString &label)
{
    for (const Value &value : valuesAt(bytes, order)) {
        if (value.label == label)
            return value.value;
    }
    return QStringLiteral("no such label");
}

} // namespace wirelark::testing
