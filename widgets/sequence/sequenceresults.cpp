#include "widgets/sequence/sequenceresults.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/net/clock.h"
#include "widgets/sequence/runwords.h"
#include "widgets/sequence/shapedelegate.h"
#include "widgets/sequence/stepwords.h"
#include "widgets/view/datafont.h"

namespace wirelark {

using namespace Qt::StringLiterals;

SequenceResults::SequenceResults(SequenceModel &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_runTable(makeTable(u"sequenceRuns"_s, tr("Connections and what became of the sequence on them"),
          new RunWords(runs, this)))
    , m_stepTable(makeTable(
          u"sequenceSteps"_s, tr("Steps on the chosen connection"), new StepWords(m_stepModel, this)))
    , m_details(new QLabel(this))
{
    place();
    connect(m_runTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_wasChosen = m_wasChosen || (!m_isChoosing && m_runTable->hasFocus());
        chooseRun();
    });
    connect(m_stepTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &SequenceResults::showDetails);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT stepChosen(m_stepModel.stepAt(index.row()).line);
    };
    connect(m_stepTable, &QTreeView::clicked, this, choose);
    connect(m_stepTable, &QTreeView::activated, this, choose);
    connect(&runs, &QAbstractItemModel::rowsInserted, this, &SequenceResults::chooseByItself);
    connect(&runs, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_wasChosen = m_wasChosen && m_runs.rowCount() > 0;
        chooseByItself();
        chooseRun();
    });
    showDetails();
}

QTreeView *SequenceResults::makeTable(const QString &name, const QString &spoken, QAbstractItemModel *model)
{
    auto *table = new QTreeView(this);
    table->setObjectName(name);
    table->setAccessibleName(spoken);
    table->setModel(model);
    table->setItemDelegate(new ShapeDelegate(table));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->header()->setSectionsMovable(false);
    return table;
}

void SequenceResults::place()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const auto fit = [digit](QTreeView *table, int stretched, const QList<int> &digits) {
        for (int column = 0; column < digits.size(); ++column)
            table->setColumnWidth(column, digits[column] * digit);
        table->header()->setStretchLastSection(false);
        table->header()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    };
    fit(m_runTable, SequenceModel::StepColumn, {13, 22, 0, 10});
    fit(m_stepTable, StepModel::TextColumn, {13, 6, 0, 8, 10});
    m_details->setObjectName(u"sequenceDetails"_s);
    m_details->setAccessibleName(tr("What was expected and what came"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setWordWrap(true);
    m_details->setFont(dataFont());
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_details->setMinimumHeight(4 * m_details->fontMetrics().lineSpacing());

    auto *right = new QWidget(this);
    auto *rightRows = new QVBoxLayout(right);
    rightRows->setContentsMargins(0, 0, 0, 0);
    rightRows->addWidget(m_stepTable, 1);
    rightRows->addWidget(m_details);
    auto *columns = new QSplitter(this);
    columns->addWidget(m_runTable);
    columns->addWidget(right);
    columns->setChildrenCollapsible(false);
    columns->setSizes({480, 520});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(columns);
}

int SequenceResults::chosenRow() const
{
    const QModelIndex current = m_runTable->currentIndex();
    return current.isValid() ? current.row() : -1;
}

bool SequenceResults::isExpected(int row) const
{
    const SequenceBoard::Glance &glance = m_runs.runAt(row).glance;
    return !glance.isOver() || glance.begun == 0 || glance.begun >= m_expectedFrom;
}

void SequenceResults::expectRuns()
{
    m_wasChosen = false;
    m_expectedFrom = nowNs();
}

// The first one that failed is what a person would look for.
void SequenceResults::chooseByItself()
{
    const int chosen = chosenRow();
    if (m_wasChosen && chosen >= 0)
        return;
    const auto hasFailed = [this](int row) {
        return m_runs.runAt(row).glance.outcome == SequenceBoard::Outcome::Failed;
    };
    int best = chosen >= 0 && isExpected(chosen) ? chosen : -1;
    for (int row = 0; row < m_runs.rowCount() && (best < 0 || !hasFailed(best)); ++row) {
        if (isExpected(row) && (best < 0 || hasFailed(row)))
            best = row;
    }
    if (best < 0 || best == chosen)
        return;
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_runTable->setCurrentIndex(m_runTable->model()->index(best, 0));
}

void SequenceResults::chooseRun()
{
    const int row = chosenRow();
    SequenceStart start;
    if (row >= 0 && row < m_runs.rowCount())
        start = m_runs.runAt(row);
    if (start.board == m_stepModel.run().board)
        return;
    m_isFailureShown = false;
    m_stepModel.setRun(start);
    showFailure();
    Q_EMIT stepsChanged();
}

void SequenceResults::look()
{
    chooseByItself();
    chooseRun(); // another run on the same connection
    m_stepModel.look();
    showFailure();
    showDetails();
    Q_EMIT stepsChanged();
}

void SequenceResults::showFailure()
{
    const int failed = m_stepModel.failedRow();
    if (failed >= 0 && !m_isFailureShown) {
        m_isFailureShown = true;
        m_stepTable->setCurrentIndex(m_stepTable->model()->index(failed, 0));
    }
    showDetails();
}

void SequenceResults::showDetails()
{
    const QModelIndex current = m_stepTable->currentIndex();
    if (current.isValid() && current.row() < m_stepModel.rowCount())
        m_details->setText(
            StepWords::details(m_stepModel.stepAt(current.row()), m_stepModel.resultAt(current.row())));
    else
        m_details->clear();
}

} // namespace wirelark
