#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace wirelark {

class FilterEdit;

// Between the header strip and the log: how the rows are shown, how they are cut, which of them, and how many there are.
class ViewBar : public QWidget
{
    Q_OBJECT

public:
    enum class View : quint8 { Messages, Ladder };
    enum class Mode : quint8 { Text, Hex };

    explicit ViewBar(QWidget *parent = nullptr);

    View view() const { return m_view; }
    Mode mode() const { return m_mode; }
    FilterEdit &filterEdit() const { return *m_filter; }
    QPushButton &lensButton() const { return *m_lens; }

    void setLens(const QString &name);
    // Once there is something to choose from; it stays.
    void showFilter();

public Q_SLOTS:
    void setView(wirelark::ViewBar::View view);
    void setMode(wirelark::ViewBar::Mode mode);
    void toggleMode();
    // How many rows are shown of how many, -1: not known yet, and how much of the journal has been looked through,
    // in per cent.
    void setCount(qint64 shown, qint64 all, int progress);

Q_SIGNALS:
    void viewChanged(wirelark::ViewBar::View view);
    void modeChanged(wirelark::ViewBar::Mode mode);

private:
    template <typename Choose>
    QToolButton *makeSegment(const QString &name, const QString &text, const QString &help, Choose choose);

    View m_view = View::Messages;
    QToolButton *m_messages;
    QToolButton *m_ladder;
    Mode m_mode = Mode::Text;
    QToolButton *m_text;
    QToolButton *m_hex;
    QPushButton *m_lens;
    FilterEdit *m_filter;
    QLabel *m_count;
};

} // namespace wirelark
