#pragma once

#include <QPushButton>

namespace wirelark {

// A push button with the key that does the same beside its word: "Listen  Enter". text() is the word alone.
class HintButton : public QPushButton
{
    Q_OBJECT

public:
    explicit HintButton(QWidget *parent = nullptr);

    QString hint() const { return m_hint; }
    void setHint(const QString &hint); // empty: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hint;
};

} // namespace wirelark
