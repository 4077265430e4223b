#include "widgets/ladder/ladderhelp.h"

#include <algorithm>

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

namespace wirelark {

using namespace Qt::StringLiterals;

LadderHelp::LadderHelp(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"ladderHelpPanel"_s);
    setAccessibleName(tr("What this picture shows"));
    setFrameShape(QFrame::StyledPanel);
    auto *text = new QLabel(this);
    text->setObjectName(u"ladderHelpText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(tr(
        "A TCP connection begins with three packets. Whoever connects sends SYN: I want to talk, and I count my bytes from this "
        "number. The other side answers SYN-ACK: I heard you, and this is my number. ACK confirms that, and from then on both may "
        "send. The operating systems of the two computers do this among themselves, before any program is told that it is "
        "connected; so the handshake is dashed here: it must have been so, but this program did not see it. In the same way the "
        "systems acknowledge every byte that arrives, by packets that no program gets to see: no acknowledgements are drawn. But a "
        "program may ask its system from time to time how much has been acknowledged; the time behind ≤ tells how long after the "
        "message that was seen, and it may have been earlier. It does not say that the other program has read anything. What "
        "is solid was seen: the bytes that were read and written; FIN, by which a side says that it will send nothing more, while "
        "the other side still may; and RST, which tears the connection down at once."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(text);
    constexpr int width = 460;
    setFixedWidth(width);
}

void LadderHelp::popup(QWidget *below)
{
    setFixedHeight(layout()->totalHeightForWidth(width()));
    const QPoint wanted = below->mapToGlobal(QPoint(below->width() - width(), below->height() + 2));
    const QRect screen = below->screen()->availableGeometry();
    move(std::max(screen.left(), wanted.x()), wanted.y());
    show();
}

} // namespace wirelark
