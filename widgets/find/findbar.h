#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace wirelark {

class FindEdit;
class FindScope;
struct SearchLine;

// Below the view bar, when asked for: what is looked for, where, and how many hits there are.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    FindEdit &edit() const { return *m_edit; }
    FindScope &scope() const { return *m_scope; }
    QToolButton &previousButton() const { return *m_previous; }
    QToolButton &nextButton() const { return *m_next; }

    // Shown, with the focus on what is typed.
    void open();
    // As if the person had chosen and typed that.
    void setLine(const SearchLine &line);
    // Which hit of how many, with a warning where some may be missing; empty: nothing is looked for.
    void setCount(const QString &count, const QString &warning);
    // What there is to say of the hit that was jumped to; empty: nothing.
    void setRemark(const QString &remark);

Q_SIGNALS:
    void closed(); // by Escape or its button

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    QToolButton *makeButton(const QString &name, const QString &text, const QString &help);
    void readOptions();
    void close();

    QComboBox *m_kind;
    FindEdit *m_edit;
    QToolButton *m_matchCase;
    QComboBox *m_encoding;
    FindScope *m_scope;
    QLabel *m_count;
    QLabel *m_remark;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace wirelark
