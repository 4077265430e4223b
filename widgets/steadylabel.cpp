#include "widgets/steadylabel.h"

namespace wirelark {

namespace {

constexpr int slack = 16; // pixels

} // namespace

SteadyLabel::SteadyLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

// Setting the text of a label whose size is fixed moves nothing.
void SteadyLabel::showText(const QString &text)
{
    setText(text);
    const QSize needed = sizeHint();
    if (needed.width() > width() || needed.width() + slack < width() || needed.height() != height())
        setFixedSize(needed);
}

} // namespace wirelark
