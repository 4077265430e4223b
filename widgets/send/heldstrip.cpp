#include "widgets/send/heldstrip.h"

#include <algorithm>
#include <limits>

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "widgets/format.h"
#include "widgets/link.h"
#include "widgets/send/droppedfile.h"

namespace wirelark {

HeldStrip::HeldStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_edit(new Link(tr("Edit the bytes\u2026"), this))
{
    setObjectName(QStringLiteral("heldStrip"));
    m_words->setTextFormat(Qt::PlainText);
    setAcceptDrops(true);
    setFocusProxy(m_edit);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 0, 0);
    row->addWidget(m_words);
    row->addWidget(m_edit);
    row->addStretch();
    connect(m_edit, &Link::activated, this, &HeldStrip::editRequested);
}

void HeldStrip::setCount(qint64 bytes)
{
    const int plural = static_cast<int>(std::min<qint64>(bytes, std::numeric_limits<int>::max()));
    //: %1 is the number, with its separators
    m_words->setText(tr("%1 byte(s), too many for this line", nullptr, plural).arg(formatCount(bytes)));
}

void HeldStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void HeldStrip::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(droppedFile(event->mimeData()));
}

} // namespace wirelark
