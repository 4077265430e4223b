#include "widgets/inspector/encodingbutton.h"

#include <QActionGroup>
#include <QMenu>

namespace wirelark {

EncodingButton::EncodingButton(QWidget *parent)
    : QToolButton(parent)
    , m_encodings(new QMenu(this))
{
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(tr("How the bytes are read as text"));
    auto *group = new QActionGroup(this);
    for (const Encoding encoding : availableEncodings())
        addEncoding(encoding);
    for (QAction *action : m_encodings->actions())
        group->addAction(action);
    setMenu(m_encodings);
    setEncoding(m_encoding);
}

void EncodingButton::addEncoding(Encoding encoding)
{
    QAction *action = m_encodings->addAction(QString(encodingName(encoding)));
    action->setCheckable(true);
    action->setData(int(encoding));
    connect(action, &QAction::triggered, this, [this, encoding] {
        setEncoding(encoding);
        Q_EMIT chosen(encoding);
    });
}

void EncodingButton::setEncoding(Encoding encoding)
{
    m_encoding = encoding;
    setText(QString(encodingName(encoding)));
    setAccessibleName(tr("Encoding of the text: %1").arg(text()));
    for (QAction *action : m_encodings->actions()) {
        if (action->data().toInt() == int(encoding))
            action->setChecked(true);
    }
}

} // namespace wirelark
