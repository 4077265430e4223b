#pragma once

#include <set>

#include "core/filter/filter.h"

namespace wirelark {

// A row made of values, which counts what it is asked for.
class Row : public Subject
{
public:
    QString peer() const override
    {
        asked.insert(Filter::Need::Peer);
        return peerText;
    }
    QString note() const override
    {
        asked.insert(Filter::Need::Note);
        return noteText;
    }
    bool contains(const Pattern &pattern) const override
    {
        asked.insert(Filter::Need::Bytes);
        return pattern.find({bytes.constData(), size_t(bytes.size())}).has_value();
    }

    static Row data(const QByteArray &bytes, Direction direction = Direction::In)
    {
        Row row;
        row.bytes = bytes;
        row.size = bytes.size();
        row.direction = direction;
        return row;
    }
    static Row event(const QString &sentence)
    {
        Row row;
        row.isData = false;
        row.noteText = sentence;
        return row;
    }

    QString peerText;
    QString noteText;
    QByteArray bytes;
    mutable std::set<Filter::Need> asked;
};

inline Filter filterOf(QStringView text)
{
    return std::get<Filter>(Filter::parse(text)); // throws, and so fails the test, where there is none
}

} // namespace wirelark
