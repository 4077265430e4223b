#pragma once

#include "core/export/export.h"
#include "core/lens/lens.h"
#include "tests/core/journal/scenes.h"

// What the tests of the export have in common: a request, and what it wrote.
namespace wirelark::test {

inline Filter filter(const QString &text)
{
    return std::get<Filter>(Filter::parse(text));
}

inline LensTable lens(const QString &text)
{
    LensTable table;
    table.setAll(std::get<LensPair>(parseLensPair(text)));
    return table;
}

inline ExportRequest request(ExportFormat format, const QString &path)
{
    ExportRequest request;
    request.format = format;
    request.path = path;
    return request;
}

inline ExportResult run(const Journal &journal, const ExportRequest &request)
{
    const std::atomic<bool> goOn {false};
    return Export(journal, request).run(goOn);
}

// The time of every record of a test.
inline constexpr qint64 someTime = 1'600'000'000'123'456'789;

inline Event at(Event event, qint64 time = someTime)
{
    event.time = time;
    return event;
}

} // namespace wirelark::test
