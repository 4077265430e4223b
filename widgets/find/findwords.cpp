#include "widgets/find/findwords.h"

#include <QCoreApplication>

#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::FindWords)

public:
    static QString help(SearchLine::Kind kind)
    {
        switch (kind) {
        case SearchLine::Kind::Text:
            return tr("Text, as it stands in the bytes of the chosen encoding");
        case SearchLine::Kind::Hex:
            return tr("Bytes in hex: 02 80\n"
                      "?? any byte, 4? and ?4 any digit\n"
                      "[00-1F] one of a range, [0A 0D 80-FF] one of several, [^00] any other");
        case SearchLine::Kind::Regex:
            return tr("A regular expression over bytes, as PCRE2 understands it:\n"
                      "\\x80 is a byte, . and a [class] stand for one");
        }
        return {};
    }

    static QString problem(const PatternError &error)
    {
        using Kind = PatternError::Kind;
        switch (error.kind) {
        case Kind::Empty:
            return {};
        case Kind::WrongDigit:
            return tr("This is no hex digit.");
        case Kind::HalfByte:
            return tr("A byte has two digits.");
        case Kind::OpenBracket:
            return tr("The other bracket is missing.");
        case Kind::EmptyRange:
            return tr("No byte is like that: the smaller one comes first.");
        case Kind::NotInEncoding:
            return tr("The encoding does not have this character.");
        case Kind::TooLong:
            return tr("This is too long.");
        case Kind::WideClass:
            return tr("This character has several bytes, and a [class] stands for one.");
        case Kind::BadExpression:
            return tr("This is no expression: %1", "the reason in English").arg(error.detail);
        }
        return {};
    }

    static QString count(const FindStatus &status, qint64 number, bool isCancelled)
    {
        const bool isAll = status.progress == 100;
        if (isAll && status.hits == 0)
            return tr("Not found");
        //: So many hits, and there may be more
        const QString hits = isAll ? formatCount(status.hits) : tr("%1+").arg(formatCount(status.hits));
        //: The hit that is shown, of so many
        const QString text = number > 0 ? tr("%1 of %2").arg(formatCount(number), hits) : hits;
        if (isAll)
            return text;
        //: Hits; they are not looked for any more
        return isCancelled ? tr("%1 · stopped").arg(text)
                           : tr("%1 · %2 %", "hits; progress").arg(text).arg(status.progress);
    }
};

} // namespace

QString findHelp(SearchLine::Kind kind)
{
    return Words::help(kind);
}

QString findProblem(const PatternError &error)
{
    return Words::problem(error);
}

QString findCount(const FindStatus &status, qint64 number, bool isCancelled)
{
    return Words::count(status, number, isCancelled);
}

} // namespace wirelark
