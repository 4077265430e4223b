#include "app/rulefile.h"

#include <QFile>
#include <QSaveFile>

#include "core/explain/ruleproblem.h"

namespace wirelark {

namespace {

// Rules that a person wrote are not longer.
constexpr qint64 longestFile = 16 << 20;

} // namespace

ReadRules readRules(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return explainUnreadRules(path, file.errorString());
    QByteArray bytes = file.read(longestFile);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return explainRulesNotText(path);
    const ParsedRuleText parsed = RuleText::parse(text);
    if (const auto *fault = std::get_if<RuleFault>(&parsed))
        return explainRules(*fault, path);
    return std::get<RuleText>(parsed);
}

Problem writeRules(const QString &path, const RuleText &text)
{
    const QByteArray bytes = text.toString().toUtf8();
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? Problem() : explainUnwrittenRules(path, file.errorString());
}

} // namespace wirelark
