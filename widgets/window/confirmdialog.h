#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace wirelark {

// The one question Wirelark asks in a dialog. Plain text; Enter answers with Cancel.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(QWidget *parent = nullptr);

    // Answers by accepted() or rejected(); does not wait.
    void ask(const QString &question, const QString &consequence, const QString &yes);

private:
    QLabel *m_question;
    QLabel *m_consequence;
    QPushButton *m_yes;
    QPushButton *m_cancel;
};

} // namespace wirelark
