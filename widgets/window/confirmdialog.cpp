#include "widgets/window/confirmdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wirelark {

ConfirmDialog::ConfirmDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(new QLabel(this))
    , m_consequence(new QLabel(this))
{
    setObjectName(QStringLiteral("confirmDialog"));
    setModal(true);
    for (QLabel *label : {m_question, m_consequence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = m_question->font();
    bold.setBold(true);
    m_question->setFont(bold);

    auto *buttons = new QDialogButtonBox(this);
    m_yes = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("confirmYes"));
    m_yes->setAutoDefault(false);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addWidget(m_question);
    rows->addWidget(m_consequence);
    rows->addWidget(buttons);
    setMinimumWidth(420);
}

void ConfirmDialog::ask(const QString &question, const QString &consequence, const QString &yes)
{
    setWindowTitle(question);
    m_question->setText(question);
    m_consequence->setText(consequence);
    m_yes->setText(yes);
    m_cancel->setFocus();
    show();
}

} // namespace wirelark
