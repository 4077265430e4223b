#pragma once

#include <QFrame>

namespace wirelark {

class ElidedLabel;
class Link;

// Stands in the place of the text while a file is what will be sent.
class FileStrip : public QFrame
{
    Q_OBJECT

public:
    explicit FileStrip(QWidget *parent = nullptr);

    void setPath(const QString &path);
    QString path() const { return m_path; }

Q_SIGNALS:
    void choiceRequested();
    void fileDropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString m_path;
    ElidedLabel *m_name;
    Link *m_other;
};

} // namespace wirelark
