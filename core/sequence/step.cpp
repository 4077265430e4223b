#include "core/sequence/step.h"

#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

QString quoted(const QString &text, QChar quote)
{
    QString inside;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at] == u'\\' && at + 1 < text.size() && text[at + 1] != quote;
        if (text[at] == quote)
            inside += u'\\';
        inside += text[at];
        if (isPair) // so that the second of two backslashes is not taken for one before a quote
            inside += text[++at];
    }
    return quote + inside + quote;
}

QString subjectText(const Step &step)
{
    switch (step.form) {
    case Step::Form::Text:
        return quoted(step.text, u'"');
    case Step::Form::Hex:
        return "hex "_L1 + step.text;
    case Step::Form::File:
        return "file "_L1 + quoted(step.text, u'"');
    case Step::Form::Expression:
        return quoted(step.text, u'/') + (step.ignoresCase ? u"i"_s : QString());
    case Step::Form::End:
        return u"end"_s;
    case Step::Form::Reset:
        return u"reset"_s;
    case Step::Form::Nothing:
        return u"nothing"_s;
    }
    return {};
}

} // namespace

bool Step::isSame(const Step &other) const
{
    const auto written = [](const Step &step) {
        return std::tie(step.kind, step.form, step.text, step.ignoresCase, step.names, step.time, step.times);
    };
    return written(*this) == written(other);
}

QString Step::toString() const
{
    switch (kind) {
    case Kind::Send:
        return "send "_L1 + subjectText(*this);
    case Kind::Expect:
        return "expect "_L1 + subjectText(*this) + (names.isEmpty() ? QString() : " as "_L1 + names.join(", "_L1))
            + (time ? " within "_L1 + timeText(*time) : QString());
    case Kind::Wait:
        return "wait "_L1 + timeText(*time);
    case Kind::Finish:
        return u"finish"_s;
    case Kind::Reset:
        return u"reset"_s;
    case Kind::Close:
        return u"close"_s;
    case Kind::Note:
        return "note "_L1 + subjectText(*this);
    case Kind::Timeout:
        return "timeout "_L1 + timeText(*time);
    case Kind::Repeat:
        return "repeat "_L1 + QString::number(times) + " {"_L1;
    case Kind::EndRepeat:
        return u"}"_s;
    }
    return {};
}

QString timeText(qint64 ns)
{
    constexpr qint64 millisecond = 1'000'000;
    if (ns % (1000 * millisecond) == 0 && ns > 0)
        return QString::number(ns / (1000 * millisecond)) + " s"_L1;
    QString text = QString::number(ns / millisecond);
    if (const qint64 rest = ns % millisecond) {
        QString digits = QString::number(rest).rightJustified(6, u'0');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    return text + " ms"_L1;
}

} // namespace wirelark
