#pragma once

#include "core/filter/filtererror.h"
#include "core/filter/subject.h"

#include <memory>
#include <variant>
#include <vector>

#include <QString>

namespace wirelark {

class Filter;
using ParsedFilter = std::variant<Filter, std::vector<FilterError>>;

// Which rows are wanted: the language stands in filter/README.md. A value, cheap to copy; its state is shared and
// immutable, any thread may use it.
class Filter
{
public:
    // What may have to be read to answer, besides the values of a Subject.
    enum class Need : quint8 { Peer, Note, Bytes };

    // Empty: every row matches.
    Filter() = default;

    // All errors in a line are told, in their order; there is at least one, or a filter.
    static ParsedFilter parse(QStringView text);

    bool isEmpty() const { return !m_state; }
    // The canonical line: parse(toString()) is this filter again.
    QString toString() const;
    bool needs(Need need) const;

    // What costs least is asked first: values, then the peer, the note, and the bytes.
    bool matches(const Subject &subject) const;

    bool operator==(const Filter &other) const { return toString() == other.toString(); }

    static constexpr qsizetype maxWords = 64;

private:
    struct State;
    explicit Filter(std::shared_ptr<const State> state)
        : m_state(std::move(state))
    {
    }

    std::shared_ptr<const State> m_state; // null: empty
};

} // namespace wirelark
