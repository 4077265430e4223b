#pragma once

#include "core/net/ids.h"

#include <array>
#include <memory>
#include <optional>
#include <unordered_map>

namespace wirelark {

// What is still known of connections that are forgotten: 8 bytes each. Their numbers follow each other, so pages of
// them are an array; one that follows no other costs a page.
class Traces
{
public:
    struct Trace
    {
        quint64 firstSeq : 63 = 0; // 0: there is none
        quint64 isFailed : 1 = 0;  // else it was closed
    };

    void add(ConnectionId id, Trace trace);
    std::optional<Trace> find(ConnectionId id) const;
    std::optional<Trace> take(ConnectionId id);

private:
    static constexpr ConnectionId pageSize = 64;
    using Page = std::array<Trace, pageSize>;

    std::unordered_map<ConnectionId, std::unique_ptr<Page>> m_pages; // by id / pageSize
};

} // namespace wirelark
