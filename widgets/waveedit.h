#pragma once

#include <QLineEdit>

namespace wirelark {

// A line of typed words, with a wave under the part that is wrong.
class WaveEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit WaveEdit(QWidget *parent = nullptr);

    // The part in question, in UTF-16 units of the text; a negative start: none.
    void setOffence(qsizetype start, qsizetype length);
    bool hasOffence() const { return m_start >= 0; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF offenceRect() const;

    qsizetype m_start = -1;
    qsizetype m_length = 0;
};

} // namespace wirelark
