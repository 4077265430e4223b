#include "widgets/compose/sendfoot.h"

#include <QHBoxLayout>

#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/hintbutton.h"
#include "widgets/icons.h"
#include "widgets/send/sendbox.h"
#include "widgets/theme.h"

namespace wirelark {

SendFoot::SendFoot(SendBox &box, Key key, QWidget *parent)
    : QWidget(parent)
    , m_box(box)
    , m_key(key)
    , m_words(new ElidedLabel(this))
    , m_button(new HintButton(this))
{
    m_words->setObjectName(QStringLiteral("composeWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_button->setObjectName(QStringLiteral("composeSend"));
    m_button->setMinimumWidth(128);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_button->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 8);
    row->setSpacing(16);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    connect(m_button, &HintButton::clicked, this, [this] { m_box.send(m_key == Key::ControlEnter); });
    connect(&m_box, &SendBox::readinessChanged, this, &SendFoot::refresh);
    refresh();
}

void SendFoot::refresh()
{
    const QString reason = m_box.reasonNotToSend();
    m_button->setText(m_box.buttonText());
    //: The names of keys
    m_button->setHint(m_key == Key::Enter ? tr("Enter") : tr("Ctrl+Enter"));
    m_button->setToolTip(safeToolTip(reason));
    m_button->setEnabled(reason.isEmpty());
}

void SendFoot::say(const QString &words, bool isWrong)
{
    QPalette colours = palette();
    if (isWrong)
        colours.setColor(QPalette::WindowText, Theme::tokens(this).error);
    m_words->setPalette(colours);
    m_words->setText(words);
    m_words->setToolTip(safeToolTip(words));
}

} // namespace wirelark
