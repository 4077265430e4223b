#pragma once

#include <QString>
#include <QStringList>

namespace wirelark {

// The words behind the name of a field, each by what it says, so that one of them can be chosen anew. What is not there is
// empty. They are not checked; parseField() does that.
struct FieldWords
{
    QString format; // `u16be`, `dec4`
    QString order;  // `le`, `be`
    QString range;  // `all`, `4..8`, `data`
    QString delta;  // `+2`, `-4`
    QStringList others;

    static FieldWords of(const QString &value);
    QString toString() const;

    bool operator==(const FieldWords &) const = default;
};

} // namespace wirelark
