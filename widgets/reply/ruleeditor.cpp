#include "widgets/reply/ruleeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include "core/explain/ruleproblem.h"
#include "widgets/badge.h"
#include "widgets/waveedit.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// A line has no lines in it: what was pasted with some stands there as escapes.
QString inOneLine(QString text)
{
    return text.replace(u"\r\n"_s, u"\\r\\n"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
}

QLabel *makeLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    return label;
}

} // namespace

RuleEditor::RuleEditor(QWidget *parent)
    : QWidget(parent)
    , m_when(new QComboBox(this))
    , m_what(new WaveEdit(this))
    , m_form(new QComboBox(this))
    , m_send(new WaveEdit(this))
    , m_delay(makeMilliseconds("ruleDelay", tr("Answer after")))
    , m_jitter(makeMilliseconds("ruleJitter", tr("Up to so much more or less")))
    , m_once(new QCheckBox(tr("Once on each connect&ion"), this))
    , m_badge(new Badge(Severity::Error, this))
    , m_fault(new QLabel(this))
{
    m_when->setObjectName(u"ruleWhen"_s);
    m_when->setAccessibleName(tr("When a message"));
    // In the order of Rule::When.
    m_when->addItems({tr("is any message"), tr("has the text"), tr("is the text"), tr("has the bytes (hex)"),
        tr("matches the expression")});
    m_what->setObjectName(u"ruleWhat"_s);
    m_what->setAccessibleName(tr("What a message has to have"));
    m_form->setObjectName(u"ruleForm"_s);
    m_form->setAccessibleName(tr("Form of the answer"));
    m_form->addItems({tr("text"), tr("hex")});
    m_send->setObjectName(u"ruleSend"_s);
    m_send->setAccessibleName(tr("Answer"));
    m_send->setPlaceholderText(tr("nothing: the rules below do not answer either"));
    m_once->setObjectName(u"ruleOnce"_s);
    m_fault->setObjectName(u"ruleFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    place();
    for (QComboBox *choice : {m_when, m_form})
        connect(choice, &QComboBox::currentIndexChanged, this, &RuleEditor::tell);
    for (QLineEdit *edit : {static_cast<QLineEdit *>(m_what), static_cast<QLineEdit *>(m_send)})
        connect(edit, &QLineEdit::textChanged, this, &RuleEditor::tell);
    for (QSpinBox *time : {m_delay, m_jitter})
        connect(time, &QSpinBox::valueChanged, this, &RuleEditor::tell);
    connect(m_once, &QCheckBox::toggled, this, &RuleEditor::tell);
    showOffence(std::nullopt);
}

QSpinBox *RuleEditor::makeMilliseconds(const char *name, const QString &spoken)
{
    auto *time = new QSpinBox(this);
    time->setObjectName(QLatin1StringView(name));
    time->setAccessibleName(spoken);
    time->setRange(0, int(Rule::longestDelay.count()));
    time->setGroupSeparatorShown(true);
    //: Milliseconds, behind a number
    time->setSuffix(tr(" ms"));
    return time;
}

void RuleEditor::place()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(2, 1);
    grid->addWidget(makeLabel(tr("&When it"), m_when, this), 0, 0);
    grid->addWidget(m_when, 0, 1);
    grid->addWidget(m_what, 0, 2);
    grid->addWidget(makeLabel(tr("S&end"), m_form, this), 1, 0);
    grid->addWidget(m_form, 1, 1);
    grid->addWidget(m_send, 1, 2);
    auto *times = new QHBoxLayout;
    times->setSpacing(8);
    times->addWidget(m_delay);
    times->addWidget(makeLabel(tr("&give or take", "how far a time may be off"), m_jitter, this));
    times->addWidget(m_jitter);
    times->addSpacing(16);
    times->addWidget(m_once);
    times->addStretch(1);
    grid->addWidget(makeLabel(tr("Af&ter"), m_delay, this), 2, 0);
    grid->addLayout(times, 2, 1, 1, 2);
    auto *fault = new QHBoxLayout;
    fault->setSpacing(8);
    fault->addWidget(m_badge, 0, Qt::AlignTop);
    fault->addWidget(m_fault, 1);
    grid->addLayout(fault, 3, 1, 1, 2);
    grid->setRowMinimumHeight(3, 24); // it comes and goes
}

void RuleEditor::setRule(const Rule &rule, const std::optional<RuleOffence> &offence)
{
    m_isShowing = true;
    m_isEnabled = rule.isEnabled;
    m_when->setCurrentIndex(int(rule.when));
    m_form->setCurrentIndex(rule.isHex ? 1 : 0);
    const Rule shown = this->rule(); // blanks at the end of hex are being typed
    if (shown.what != rule.what)
        m_what->setText(rule.what);
    if (shown.send != rule.send)
        m_send->setText(rule.send);
    m_delay->setValue(int(rule.delay.count()));
    m_jitter->setValue(int(rule.jitter.count()));
    m_once->setChecked(rule.once);
    m_what->setEnabled(rule.when != Rule::When::Any);
    if (rule.when == Rule::When::Any)
        m_what->clear();
    m_isShowing = false;
    showOffence(offence);
}

void RuleEditor::focusCondition()
{
    QWidget *first = m_what->isEnabled() ? static_cast<QWidget *>(m_what) : m_when;
    first->setFocus(Qt::OtherFocusReason);
}

Rule RuleEditor::rule() const
{
    Rule rule;
    rule.isEnabled = m_isEnabled;
    rule.when = static_cast<Rule::When>(m_when->currentIndex());
    if (rule.when != Rule::When::Any)
        rule.what = inOneLine(m_what->text());
    rule.isHex = m_form->currentIndex() == 1;
    rule.send = inOneLine(m_send->text());
    // A file has no blanks around hex.
    if (rule.when == Rule::When::Hex)
        rule.what = rule.what.trimmed();
    if (rule.isHex)
        rule.send = rule.send.trimmed();
    rule.delay = std::chrono::milliseconds(m_delay->value());
    rule.jitter = std::chrono::milliseconds(m_jitter->value());
    rule.once = m_once->isChecked();
    return rule;
}

void RuleEditor::tell()
{
    if (!m_isShowing)
        Q_EMIT edited(rule());
}

void RuleEditor::showOffence(const std::optional<RuleOffence> &offence)
{
    const auto mark = [&](WaveEdit *edit, RuleOffence::Field field) {
        const bool isHere = offence && offence->field == field;
        // There is always something to underline, if only the last letter.
        const qsizetype size = edit->text().size();
        const qsizetype start = isHere ? std::min(offence->start, std::max<qsizetype>(0, size - 1)) : -1;
        edit->setOffence(start, isHere ? std::max<qsizetype>(1, offence->length) : 0);
    };
    mark(m_what, RuleOffence::Field::What);
    mark(m_send, RuleOffence::Field::Send);
    const QString words = offence ? faultText(offence->fault) : QString();
    m_fault->setText(words);
    m_fault->setVisible(offence.has_value());
    m_badge->setVisible(offence.has_value());
    const bool isWhat = offence && offence->field == RuleOffence::Field::What;
    m_what->setAccessibleDescription(isWhat ? words : QString());
    m_send->setAccessibleDescription(isWhat ? QString() : words);
}

} // namespace wirelark
