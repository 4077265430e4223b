#pragma once

#include <QLineEdit>
#include <QStringListModel>

class QToolButton;

namespace wirelark {

// The editable line of the address bar: recents by Down, by the button at its end or while typing, and a wave
// under the word that is wrong.
class AddressEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressEdit(QWidget *parent = nullptr);

    void setRecents(const QStringList &lines); // newest first
    // The word in question, in UTF-16 units of the text; a negative start: none.
    void setOffence(qsizetype start, qsizetype length);

    void showRecents();

Q_SIGNALS:
    void entered(bool another); // Enter; with Alt: another one

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRectF offenceRect() const;

    QStringListModel m_recents;
    QToolButton *m_recentsButton;
    qsizetype m_offenceStart = -1;
    qsizetype m_offenceLength = 0;
};

} // namespace wirelark
