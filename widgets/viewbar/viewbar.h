#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace wirelark {

// Between the header strip and the log: how the rows are shown, and how many there are.
class ViewBar : public QWidget
{
    Q_OBJECT

public:
    enum class Mode : quint8 { Text, Hex };

    explicit ViewBar(QWidget *parent = nullptr);

    Mode mode() const { return m_mode; }

public Q_SLOTS:
    void setMode(wirelark::ViewBar::Mode mode);
    void toggleMode();
    void setCount(qint64 rows);

Q_SIGNALS:
    void modeChanged(wirelark::ViewBar::Mode mode);

private:
    QToolButton *makeSegment(const QString &name, const QString &text, const QString &help, Mode mode);

    Mode m_mode = Mode::Text;
    QToolButton *m_text = nullptr;
    QToolButton *m_hex = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace wirelark
