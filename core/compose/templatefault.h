#pragma once

#include <QString>

namespace wirelark {

// Why a template is none, or why no bytes come of it now; and where, in UTF-16 units of its text.
struct TemplateFault
{
    enum class Kind : quint8 {
        WrongDigit,    // hex: neither a digit, a separator nor a field
        OddDigits,     // hex: the last digit of its group has no partner; nothing is padded
        OpenBrace,     // hex: a field without its end
        UnknownField,  // no field has this name
        UnknownOption, // no option is called so
        WrongOption,   // not of this field, or for the second time
        MissingOption, // how many bytes, or which value
        BadValue,      // the value is none, or does not fit
        BadLabel,      // no name, or one that means something else
        SecondLabel,   // another field has this name
        UnknownLabel,  // no field has this name
        TooManyFields, // more than Template::maxFields
        // When the bytes are made:
        NoLast,        // nothing was received yet
        LastTooShort,  // the last message has no such bytes
        OutsideMessage, // the range is not in the message
        DoesNotFit,    // a length that its type cannot hold
        TooMuch,       // more than Template::maxMade bytes from fields, or of bytes to sum up
    };
    Kind kind = Kind::WrongDigit;
    qsizetype start = 0;
    qsizetype length = 1;
    QString nearest {}; // what was probably meant, if something is near

    bool operator==(const TemplateFault &) const = default;
};

} // namespace wirelark
