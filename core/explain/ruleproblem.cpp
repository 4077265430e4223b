#include "core/explain/ruleproblem.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/explain/shorttext.h"
#include "core/explain/templatewords.h"
#include "core/reply/ruleset.h"

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

class RuleProblem
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::RuleProblem)

public:
    static QString unreadTitle(const QString &path) { return tr("The rules in %1 cannot be read").arg(nameOf(path)); }

    static QString title(const RuleFault &fault, const QString &path)
    {
        return tr("Line %1 of %2 is not a reply rule").arg(QString::number(fault.line), nameOf(path));
    }

    static QString cause(const RuleFault &fault)
    {
        return tr("Column %1: %2", "place in a line, what is wrong there")
            .arg(QString::number(fault.column), reason(fault));
    }

    static QString unwrittenTitle(const QString &path) { return tr("The rules cannot be written to %1").arg(nameOf(path)); }
    static QString notText() { return tr("It is not text in UTF-8."); }

    static QString reason(const RuleFault &fault)
    {
        const QString word = shortText(fault.word, 24);
        switch (fault.kind) {
        case RuleFault::Kind::Unexpected:
            return unexpected(fault, word);
        case RuleFault::Kind::NotClosed:
            return tr("what begins with %1 does not end.").arg(word);
        case RuleFault::Kind::BadPattern:
            return fault.pattern.detail.isEmpty() ? tr("\"%1\" is nothing to look for.").arg(word)
                                                  : tr("\"%1\": %2.").arg(word, shortText(fault.pattern.detail, 80));
        case RuleFault::Kind::BadPayload:
            return payload(fault);
        case RuleFault::Kind::UnknownEscape:
            return tr("\"%1\" is not an escape.").arg(word);
        case RuleFault::Kind::NoSuchGroup:
            return tr("the condition has fewer groups than \"%1\" uses.").arg(word);
        case RuleFault::Kind::BadNumber:
            return tr("\"%1\" is not a number that fits here.").arg(word);
        case RuleFault::Kind::TooLong:
            return tr("this is more than is taken.");
        }
        return {};
    }

private:
    static QString nameOf(const QString &path) { return shortText(QFileInfo(path).fileName(), 40); }

    static QString payload(const RuleFault &fault)
    {
        TemplateFault inWord = fault.payload;
        inWord.start = 0;
        inWord.length = fault.word.size();
        return faultText(inWord, fault.word) + u'.';
    }

    static QString unexpected(const RuleFault &fault, const QString &word)
    {
        const QString allowed = fault.allowed.join(", "_L1);
        if (allowed.isEmpty())
            return tr("\"%1\" does not fit here.").arg(word);
        if (word.isEmpty())
            return tr("something is missing. What fits: %1.").arg(allowed);
        return tr("\"%1\" does not fit here. What fits: %2.").arg(word, allowed);
    }
};

} // namespace

QString faultText(const RuleFault &fault)
{
    return RuleProblem::reason(fault);
}

Problem explainRules(const RuleFault &fault, const QString &path)
{
    return {RuleProblem::title(fault, path), RuleProblem::cause(fault), {}, {}};
}

Problem explainUnreadRules(const QString &path, const QString &why)
{
    return {RuleProblem::unreadTitle(path), shortText(path) + ": "_L1 + why + u'.', {}, {}};
}

Problem explainRulesNotText(const QString &path)
{
    return {RuleProblem::unreadTitle(path), RuleProblem::notText(), {}, {}};
}

Problem explainUnwrittenRules(const QString &path, const QString &why)
{
    return {RuleProblem::unwrittenTitle(path), shortText(path) + ": "_L1 + why + u'.', {}, {}};
}

} // namespace wirelark
