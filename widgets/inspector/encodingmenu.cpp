#include "widgets/inspector/encodingmenu.h"

#include <QActionGroup>

namespace wirelark {

EncodingMenu::EncodingMenu(QWidget *parent)
    : QMenu(parent)
{
    auto *group = new QActionGroup(this);
    for (const Encoding encoding : availableEncodings())
        addEncoding(encoding);
    for (QAction *action : actions())
        group->addAction(action);
    setEncoding(m_encoding);
}

void EncodingMenu::addEncoding(Encoding encoding)
{
    QAction *action = addAction(QString(encodingName(encoding)));
    action->setCheckable(true);
    action->setData(int(encoding));
    connect(action, &QAction::triggered, this, [this, encoding] {
        setEncoding(encoding);
        Q_EMIT chosen(encoding);
    });
}

void EncodingMenu::setEncoding(Encoding encoding)
{
    m_encoding = encoding;
    //: How the bytes are read as text; the name of an encoding
    setTitle(tr("Text as %1").arg(QString(encodingName(encoding))));
    for (QAction *action : actions()) {
        if (action->data().toInt() == int(encoding))
            action->setChecked(true);
    }
}

} // namespace wirelark
