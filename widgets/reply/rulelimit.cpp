#include "widgets/reply/rulelimit.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// `100` and `0.5`, not `100.000`.
class RateBox : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override
    {
        const QString text = QDoubleSpinBox::textFromValue(value);
        const QString point = locale().decimalPoint();
        qsizetype end = text.size();
        while (text.contains(point) && text[end - 1] == locale().zeroDigit())
            --end;
        const QString shorter = text.first(end);
        return shorter.endsWith(point) ? shorter.chopped(point.size()) : shorter;
    }
};

QLabel *makeWords(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RuleLimit::RuleLimit(QWidget *parent)
    : QWidget(parent)
    , m_isOn(new QCheckBox(tr("At &most"), this))
    , m_perSecond(new RateBox(this))
    , m_burst(new QSpinBox(this))
{
    m_isOn->setObjectName(u"ruleLimitOn"_s);
    m_isOn->setAccessibleName(tr("Limit the answers"));
    m_isOn->setToolTip(tr("Keeps two sides that answer each other from a storm. What is more waits; nothing is lost."));
    m_perSecond->setObjectName(u"ruleLimitRate"_s);
    m_perSecond->setAccessibleName(tr("Answers a second on each connection"));
    m_perSecond->setDecimals(3);
    m_perSecond->setRange(0.001, 1e9);
    m_perSecond->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_perSecond->setGroupSeparatorShown(true);
    m_burst->setObjectName(u"ruleLimitBurst"_s);
    m_burst->setAccessibleName(tr("Answers at once"));
    m_burst->setRange(1, 1'000'000'000);
    m_burst->setGroupSeparatorShown(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_isOn);
    line->addWidget(m_perSecond);
    line->addWidget(makeWords(tr("answers a second on each connection, after"), this));
    line->addWidget(m_burst);
    line->addWidget(makeWords(tr("at once"), this));
    line->addStretch(1);
    setLimit({});
    connect(m_isOn, &QCheckBox::toggled, this, &RuleLimit::tell);
    connect(m_perSecond, &QDoubleSpinBox::valueChanged, this, &RuleLimit::tell);
    connect(m_burst, &QSpinBox::valueChanged, this, &RuleLimit::tell);
}

void RuleLimit::setLimit(const AnswerLimit &limit)
{
    m_isShowing = true;
    m_isOn->setChecked(limit.perSecond != 0);
    if (limit.perSecond != 0)
        m_perSecond->setValue(limit.perSecond);
    m_burst->setValue(limit.burst);
    for (QWidget *number : std::initializer_list<QWidget *> {m_perSecond, m_burst})
        number->setEnabled(limit.perSecond != 0);
    m_isShowing = false;
}

void RuleLimit::tell()
{
    if (m_isShowing)
        return;
    AnswerLimit limit {.perSecond = 0};
    if (m_isOn->isChecked())
        limit = {.perSecond = m_perSecond->value(), .burst = m_burst->value()};
    for (QWidget *number : std::initializer_list<QWidget *> {m_perSecond, m_burst})
        number->setEnabled(m_isOn->isChecked());
    Q_EMIT edited(limit);
}

} // namespace wirelark
