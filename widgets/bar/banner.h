#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QPointer>

#include "core/explain/problem.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace wirelark {

class Badge;

// A problem, told in the window under the address bar and never in a dialog. The newest takes the place of
// the one before. It takes the focus only where the caller says that a person's Enter led to it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showProblem(const Problem &problem, bool takesFocus);
    void dismiss();
    const Problem &problem() const { return m_problem; } // null when nothing is shown

Q_SIGNALS:
    void actionTriggered(const wirelark::Action &action); // all but ShowDetails, which the banner does itself
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillButtons();
    QPushButton *addButton(const QString &label);
    void toggleDetails();
    bool hasFocusInside() const;

    Problem m_problem;
    Badge *m_badge;
    QLabel *m_title;
    QLabel *m_cause;
    QLabel *m_details;
    QHBoxLayout *m_row;
    QWidget *m_buttons;
    QPointer<QPushButton> m_primary;
    QPointer<QWidget> m_focusBefore;
    QElapsedTimer m_shownFor;
};

} // namespace wirelark
