#pragma once

#include <QStringListModel>

#include "widgets/waveedit.h"

class QToolButton;

namespace wirelark {

// The editable line of the address bar: recents by Down, by the button at its end or while typing.
class AddressEdit : public WaveEdit
{
    Q_OBJECT

public:
    explicit AddressEdit(QWidget *parent = nullptr);

    void setRecents(const QStringList &lines); // newest first

    void showRecents();

Q_SIGNALS:
    void entered(bool another); // Enter; with Alt: another one

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeCompleter();
    bool showsRecents() const;

    QStringListModel m_recents;
    QToolButton *m_recentsButton;
};

} // namespace wirelark
