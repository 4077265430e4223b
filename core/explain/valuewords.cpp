#include "core/explain/valuewords.h"

#include <QCoreApplication>

namespace wirelark {

namespace {

struct ValueWords
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::ValueWords)
};

} // namespace

QString faultText(const ValueFault &fault, const QString &label, const QString &typed)
{
    using Kind = ValueFault::Kind;
    constexpr qsizetype longest = 40;
    const QString shown = typed.size() > longest ? typed.left(longest) + u'\u2026' : typed;
    switch (fault.kind) {
    case Kind::NotANumber:
        return typed.trimmed().isEmpty() ? ValueWords::tr("%1 needs a number").arg(label)
                                         : ValueWords::tr("\u201C%1\u201D is not a number").arg(shown);
    case Kind::OutOfRange:
        //: %1 is a number or a time, %2 a type such as u8, %3 and %4 the least and the largest it holds
        return ValueWords::tr("%1 does not fit into %2, which goes from %3 to %4").arg(shown, label, fault.least, fault.most);
    case Kind::NotBits:
        return ValueWords::tr("Bits are up to eight digits, each 0 or 1");
    case Kind::NotATime:
        return ValueWords::tr("A time is written as in 2026-11-21T14:02:03");
    case Kind::TooFine:
        return ValueWords::tr("%1 has no room for so fine a time").arg(label);
    case Kind::NotAnAddress:
        //: %1 is what was typed, %2 a type such as IPv4, %3 an example of it
        return ValueWords::tr("\u201C%1\u201D is no %2, which looks like %3").arg(shown, label, fault.least);
    case Kind::NotACharacter:
        return ValueWords::tr("One character belongs here, or its number as in U+20AC");
    case Kind::HasNul:
        return ValueWords::tr("The string ends with a NUL, so there can be none in it");
    case Kind::TooLong:
        return ValueWords::tr("The string may have %1 bytes at most").arg(fault.most);
    }
    return {};
}

} // namespace wirelark
