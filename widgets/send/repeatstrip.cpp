#include "widgets/send/repeatstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace wirelark {

using namespace std::chrono;

namespace {

constexpr int longestPeriod = 86'400'000; // a day, in ms
constexpr int mostTimes = 1'000'000'000;
constexpr int largestPiece = 1'000'000;
constexpr int fastest = 1'000'000'000;

} // namespace

RepeatStrip::RepeatStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("repeatStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addRepeats(row);
    row->addSpacing(16);
    addPace(row);
    row->addStretch();
    updateControls();
}

QSpinBox *RepeatStrip::addSpin(
    QHBoxLayout *row, const char *objectName, const QString &name, int smallest, int largest, int value)
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(QLatin1StringView(objectName));
    spin->setAccessibleName(name);
    spin->setRange(smallest, largest);
    spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    spin->setGroupSeparatorShown(true);
    spin->setValue(value);
    spin->setMaximumWidth(120);
    connect(spin, &QSpinBox::valueChanged, this, &RepeatStrip::planChanged);
    row->addWidget(spin);
    return spin;
}

void RepeatStrip::addRepeats(QHBoxLayout *row)
{
    m_repeats = new QCheckBox(tr("Repeat every"), this);
    m_repeats->setObjectName(QStringLiteral("repeatCheck"));
    row->addWidget(m_repeats);
    m_period = addSpin(row, "repeatPeriod", tr("Milliseconds from one sending to the next"), 1, longestPeriod, 1000);
    //: Behind a number: milliseconds
    m_period->setSuffix(tr(" ms"));
    m_times = addSpin(row, "repeatTimes", tr("How many times"), 0, mostTimes, 0);
    //: Behind a number: how often something is sent
    m_times->setSuffix(tr(" times"));
    m_times->setSpecialValueText(tr("until stopped"));
    m_untilReply = new QCheckBox(tr("until a reply"), this);
    m_untilReply->setObjectName(QStringLiteral("repeatUntilReply"));
    row->addWidget(m_untilReply);
    connect(m_repeats, &QCheckBox::toggled, this, &RepeatStrip::updateControls);
    connect(m_untilReply, &QCheckBox::toggled, this, &RepeatStrip::planChanged);
}

void RepeatStrip::addPace(QHBoxLayout *row)
{
    auto *label = new QLabel(tr("Pace"), this);
    m_pace = new QComboBox(this);
    m_pace->setObjectName(QStringLiteral("paceCombo"));
    m_pace->setAccessibleName(tr("Pace"));
    m_pace->addItem(tr("all at once"));
    m_pace->addItem(tr("bytes per second"));
    m_pace->addItem(tr("in pieces"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_pace);
    row->addWidget(label);
    row->addWidget(m_pace);
    m_rate = addSpin(row, "paceRate", tr("Bytes per second"), 1, fastest, 1000);
    //: Behind a number: bytes per second
    m_rate->setSuffix(tr(" B/s"));
    m_pieceSize = addSpin(row, "paceSize", tr("Bytes of a piece"), 1, largestPiece, 1);
    //: Behind a number
    m_pieceSize->setSuffix(tr(" bytes"));
    //: Between the size of a piece and a number of milliseconds
    m_every = new QLabel(tr("every"), this);
    m_every->setTextFormat(Qt::PlainText);
    row->addWidget(m_every);
    m_pause = addSpin(row, "pacePause", tr("Milliseconds from one piece to the next"), 1, longestPeriod, 100);
    m_pause->setSuffix(tr(" ms"));
    connect(m_pace, &QComboBox::currentIndexChanged, this, &RepeatStrip::updateControls);
}

void RepeatStrip::updateControls()
{
    m_repeats->setEnabled(!m_isFile);
    const bool repeats = m_repeats->isChecked() && !m_isFile;
    for (QWidget *widget : {static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_times),
             static_cast<QWidget *>(m_untilReply)})
        widget->setEnabled(repeats);
    m_rate->setVisible(m_pace->currentIndex() == Rate);
    for (QWidget *widget : {static_cast<QWidget *>(m_pieceSize), static_cast<QWidget *>(m_every),
             static_cast<QWidget *>(m_pause)})
        widget->setVisible(m_pace->currentIndex() == Pieces);
    Q_EMIT planChanged();
}

void RepeatStrip::setForFile(bool isFile)
{
    m_isFile = isFile;
    updateControls();
}

RepeatPlan RepeatStrip::plan() const
{
    RepeatPlan plan;
    if (m_repeats->isChecked() && !m_isFile) {
        plan.period = milliseconds(m_period->value());
        plan.times = m_times->value();
        plan.untilReply = m_untilReply->isChecked();
    }
    if (m_pace->currentIndex() == Rate)
        plan.pace = Pace::ofRate(m_rate->value());
    if (m_pace->currentIndex() == Pieces)
        plan.pace = Pace::ofPieces(m_pieceSize->value(), milliseconds(m_pause->value()));
    return plan;
}

void RepeatStrip::setPlan(const RepeatPlan &plan)
{
    m_repeats->setChecked(plan.repeats());
    if (plan.repeats()) {
        m_period->setValue(int(duration_cast<milliseconds>(plan.period).count()));
        m_times->setValue(int(plan.times));
        m_untilReply->setChecked(plan.untilReply);
    }
    m_pace->setCurrentIndex(!plan.pace.isSet() ? AtOnce : plan.pace.isRate() ? Rate : Pieces);
    if (plan.pace.isRate())
        m_rate->setValue(int(plan.pace.rate));
    if (plan.pace.isSet() && !plan.pace.isRate()) {
        m_pieceSize->setValue(int(plan.pace.pieceSize));
        m_pause->setValue(int(duration_cast<milliseconds>(plan.pace.interval).count()));
    }
}

} // namespace wirelark
