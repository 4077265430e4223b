// A line that is a filter: one that was understood is understood again from its canonical line, its complement is one,
// and errors stand inside of the line.

#include "core/filter/filter.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

class Row : public Subject
{
public:
    QString peer() const override { return QStringLiteral("10.0.0.5:502"); }
    QString note() const override { return QStringLiteral("Closed by the peer"); }
    bool contains(const Pattern &pattern) const override { return pattern.find(bytes).has_value(); }

    std::span<const char> bytes;
};

bool isTrueOf(const QString &line, const Subject &row)
{
    const ParsedFilter parsed = Filter::parse(line);
    PROPERTY(std::holds_alternative<Filter>(parsed));
    return std::get<Filter>(parsed).matches(row);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    Row row;
    row.isData = input.number<std::uint8_t>() % 4 != 0;
    row.time = input.number<qint64>();
    row.bytes = spanOf(input.take(8));
    row.size = qint64(row.bytes.size());
    row.connection = 3;
    row.fault = QLatin1StringView("length");
    const QString line = input.text();
    const ParsedFilter parsed = Filter::parse(line);
    if (const auto *errors = std::get_if<std::vector<FilterError>>(&parsed)) {
        PROPERTY(!errors->empty());
        for (const FilterError &error : *errors)
            PROPERTY(error.start >= 0 && error.length > 0 && error.start + error.length <= line.size());
        return 0;
    }
    const auto &filter = std::get<Filter>(parsed);
    const QString canonical = filter.toString();
    const ParsedFilter again = Filter::parse(canonical);
    PROPERTY(std::holds_alternative<Filter>(again) && std::get<Filter>(again) == filter);
    const bool isTrue = filter.matches(row);
    PROPERTY(isTrue == std::get<Filter>(again).matches(row));
    PROPERTY(filter.isEmpty() == canonical.isEmpty());
    // Of a filter of one word the complement is one minus away.
    if (!filter.isEmpty() && !canonical.contains(u' '))
        PROPERTY(isTrueOf(canonical.startsWith(u'-') ? canonical.sliced(1) : u'-' + canonical, row) != isTrue);
    return 0;
}
