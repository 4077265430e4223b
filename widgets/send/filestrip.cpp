#include "widgets/send/filestrip.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

#include "widgets/elidedlabel.h"
#include "widgets/link.h"
#include "widgets/send/droppedfile.h"

namespace wirelark {

FileStrip::FileStrip(QWidget *parent)
    : QFrame(parent)
    , m_name(new ElidedLabel(this))
    , m_other(new Link(tr("Choose another\u2026"), this))
{
    setAcceptDrops(true);
    setFocusProxy(m_other);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 0, 0);
    row->addWidget(m_name);
    row->addWidget(m_other);
    row->addStretch();
    connect(m_other, &Link::activated, this, &FileStrip::choose);
}

void FileStrip::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileStrip::chosen);
    dialog->open();
}

void FileStrip::setPath(const QString &path)
{
    m_path = path;
    m_name->setText(QFileInfo(path).fileName());
}

FileEnds FileStrip::readEnds(qint64 part) const
{
    FileEnds ends;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        ends.error = file.errorString();
        return ends;
    }
    ends.size = file.size();
    const bool isWhole = ends.size <= 2 * part;
    ends.head = file.read(isWhole ? ends.size : part);
    if (!isWhole && file.seek(ends.size - part))
        ends.tail = file.read(part);
    return ends;
}

void FileStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileStrip::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT chosen(droppedFile(event->mimeData()));
}

} // namespace wirelark
