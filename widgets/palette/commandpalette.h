#pragma once

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMainWindow;

namespace wirelark {

class CommandModel;

// Every command of a window by its words: a field, and below it the commands of the menu bar that have what is typed.
// It lies over the window and is no window itself, so that input methods work in its field. Has the focus while it is
// open and gives it back to who had it before: then Enter or a click does the command. Esc, a press beside it, and
// another taker of the focus close it.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    // A child of the window, hidden at first.
    explicit CommandPalette(QMainWindow &window);

    // With what the menus hold now; closes it if it is open.
    void toggle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void open();
    void dismiss();
    void search();
    void place();
    void step(int rows);
    void choose();
    void tellCurrent() const;

    QMainWindow &m_window;
    CommandModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing; // in place of the list
    QPointer<QWidget> m_before; // had the focus
    bool m_isOpen = false;
};

} // namespace wirelark
