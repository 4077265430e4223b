#include "widgets/sequence/stepwords.h"

#include <algorithm>
#include <climits>

#include <QLocale>
#include <QStringList>

#include "core/explain/sequencewords.h"
#include "core/net/clock.h"
#include "core/payload/visibletext.h"
#include "widgets/format.h"
#include "widgets/sequence/shapedelegate.h"
#include "widgets/view/datafont.h"

namespace wirelark {

using namespace Qt::StringLiterals;

QString secondsText(qint64 ns)
{
    //: A time in seconds
    return StepWords::tr("%1 s").arg(QLocale().toString(double(ns) / 1e9, 'f', 3));
}

StepWords::StepWords(StepModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

QVariant StepWords::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
    if (role == ShapeDelegate::shapeRole && index.column() == StepModel::ResultColumn)
        return int(shapeOf(m_model.resultAt(row)));
    if (role == Qt::TextAlignmentRole && index.column() == StepModel::LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == StepModel::TextColumn)
        return dataFont();
    if (role == Qt::ToolTipRole)
        return safeToolTip(details(m_model.stepAt(row), m_model.resultAt(row)));
    return {};
}

QString StepWords::textOf(int row, int column) const
{
    const Step &step = m_model.stepAt(row);
    const StepResult &result = m_model.resultAt(row);
    const bool isRunning = result.state == StepResult::State::Running;
    switch (column) {
    case StepModel::ResultColumn:
        return wordOf(shapeOf(result));
    case StepModel::LineColumn:
        return QString::number(step.line);
    case StepModel::TextColumn:
        return safeText(step.toString(), 160);
    case StepModel::TimesColumn:
        return result.times > 1 ? u"×"_s + formatCount(result.times) : QString();
    default:
        if (result.state == StepResult::State::NotRun)
            return {};
        return secondsText(result.took + (isRunning ? nowNs() - result.begun : 0));
    }
}

QVariant StepWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case StepModel::ResultColumn:
        return tr("Result");
    case StepModel::LineColumn:
        return tr("Line");
    case StepModel::TextColumn:
        return tr("Step");
    case StepModel::TimesColumn:
        return tr("Times");
    default:
        return tr("Time");
    }
}

QString StepWords::details(const Step &step, const StepResult &result)
{
    QStringList lines;
    const bool isExpect = step.kind == Step::Kind::Expect;
    //: The number of a line of a sequence
    lines += tr("Line %1: %2").arg(step.line).arg(wordOf(shapeOf(result)));
    if (result.state == StepResult::State::Failed)
        lines.back() += ": "_L1 + failureText(step, result);
    const bool hasFailed = result.state == StepResult::State::Failed && isExpect;
    const QString expected = hasFailed ? tr("expected") : tr("step", "before what a step says");
    const QString came = tr("came", "before what came instead");
    const qsizetype width = hasFailed ? std::max(expected.size(), came.size()) : expected.size();
    lines += expected.leftJustified(width) + u"  "_s + safeText(step.toString(), 400);
    if (hasFailed) {
        const QString bytes = cameText(result);
        lines += came.leftJustified(width) + u"  "_s + (bytes.isEmpty() ? tr("nothing") : bytes);
        if (result.cameSize > StepResult::mostCame)
            lines.back() +=
                tr("; %Ln byte(s) in all", nullptr, int(std::min<qint64>(result.cameSize, INT_MAX)));
    }
    return lines.join(u'\n');
}

} // namespace wirelark
