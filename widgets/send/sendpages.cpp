#include "widgets/send/sendpages.h"

#include "widgets/send/filestrip.h"
#include "widgets/send/heldstrip.h"
#include "widgets/send/sendedit.h"

namespace wirelark {

SendPages::SendPages(QWidget *parent)
    : QStackedWidget(parent)
    , m_edit(new SendEdit(this))
    , m_file(new FileStrip(this))
    , m_held(new HeldStrip(this))
{
    m_edit->setAccessibleName(tr("Message to send"));
    addWidget(m_edit);
    addWidget(m_file);
    addWidget(m_held);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SendPages::show(SendControls::Page page, bool holds)
{
    using Page = SendControls::Page;
    const bool hadFocus = currentWidget()->hasFocus() || currentWidget()->focusWidget();
    m_edit->setPlaceholderText(page == Page::Hex ? tr("47 45 54, 0x0A or 47:45:54") : tr("Type a message"));
    if (page == Page::File)
        setCurrentWidget(m_file);
    else if (page == Page::Hex && holds)
        setCurrentWidget(m_held);
    else
        setCurrentWidget(m_edit);
    if (hadFocus)
        takeFocus();
}

void SendPages::takeFocus()
{
    currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace wirelark
