#include "widgets/viewbar/filterwords.h"

#include <QCoreApplication>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::FilterWords)

public:
    static QString help()
    {
        return tr("Words that must all be true; a minus in front means not:\n"
                  "dir:in  dir:out  dir:info\n"
                  "size>12  size:10-20  chunks>1\n"
                  "text:\"two words\"  or just a word\n"
                  "hex:02 ?? 80   re:^GET\n"
                  "conn:3   peer:10.0.0.*\n"
                  "t>14:02   note:refused\n"
                  "lens:bad  messages that their lens finds wrong");
    }

    static QString problem(const FilterError &error)
    {
        using Kind = FilterError::Kind;
        switch (error.kind) {
        case Kind::UnknownKey:
            return tr("There is no such word in filters; to look for it as text, put it in quotes.");
        case Kind::MissingValue:
            return tr("Something is missing here.");
        case Kind::BadRelation:
            return tr("This cannot be more or less.");
        case Kind::BadValue:
            return tr("This is no value that fits.");
        case Kind::EmptyRange:
            return tr("This range is empty: the smaller one comes first.");
        case Kind::BadPattern:
            return error.pattern && !error.pattern->detail.isEmpty()
                ? tr("This is no expression: %1", "the reason in English").arg(error.pattern->detail)
                : tr("This is nothing that can be looked for.");
        case Kind::OpenQuote:
            return tr("The other quote is missing.");
        case Kind::BehindQuote:
            return tr("There must be a blank behind the quote.");
        case Kind::TooManyWords:
            return tr("These are too many words.");
        }
        return {};
    }
};

} // namespace

QString filterHelp()
{
    return Words::help();
}

QString filterProblem(const FilterError &error)
{
    QString problem = Words::problem(error);
    if (!error.nearest.isEmpty())
        problem += u'\n' + Words::tr("Did you mean %1?").arg(error.nearest);
    else if (!error.allowed.isEmpty())
        problem += u'\n' + Words::tr("Possible here: %1").arg(error.allowed.join(u", "_s));
    return problem;
}

} // namespace wirelark
