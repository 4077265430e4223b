#include "widgets/numbers.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace wirelark {

namespace {

constexpr const char *units[] = {
    QT_TRANSLATE_NOOP("DataSize", "B"),
    QT_TRANSLATE_NOOP("DataSize", "kB"),
    QT_TRANSLATE_NOOP("DataSize", "MB"),
    QT_TRANSLATE_NOOP("DataSize", "GB"),
    QT_TRANSLATE_NOOP("DataSize", "TB"),
};

std::size_t unitOf(qint64 bytes)
{
    std::size_t unit = 0;
    for (double value = static_cast<double>(bytes); value >= 999.95 && unit + 1 < std::size(units);
         value /= 1000)
        ++unit;
    return unit;
}

QString digits(qint64 bytes, std::size_t unit)
{
    const double value = static_cast<double>(bytes) / std::pow(1000.0, static_cast<double>(unit));
    const bool isWhole = unit == 0 || value >= 99.95 || std::abs(value - std::round(value)) < 0.05;
    return QLocale().toString(value, 'f', isWhole ? 0 : 1);
}

QString withUnit(const QString &number, std::size_t unit)
{
    //: %1 is a number, %2 a unit of data such as MB
    return QCoreApplication::translate("DataSize", "%1 %2")
        .arg(number, QCoreApplication::translate("DataSize", units[unit]));
}

} // namespace

QString dataSize(qint64 bytes)
{
    return withUnit(digits(bytes, unitOf(bytes)), unitOf(bytes));
}

QString dataSizeOf(qint64 part, qint64 whole)
{
    const std::size_t unit = unitOf(part);
    //: %1 is a part of %2, such as "1.4" of "2 GB"
    return QCoreApplication::translate("DataSize", "%1 of %2")
        .arg(unit == unitOf(whole) ? digits(part, unit) : dataSize(part), dataSize(whole));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

} // namespace wirelark
