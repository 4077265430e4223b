#include "widgets/format.h"

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

namespace wirelark {

using namespace std::chrono_literals;

namespace {

// Words of this file; lupdate finds them by the class.
struct Format
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::Format)
};

// Bytes as a number below 1000 and the power of 1000 that it counts: one decimal while that tells something.
struct Scaled
{
    QString number;
    int power = 0;
};

Scaled scale(qint64 bytes)
{
    constexpr int largest = 5;
    double value = static_cast<double>(bytes);
    int power = 0;
    while (value >= 999.5 && power < largest) { // 999,950 B are 1 MB, not 1000 kB
        value /= 1000;
        ++power;
    }
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    const int decimals = power > 0 && value < 99.95 && !isWhole ? 1 : 0;
    return {QLocale().toString(value, 'f', decimals), power};
}

} // namespace

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatBytes(qint64 bytes)
{
    const auto [number, power] = scale(bytes);
    switch (power) {
    case 0: return Format::tr("%1 B", "a number of bytes").arg(number);
    case 1: return Format::tr("%1 kB", "1000 bytes").arg(number);
    case 2: return Format::tr("%1 MB").arg(number);
    case 3: return Format::tr("%1 GB").arg(number);
    case 4: return Format::tr("%1 TB").arg(number);
    default: return Format::tr("%1 PB").arg(number);
    }
}

QString formatBytesOf(qint64 part, qint64 whole)
{
    const Scaled some = scale(part);
    const bool sameUnit = some.power == scale(whole).power;
    return Format::tr("%1 of %2", "a part of a size: 1.4 of 2 GB").arg(sameUnit ? some.number : formatBytes(part), formatBytes(whole));
}

QString spokenBytes(qint64 bytes)
{
    const auto [number, power] = scale(bytes);
    switch (power) {
    case 0: return Format::tr("%n byte(s)", "spoken by a screen reader", static_cast<int>(bytes));
    case 1: return Format::tr("%1 kilobytes", "spoken by a screen reader").arg(number);
    case 2: return Format::tr("%1 megabytes", "spoken by a screen reader").arg(number);
    case 3: return Format::tr("%1 gigabytes", "spoken by a screen reader").arg(number);
    case 4: return Format::tr("%1 terabytes", "spoken by a screen reader").arg(number);
    default: return Format::tr("%1 petabytes", "spoken by a screen reader").arg(number);
    }
}

QString formatRate(qint64 bytes)
{
    return Format::tr("%1/s", "bytes a second, such as 1.1 MB/s").arg(formatBytes(bytes));
}

QString formatAge(std::chrono::milliseconds age)
{
    const qint64 seconds = std::max(qint64(0), qint64(std::chrono::floor<std::chrono::seconds>(age).count()));
    const qint64 days = seconds / 86'400;
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % 86'400));
    const QLocale locale;
    if (days > 0)
        return Format::tr("%1 d %2", "days, then hours:minutes:seconds")
            .arg(locale.toString(days), locale.toString(time, QStringLiteral("HH:mm:ss")));
    return locale.toString(time, seconds < 3600 ? QStringLiteral("mm:ss") : QStringLiteral("H:mm:ss"));
}

QString formatWait(std::chrono::milliseconds wait)
{
    if (wait >= 60s)
        return formatAge(wait);
    const double seconds = static_cast<double>(std::max(wait, 0ms).count()) / 1000;
    return Format::tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'f', wait < 10s ? 1 : 0));
}

QString formatRtt(std::chrono::microseconds rtt)
{
    const QLocale locale;
    const double microseconds = static_cast<double>(rtt.count());
    if (rtt < 100us)
        return Format::tr("%1 µs", "microseconds").arg(locale.toString(qint64(rtt.count())));
    if (rtt < 1s)
        return Format::tr("%1 ms", "milliseconds").arg(locale.toString(microseconds / 1000, 'f', rtt < 10ms ? 1 : 0));
    return Format::tr("%1 s", "seconds").arg(locale.toString(microseconds / 1'000'000, 'f', 1));
}

QString safeToolTip(const QString &text)
{
    constexpr qsizetype longest = 2000;
    return QStringLiteral("<p style='white-space:pre'>") + text.left(longest).toHtmlEscaped() + QStringLiteral("</p>");
}

} // namespace wirelark
