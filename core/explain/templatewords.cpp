#include "core/explain/templatewords.h"

#include <QCoreApplication>

namespace wirelark {

namespace {

struct TemplateWords
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::TemplateWords)
};

QString sentence(TemplateFault::Kind kind, const QString &part)
{
    using Kind = TemplateFault::Kind;
    switch (kind) {
    case Kind::WrongDigit:
        return TemplateWords::tr("\"%1\" is not a hex digit").arg(part);
    case Kind::OddDigits:
        return TemplateWords::tr("Two digits make a byte: %1 has no partner").arg(part);
    case Kind::OpenBrace:
        return TemplateWords::tr("A field begins here and has no } behind it");
    case Kind::UnknownField:
        return TemplateWords::tr("There is no field \"%1\"").arg(part);
    case Kind::UnknownOption:
        return TemplateWords::tr("There is no option \"%1\"").arg(part);
    case Kind::WrongOption:
        return TemplateWords::tr("\"%1\" does not fit this field").arg(part);
    case Kind::MissingOption:
        return TemplateWords::tr("\"%1\" needs a value behind a colon").arg(part);
    case Kind::BadValue:
        return TemplateWords::tr("\"%1\" is no such value, or does not fit").arg(part);
    case Kind::BadLabel:
        return TemplateWords::tr("\"%1\" is no name for a field").arg(part);
    case Kind::SecondLabel:
        return TemplateWords::tr("Another field is called \"%1\"").arg(part);
    case Kind::UnknownLabel:
        return TemplateWords::tr("%1 means a field that is not there").arg(part);
    case Kind::TooManyFields:
        return TemplateWords::tr("There are too many fields");
    case Kind::NoLast:
        return TemplateWords::tr("%1: nothing has been received yet").arg(part);
    case Kind::LastTooShort:
        return TemplateWords::tr("%1: the last message is too short for it").arg(part);
    case Kind::OutsideMessage:
        return TemplateWords::tr("%1 means bytes that are not in the message").arg(part);
    case Kind::DoesNotFit:
        return TemplateWords::tr("%1: the length does not fit its type").arg(part);
    case Kind::TooMuch:
        return TemplateWords::tr("%1 makes the message too long").arg(part);
    }
    return {};
}

} // namespace

QString faultText(const TemplateFault &fault, QStringView text)
{
    constexpr qsizetype longest = 64;
    QString part = text.mid(fault.start, fault.length).left(longest).toString();
    if (fault.length > longest)
        part += u'\u2026';
    const QString what = sentence(fault.kind, part);
    //: %1 is a sentence that says what is wrong, %2 the word that was probably meant
    return fault.nearest.isEmpty() ? what : TemplateWords::tr("%1. Did you mean %2?").arg(what, fault.nearest);
}

} // namespace wirelark
