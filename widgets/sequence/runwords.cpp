#include "widgets/sequence/runwords.h"

#include <QStringList>

#include "core/net/clock.h"
#include "core/payload/visibletext.h"
#include "widgets/format.h"
#include "widgets/sequence/shapedelegate.h"
#include "widgets/sequence/stepwords.h"
#include "widgets/view/datafont.h"

namespace wirelark {

using namespace Qt::StringLiterals;

RunWords::RunWords(SequenceModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

QVariant RunWords::data(const QModelIndex &index, int role) const
{
    const SequenceModel::Run &run = m_model.runAt(index.row());
    if (role == Qt::DisplayRole)
        return textOf(run, index.column());
    if (role == ShapeDelegate::shapeRole && index.column() == SequenceModel::OutcomeColumn)
        return int(shapeOf(run.glance.outcome));
    if (role == Qt::FontRole && index.column() == SequenceModel::StepColumn)
        return dataFont();
    if (role == Qt::ToolTipRole && index.column() == SequenceModel::StepColumn)
        return safeToolTip(textOf(run, index.column()));
    return {};
}

QString RunWords::textOf(const SequenceModel::Run &run, int column) const
{
    const SequenceBoard::Glance &glance = run.glance;
    switch (column) {
    case SequenceModel::OutcomeColumn:
        return wordOf(shapeOf(glance.outcome));
    case SequenceModel::ConnectionColumn:
        return run.label.isEmpty() ? u"#%1"_s.arg(run.connection)
                                   : u"#%1 %2"_s.arg(run.connection).arg(safeText(run.label, 60));
    case SequenceModel::StepColumn: {
        if (glance.begun == 0)
            return glance.isOver() ? tr("never connected") : QString();
        const auto &steps = std::get<StepSequence>(run.file->parsed).steps();
        if (glance.outcome == SequenceBoard::Outcome::Passed || glance.at >= steps.size())
            return tr("all %Ln step(s)", nullptr, int(steps.size()));
        const Step &step = steps[glance.at];
        //: The number of a line, and what it says
        return tr("%1: %2").arg(step.line).arg(safeText(step.toString(), 80));
    }
    default:
        if (glance.begun == 0)
            return {};
        return secondsText(glance.isOver() ? glance.took : nowNs() - glance.begun);
    }
}

QVariant RunWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case SequenceModel::OutcomeColumn:
        return tr("Outcome");
    case SequenceModel::ConnectionColumn:
        return tr("Connection");
    case SequenceModel::StepColumn:
        return tr("Step");
    default:
        return tr("Time");
    }
}

QString RunWords::summary(const SequenceModel &model)
{
    const SequenceModel::Counts &counts = model.counts();
    if (counts.all() == 0)
        return {};
    //: How many runs of a sequence came to what: 2 passed, 1 failed of 3
    QString text =
        tr("%1 passed, %2 failed of %3")
            .arg(formatCount(counts.passed), formatCount(counts.failed), formatCount(counts.all()));
    if (counts.stopped > 0)
        text += tr(", %1 stopped").arg(formatCount(counts.stopped));
    if (counts.running > 0)
        text += tr(", %1 running").arg(formatCount(counts.running));
    if (counts.waiting > 0)
        text += tr(", %1 waiting").arg(formatCount(counts.waiting));
    if (model.leftCount() > 0)
        text += tr("; the oldest %1 are not listed any more").arg(formatCount(model.leftCount()));
    return text;
}

} // namespace wirelark
