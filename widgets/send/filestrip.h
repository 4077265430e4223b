#pragma once

#include <QFrame>

namespace wirelark {

class ElidedLabel;
class Link;

// A file without its middle.
struct FileEnds
{
    qint64 size = 0;
    QByteArray head;
    QByteArray tail;
    QString error; // empty: it can be read
};

// Stands in the place of the text while a file is what will be sent.
class FileStrip : public QFrame
{
    Q_OBJECT

public:
    explicit FileStrip(QWidget *parent = nullptr);

    void setPath(const QString &path);
    QString path() const { return m_path; }
    // The first and the last `part` bytes; of a file of up to twice that, all of it in `head`.
    FileEnds readEnds(qint64 part) const;

    // Lets the person choose one. Not modal for the program: traffic and the window go on behind it.
    void choose();

Q_SIGNALS:
    void chosen(const QString &path); // or dropped here

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString m_path;
    ElidedLabel *m_name;
    Link *m_other;
};

} // namespace wirelark
