#include "widgets/rules/colourrulesdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/payload/visibletext.h"
#include "widgets/format.h"
#include "widgets/theme.h"
#include "widgets/viewbar/filterwords.h"
#include "widgets/waveedit.h"

namespace wirelark {

using namespace Qt::StringLiterals;

QString colourName(RuleColour colour)
{
    switch (colour) {
    case RuleColour::Red:
        return ColourRulesDialog::tr("Red");
    case RuleColour::Orange:
        return ColourRulesDialog::tr("Orange");
    case RuleColour::Yellow:
        return ColourRulesDialog::tr("Yellow");
    case RuleColour::Green:
        return ColourRulesDialog::tr("Green");
    case RuleColour::Blue:
        return ColourRulesDialog::tr("Blue");
    case RuleColour::Violet:
        return ColourRulesDialog::tr("Violet");
    }
    return {};
}

ColourRulesDialog::ColourRulesDialog(const ColourRules &rules, QWidget *parent)
    : QDialog(parent)
    , m_rules(rules.rules())
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_colour(new QComboBox(this))
    , m_filter(new WaveEdit(this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
    , m_remove(new QPushButton(tr("Dele&te"), this))
{
    setObjectName(u"colourRulesDialog"_s);
    setWindowTitle(tr("Colour rules"));
    m_list->setAccessibleName(windowTitle());
    m_name->setObjectName(u"ruleName"_s);
    m_filter->setObjectName(u"ruleFilter"_s);
    m_colour->setObjectName(u"ruleColour"_s);
    for (int i = 0; i < ruleColourCount; ++i)
        m_colour->addItem(colourName(static_cast<RuleColour>(i)));
    place();
    connect(m_list, &QListWidget::currentRowChanged, this, &ColourRulesDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &ColourRulesDialog::takeEdited);
    connect(m_name, &QLineEdit::textChanged, this, &ColourRulesDialog::takeEdited);
    connect(m_filter, &QLineEdit::textChanged, this, &ColourRulesDialog::takeEdited);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &ColourRulesDialog::takeEdited);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &ColourRulesDialog::removeCurrent);
    showRules(0);
}

void ColourRulesDialog::place()
{
    auto *help = new QLabel(tr("The first rule that matches a row colours it. The first %1 rules that are on count, and of a message "
                               "its first %2 bytes.").arg(ColourRules::mostAsked).arg(formatCount(4096)), this);
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Colour"), m_colour);
    form->addRow(tr("&Filter"), m_filter);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_up, m_down, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->addWidget(help);
    all->addWidget(m_list);
    all->addLayout(buttons);
    all->addLayout(form);
    all->addWidget(close);
    resize(480, 420);
}

void ColourRulesDialog::add(const QString &filter)
{
    ColourRule rule;
    rule.name = tr("Rule %1").arg(m_rules.size() + 1);
    rule.colour = static_cast<RuleColour>((m_rules.size() + 2) % ruleColourCount);
    rule.filter = filter;
    m_rules.push_back(rule);
    showRules(int(m_rules.size()) - 1);
    tell();
    m_name->setFocus();
    m_name->selectAll();
}

int ColourRulesDialog::current() const
{
    return m_list->currentRow();
}

void ColourRulesDialog::showRules(int current)
{
    m_isShowing = true;
    m_list->clear();
    const Tokens &tokens = Theme::tokens(this);
    for (const ColourRule &rule : m_rules) {
        auto *item = new QListWidgetItem(safeText(u"%1 (%2)"_s.arg(rule.name, colourName(rule.colour))), m_list);
        item->setCheckState(rule.isOn ? Qt::Checked : Qt::Unchecked);
        item->setBackground(tokens.*ruleTint(rule.colour));
        item->setForeground(tokens.text);
    }
    m_list->setCurrentRow(std::min(current, int(m_rules.size()) - 1));
    m_isShowing = false;
    showCurrent();
}

void ColourRulesDialog::showCurrent()
{
    if (m_isShowing)
        return;
    m_isShowing = true;
    const bool hasRule = current() >= 0;
    const ColourRule rule = hasRule ? m_rules[size_t(current())] : ColourRule();
    for (QWidget *widget : std::initializer_list<QWidget *> {m_name, m_colour, m_filter, m_remove})
        widget->setEnabled(hasRule);
    m_up->setEnabled(current() > 0);
    m_down->setEnabled(hasRule && current() + 1 < int(m_rules.size()));
    if (m_name->text() != rule.name)
        m_name->setText(rule.name);
    if (m_filter->text() != rule.filter)
        m_filter->setText(rule.filter);
    m_colour->setCurrentIndex(int(rule.colour));
    const ParsedFilter parsed = Filter::parse(rule.filter);
    const auto *errors = std::get_if<std::vector<FilterError>>(&parsed);
    m_filter->setOffence(errors ? errors->front().start : -1, errors ? std::max<qsizetype>(1, errors->front().length) : 0);
    m_filter->setToolTip(safeToolTip(errors ? filterProblem(errors->front()) : filterHelp()));
    m_isShowing = false;
}

void ColourRulesDialog::takeEdited()
{
    if (m_isShowing)
        return;
    for (int i = 0; i < m_list->count(); ++i)
        m_rules[size_t(i)].isOn = m_list->item(i)->checkState() == Qt::Checked;
    if (current() >= 0) {
        ColourRule &rule = m_rules[size_t(current())];
        rule.name = m_name->text().remove(u'|');
        rule.colour = static_cast<RuleColour>(m_colour->currentIndex());
        rule.filter = m_filter->text();
    }
    showRules(current());
    tell();
}

void ColourRulesDialog::move(int by)
{
    const int from = current();
    std::swap(m_rules[size_t(from)], m_rules[size_t(from + by)]);
    showRules(from + by);
    tell();
}

void ColourRulesDialog::removeCurrent()
{
    const int row = current();
    m_rules.erase(m_rules.begin() + row);
    showRules(row);
    tell();
}

void ColourRulesDialog::tell()
{
    Q_EMIT rulesChanged(ColourRules(m_rules));
}

} // namespace wirelark
