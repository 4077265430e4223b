#include "core/sequence/stepsequence.h"

#include <algorithm>

namespace wirelark {

QString StepSequence::toString() const
{
    QString text;
    qsizetype depth = 0;
    for (const Step &step : m_steps) {
        depth -= step.kind == Step::Kind::EndRepeat ? 1 : 0;
        text += QString(4 * depth, u' ') + step.toString() + u'\n';
        depth += step.kind == Step::Kind::Repeat ? 1 : 0;
    }
    return text;
}

bool StepSequence::operator==(const StepSequence &other) const
{
    return std::ranges::equal(m_steps, other.m_steps, [](const Step &a, const Step &b) { return a.isSame(b); });
}

} // namespace wirelark
