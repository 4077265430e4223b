#pragma once

#include <QFrame>

class QLabel;

namespace wirelark {

class Link;

// Stands in the place of the text while there are more bytes than one line of text can be: they are in the hex editor.
class HeldStrip : public QFrame
{
    Q_OBJECT

public:
    explicit HeldStrip(QWidget *parent = nullptr);

    void setCount(qint64 bytes);

Q_SIGNALS:
    void editRequested();
    void fileDropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QLabel *m_words;
    Link *m_edit;
};

} // namespace wirelark
