#include "widgets/sequence/sequencewindow.h"

#include <map>

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>

#include "core/payload/visibletext.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/hintbutton.h"
#include "widgets/send/targetcombo.h"
#include "widgets/sequence/runwords.h"
#include "widgets/sequence/sequenceedit.h"
#include "widgets/sequence/sequenceresults.h"

namespace wirelark {

using namespace Qt::StringLiterals;

SequenceWindow::SequenceWindow(SequenceModel &runs, bool mayRun, QWidget *parent)
    : QDialog(parent)
    , m_runs(runs)
    , m_mayRun(mayRun)
    , m_file(new ElidedLabel(this))
    , m_open(makeButton(u"sequenceOpen"_s, tr("&Open…"), &SequenceWindow::openRequested))
    , m_save(makeButton(u"sequenceSave"_s, tr("&Save"), &SequenceWindow::saveRequested))
    , m_saveAs(makeButton(u"sequenceSaveAs"_s, tr("Save &as…"), &SequenceWindow::saveAsRequested))
    , m_words(new QLabel(this))
    , m_editor(new SequenceEditor(this))
    , m_on(new QLabel(tr("Run o&n"), this))
    , m_target(new TargetCombo(this))
    , m_run(new HintButton(this))
    , m_stop(makeButton(u"sequenceStop"_s, tr("S&top"), &SequenceWindow::stopRequested))
    , m_reason(new QLabel(this))
    , m_summary(new ElidedLabel(this))
    , m_clear(makeButton(u"sequenceClear"_s, tr("&Clear"), &SequenceWindow::clearRequested))
    , m_saveResult(
          makeButton(u"sequenceSaveResult"_s, tr("Save &result…"), &SequenceWindow::saveResultRequested))
    , m_results(new SequenceResults(runs, this))
{
    setObjectName(u"sequenceWindow"_s);
    setWindowTitle(tr("Sequence[*]"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    place();
    connectParts();
    setTrouble({});
    setTargets({}, {});
    setFile({}, true);
    m_editor->edit().setFocus();
}

QPushButton *SequenceWindow::makeButton(
    const QString &name, const QString &text, void (SequenceWindow::*request)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false); // Enter is the editor's
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, request);
    return button;
}

void SequenceWindow::place()
{
    m_file->setObjectName(u"sequenceFile"_s);
    m_words->setObjectName(u"sequenceWords"_s);
    m_reason->setObjectName(u"sequenceReason"_s);
    m_summary->setObjectName(u"sequenceSummary"_s);
    for (ElidedLabel *label : {m_file, m_summary})
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (QLabel *label : {m_words, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_target->setObjectName(u"sequenceTarget"_s);
    m_target->setAccessibleName(tr("Run on"));
    m_on->setTextFormat(Qt::PlainText);
    m_on->setBuddy(m_target);
    m_run->setObjectName(u"sequenceRun"_s);
    m_run->setAutoDefault(false);
    m_run->setHint(tr("Ctrl+Enter"));
    m_stop->setToolTip(tr("Ends the sequences that run, at once; the connections stay as they are"));
    m_clear->setToolTip(tr("Takes away the results of runs that are over"));
    m_saveResult->setToolTip(tr("The results as JUnit XML, which build servers read"));

    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    for (QPushButton *button : {m_open, m_save, m_saveAs})
        file->addWidget(button);
    auto *running = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_on, m_target, m_run, m_stop})
        running->addWidget(widget);
    running->addWidget(m_reason, 1);
    auto *outcome = new QHBoxLayout;
    outcome->addWidget(m_summary, 1);
    outcome->addWidget(m_clear);
    outcome->addWidget(m_saveResult);

    auto *lower = new QWidget(this);
    auto *lowerRows = new QVBoxLayout(lower);
    lowerRows->setContentsMargins(0, 4, 0, 0);
    lowerRows->addLayout(running);
    lowerRows->addLayout(outcome);
    lowerRows->addWidget(m_results, 1);
    lower->setVisible(m_mayRun);
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(m_editor);
    halves->addWidget(lower);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *all = new QVBoxLayout(this);
    all->addLayout(file);
    all->addWidget(m_words);
    all->addWidget(halves, 1);
    resize(m_mayRun ? QSize(1000, 700) : QSize(800, 560));
}

void SequenceWindow::connectParts()
{
    connect(m_editor, &SequenceEditor::textChanged, this, &SequenceWindow::textChanged);
    connect(m_editor, &SequenceEditor::checked, this, &SequenceWindow::refreshButtons);
    connect(m_target, &QComboBox::currentIndexChanged, this, &SequenceWindow::refreshButtons);
    connect(m_run, &QPushButton::clicked, this, &SequenceWindow::run);
    connect(&m_runs, &SequenceModel::countsChanged, this, &SequenceWindow::refreshButtons);
    connect(m_results, &SequenceResults::stepsChanged, this, &SequenceWindow::showMarks);
    connect(m_results, &SequenceResults::stepChosen, this, &SequenceWindow::goToStep);
    connect(
        new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, &SequenceWindow::run);
    connect(
        new QShortcut(QKeySequence::Open, this), &QShortcut::activated, this, &SequenceWindow::openRequested);
    connect(
        new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &SequenceWindow::saveRequested);
}

void SequenceWindow::setFile(const QString &path, bool isSaved)
{
    const QString name = path.isEmpty() ? tr("Not saved in a file yet") : safeText(path);
    m_file->setText(isSaved || path.isEmpty() ? name : tr("%1 · changed").arg(name));
    m_file->setToolTip(safeToolTip(path));
    m_save->setEnabled(!isSaved);
    setWindowModified(!isSaved);
}

void SequenceWindow::setTrouble(const QString &text)
{
    say(text.isEmpty() ? QString() : u"! "_s + text, true);
}

void SequenceWindow::setRemark(const QString &text)
{
    say(text, false);
}

void SequenceWindow::say(const QString &text, bool isTrouble)
{
    m_words->setText(text);
    m_words->setVisible(!text.isEmpty());
    QFont font = this->font();
    font.setBold(isTrouble);
    m_words->setFont(font);
}

void SequenceWindow::setTargets(const std::vector<SendTarget> &targets, const QString &reasonForNone)
{
    m_reasonForNone = reasonForNone;
    m_target->setTargets(targets, targets.empty() ? QString() : targets.front().id);
    m_target->setEnabled(!targets.empty());
    refreshButtons();
}

SendTarget SequenceWindow::target() const
{
    return m_target->target();
}

void SequenceWindow::run()
{
    refreshButtons();
    if (m_mayRun && m_run->isEnabled())
        Q_EMIT runRequested(target());
}

void SequenceWindow::refreshButtons()
{
    const int count = target().count;
    QString reason = m_editor->reasonNotToRun();
    if (reason.isEmpty() && count == 0)
        reason = m_reasonForNone.isEmpty() ? tr("No connection is open.") : m_reasonForNone;
    m_run->setText(count > 1 ? tr("Run on %Ln", nullptr, count) : tr("Run"));
    m_run->setEnabled(reason.isEmpty());
    m_run->setToolTip(safeToolTip(reason));
    m_reason->setText(reason);
    const SequenceModel::Counts &counts = m_runs.counts();
    m_stop->setEnabled(counts.running + counts.waiting > 0);
    m_clear->setEnabled(counts.over() > 0);
    m_saveResult->setEnabled(counts.over() > 0);
    m_summary->setText(counts.all() == 0 ? tr("Nothing was run yet.") : RunWords::summary(m_runs));
}

void SequenceWindow::expectRuns()
{
    m_results->expectRuns();
}

void SequenceWindow::look()
{
    m_results->look();
}

bool SequenceWindow::isOfThisText(const SequenceStart &run) const
{
    return run.file && run.file->text == m_editor->text();
}

void SequenceWindow::showMarks()
{
    const StepModel &steps = m_results->steps();
    std::map<int, RunShape> shapes;
    if (isOfThisText(steps.run())) {
        for (int row = 0; row < steps.rowCount(); ++row) {
            const RunShape shape = shapeOf(steps.resultAt(row));
            if (shape != RunShape::NotRun)
                shapes.insert_or_assign(steps.stepAt(row).line, shape);
        }
    }
    m_editor->edit().setShapes(std::move(shapes));
}

void SequenceWindow::goToStep(int line)
{
    const SequenceStart &run = m_results->steps().run();
    if (isOfThisText(run))
        return m_editor->edit().goTo(line, 0);
    setRemark(tr("The text has been changed since this run, or is another one: line %1 may not be that step.")
                  .arg(line));
}

} // namespace wirelark
