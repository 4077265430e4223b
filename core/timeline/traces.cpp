#include "core/timeline/traces.h"

#include <utility>

namespace wirelark {

void Traces::add(ConnectionId id, Trace trace)
{
    std::unique_ptr<Page> &page = m_pages[id / pageSize];
    if (!page)
        page = std::make_unique<Page>();
    (*page)[id % pageSize] = trace;
}

std::optional<Traces::Trace> Traces::find(ConnectionId id) const
{
    const auto page = m_pages.find(id / pageSize);
    if (page == m_pages.end() || (*page->second)[id % pageSize].firstSeq == 0)
        return {};
    return (*page->second)[id % pageSize];
}

std::optional<Traces::Trace> Traces::take(ConnectionId id)
{
    const std::optional<Trace> trace = find(id);
    if (trace)
        (*m_pages[id / pageSize])[id % pageSize] = {};
    return trace;
}

} // namespace wirelark
