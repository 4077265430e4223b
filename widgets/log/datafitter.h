#pragma once

#include <QFontMetrics>

#include "core/payload/visibletext.h"
#include "widgets/log/logmode.h"

namespace wirelark {

struct RecordPreview;

// The data of a row as it fits its cell, and how much of it does not.
struct FittedData
{
    VisibleText shown;
    QString rest; // `… +16,384 B`, `…` of a sentence; empty when all is shown

    QString toString() const { return rest.isEmpty() ? shown.text : shown.text + rest; }
};

// Cuts payloads to a width. Measures what a font really needs, for a character may be wider than its column.
class DataFitter
{
public:
    DataFitter(const QFontMetrics &metrics, int width, LogMode mode);

    LogMode mode() const { return m_mode; }
    FittedData fit(const RecordPreview &preview) const;
    // As much as fits a line of its own; in hex with the text beside it. At least one byte, if there are any.
    VisibleText line(QByteArrayView bytes, QByteArrayView before = {}) const;
    int bytesPerHexLine() const;

private:
    template <typename Cut> VisibleText cutTo(int width, const Cut &cut) const;
    FittedData fitBytes(const RecordPreview &preview) const;
    FittedData fitSentence(const QString &sentence) const;
    int widthOf(const QString &text) const;

    QFontMetrics m_metrics;
    double m_charWidth; // fixed fonts have fractions of pixels too
    int m_width;
    LogMode m_mode;
};

} // namespace wirelark
