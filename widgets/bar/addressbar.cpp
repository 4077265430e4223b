#include "widgets/bar/addressbar.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/explain/interpretation.h"
#include "widgets/bar/addressedit.h"
#include "widgets/elidedlabel.h"
#include "widgets/hintbutton.h"
#include "widgets/link.h"

namespace wirelark {

AddressBar::AddressBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new AddressEdit(this))
    , m_button(new HintButton(this))
    , m_sentence(new ElidedLabel(this))
    , m_suggestion(new Link({}, this))
    , m_hint(new ElidedLabel(this))
{
    m_edit->setObjectName(QStringLiteral("addressBar"));
    m_edit->setAccessibleName(tr("Address"));
    m_button->setObjectName(QStringLiteral("startButton"));
    m_button->setDefault(true);
    m_button->setMinimumWidth(128);
    m_sentence->setObjectName(QStringLiteral("interpretation"));
    m_suggestion->setObjectName(QStringLiteral("interpretationSuggestion"));
    m_hint->setObjectName(QStringLiteral("interpretationHint"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    auto *sentenceRow = new QHBoxLayout;
    sentenceRow->setContentsMargins(6, 0, 6, 0);
    sentenceRow->setSpacing(16);
    sentenceRow->addWidget(m_sentence);
    sentenceRow->addWidget(m_suggestion);
    sentenceRow->addWidget(m_hint, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 8, 2);
    rows->setSpacing(0);
    rows->addLayout(row);
    rows->addLayout(sentenceRow);
    sentenceRow->addStrut(24);

    connect(m_edit, &QLineEdit::textChanged, this, &AddressBar::interpretLine);
    connect(m_edit, &AddressEdit::entered, this, &AddressBar::enter);
    connect(
        m_button, &HintButton::clicked, this, [this] { m_isBusy ? Q_EMIT cancelRequested() : enter(false); });
    connect(m_suggestion, &Link::activated, this, [this] {
        m_edit->setText(m_suggestedLine);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    interpretLine();
}

QString AddressBar::line() const
{
    return m_edit->text();
}

void AddressBar::setLine(const QString &line)
{
    m_edit->setText(line);
}

void AddressBar::setRecents(const QStringList &lines)
{
    m_edit->setRecents(lines);
}

void AddressBar::selectAll()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void AddressBar::selectPart(const QString &part)
{
    selectAll();
    const qsizetype start = part.isEmpty() ? -1 : m_edit->text().indexOf(part, 0, Qt::CaseInsensitive);
    if (start >= 0)
        m_edit->setSelection(static_cast<int>(start), static_cast<int>(part.size()));
}

void AddressBar::setBusy(bool busy)
{
    m_isBusy = busy;
    updateButton();
}

void AddressBar::interpretLine()
{
    const Interpretation meaning = interpret(m_edit->text());
    if (meaning.isValid || m_word.isEmpty())
        m_word = meaning.button; // while a line is being typed the last word that made sense stays
    m_isValid = meaning.isValid;
    m_suggestedLine = meaning.suggestion;
    m_sentence->setText(meaning.sentence);
    m_hint->setText(meaning.hint);
    m_suggestion->setVisible(!meaning.suggestion.isEmpty());
    m_suggestion->setText(
        m_suggestion->fontMetrics().elidedText(tr("Use %1").arg(meaning.suggestion), Qt::ElideRight, 280));
    m_edit->setOffence(meaning.errorStart, meaning.errorLength);
    m_edit->setAccessibleDescription(meaning.sentence);
    updateButton();
}

void AddressBar::enter(bool another)
{
    if (m_isValid)
        Q_EMIT commandEntered(m_edit->text(), another);
}

void AddressBar::updateButton()
{
    m_button->setText(m_isBusy ? tr("Cancel") : m_word);
    //: The name of the key
    m_button->setHint(m_isBusy ? QString() : tr("Enter"));
    m_button->setDefault(!m_isBusy);
    m_button->setEnabled(m_isBusy || m_isValid);
}

} // namespace wirelark
