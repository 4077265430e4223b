#include "widgets/status/statusbar.h"

#include <utility>

#include <QToolButton>

#include "core/explain/language.h"
#include "core/payload/visibletext.h"
#include "widgets/format.h"
#include "widgets/icons.h"

namespace wirelark {

namespace {

struct ItemLook
{
    StatusItem item;
    const char *objectName;
    bool isShown; // from the start
};

// In the order of the row.
constexpr ItemLook looks[] = {
    {StatusItem::State, "statusState", true},
    {StatusItem::Messages, "statusMessages", true},
    {StatusItem::Rate, "statusRate", true},
    {StatusItem::Store, "statusStore", true},
    {StatusItem::Record, "statusRecord", false},
    {StatusItem::Encoding, "statusEncoding", true},
    {StatusItem::Follow, "statusFollow", false},
    {StatusItem::Export, "statusExport", false},
    {StatusItem::SlowingPeer, "statusSlowingPeer", false},
    {StatusItem::InMemory, "statusInMemory", false},
    {StatusItem::AcceptingPaused, "statusAcceptingPaused", false},
};

// What leaves first where there is no room.
constexpr StatusItem leastImportant[] = {StatusItem::Encoding, StatusItem::Store, StatusItem::Record,
    StatusItem::Rate, StatusItem::Messages, StatusItem::Follow};

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    for (const ItemLook &look : looks) {
        auto *item = new QToolButton(this);
        item->setObjectName(QLatin1StringView(look.objectName));
        item->setAutoRaise(true);
        item->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        item->setIconSize({14, 14});
        item->setFocusPolicy(Qt::TabFocus);
        item->setFixedHeight(24);
        connect(item, &QToolButton::clicked, this, [this, which = look.item] { Q_EMIT activated(which); });
        addWidget(item);
        m_buttons[static_cast<std::size_t>(look.item)] = item;
        m_isShown[static_cast<std::size_t>(look.item)] = look.isShown;
    }
    button(StatusItem::SlowingPeer)->setIcon(icon(Glyph::Warning));
    button(StatusItem::InMemory)->setIcon(icon(Glyph::Warning));
    button(StatusItem::AcceptingPaused)->setIcon(icon(Glyph::Warning));
    setText(StatusItem::SlowingPeer, tr("Slowing the peer"), {});
    setHelp(StatusItem::SlowingPeer, tr("It sends faster than this computer can store. Nothing is lost."));
    setText(StatusItem::InMemory, tr("Kept in memory"), {});
    setHelp(StatusItem::InMemory, tr("The disk takes nothing now. Click to see why."));
    setText(StatusItem::AcceptingPaused, tr("Accepting paused"), {});
    setHelp(StatusItem::AcceptingPaused, tr("Who comes now waits. Click to see why."));
    setCounts(0, 0);
    setMessages(0, 0);
    setRate(0, 0);
    setStore(0, 0);
    setRecording({});
    setExporting(0);
    setEncoding(QStringLiteral("UTF-8"));
    setFollowing();
    fit();
}

void StatusBar::setCounts(int open, int failed)
{
    const QString openText = open > 0 ? tr("%Ln open", nullptr, open) : QString();
    const QString failedText = failed > 0 ? tr("%Ln failed", nullptr, failed) : QString();
    if (open > 0 && failed > 0)
        //: %1 is "5 open", %2 is "1 failed"
        setText(StatusItem::State, tr("%1 \u00B7 %2").arg(openText, failedText), tr("Connections"));
    else
        setText(
            StatusItem::State, open + failed == 0 ? tr("Ready") : openText + failedText, tr("Connections"));
}

void StatusBar::setReading(int percent)
{
    const QString text = tr("Reading %1 %").arg(percent);
    setText(StatusItem::State, text, text);
}

void StatusBar::setMessages(qint64 shown, qint64 all)
{
    const QString count = formatCount(all);
    if (shown == all)
        //: %1 is the number, with its separators
        setText(StatusItem::Messages, tr("%1 message(s)", nullptr, pluralOf(all)).arg(count), {});
    else
        //: While the window catches up; %1 and %2 are numbers with their separators
        setText(StatusItem::Messages, tr("%1 of %2 message(s)", nullptr, pluralOf(all)).arg(formatCount(shown), count), {});
}

void StatusBar::setMessageDetails(const QString &text)
{
    setHelp(StatusItem::Messages, text);
}

void StatusBar::setRate(qint64 inPerSecond, qint64 outPerSecond)
{
    const QString in = formatBytes(inPerSecond);
    const QString out = formatBytes(outPerSecond);
    //: Bytes a second that come in and go out; %1 and %2 are sizes such as "1.1 MB"
    setText(StatusItem::Rate, tr("\u2193 %1/s  \u2191 %2/s").arg(in, out),
        tr("In %1 a second, out %2 a second").arg(in, out));
}

void StatusBar::setStore(qint64 usedBytes, qint64 limitBytes)
{
    if (usedBytes <= 0)
        setText(StatusItem::Store, tr("Nothing is saved until you record or save"), {});
    else
        //: %1 is "1.4 of 2 GB", or "1.4 GB" where there is no limit
        setText(StatusItem::Store,
            tr("%1 kept").arg(limitBytes > 0 ? formatBytesOf(usedBytes, limitBytes) : formatBytes(usedBytes)), {});
}

void StatusBar::setRecording(const QString &fileName)
{
    const bool isRecording = !fileName.isEmpty();
    button(StatusItem::Record)->setIcon(icon(isRecording ? Glyph::Dot : Glyph::Ring));
    const QString text = isRecording ? tr("Recording to %1").arg(safeText(fileName)) : tr("Not recording");
    setText(StatusItem::Record, fontMetrics().elidedText(text, Qt::ElideMiddle, 240), text);
}

void StatusBar::setEncoding(const QString &name)
{
    setText(StatusItem::Encoding, name, tr("Text is shown as %1").arg(name));
}

void StatusBar::setFollowing()
{
    setText(StatusItem::Follow, tr("Following"), {});
}

void StatusBar::setPaused(qint64 atMessage)
{
    setText(StatusItem::Follow, tr("Paused at %1").arg(formatCount(atMessage)), {});
}

void StatusBar::setExporting(int percent)
{
    setText(StatusItem::Export, tr("Exporting %1 % · Cancel").arg(percent), {});
}

void StatusBar::setExported(qint64 rows, const QString &fileName)
{
    //: %1 is the number, with its separators; %2 is a file
    const QString text = tr("%1 row(s) exported to %2", nullptr, pluralOf(rows)).arg(formatCount(rows), safeText(fileName));
    setText(StatusItem::Export, fontMetrics().elidedText(text, Qt::ElideMiddle, 300), text);
}

void StatusBar::setShown(StatusItem item, bool shown)
{
    if (std::exchange(m_isShown[static_cast<std::size_t>(item)], shown) != shown)
        fit();
}

void StatusBar::setHelp(StatusItem item, const QString &help)
{
    if (button(item)->accessibleDescription() == help)
        return;
    button(item)->setToolTip(safeToolTip(help));
    button(item)->setAccessibleDescription(help);
}

void StatusBar::setText(StatusItem item, const QString &text, const QString &name)
{
    QToolButton *target = button(item);
    const QString escaped = QString(text).replace(u'&', QStringLiteral("&&"));
    if (target->text() == escaped)
        return;
    const bool isWider = target->fontMetrics().horizontalAdvance(escaped)
        > target->fontMetrics().horizontalAdvance(target->text());
    target->setText(escaped);
    target->setAccessibleName(name.isEmpty() ? text : name + QStringLiteral(": ") + text);
    if (isWider)
        fit();
}

QSize StatusBar::minimumSizeHint() const
{
    return {0, QStatusBar::minimumSizeHint().height()};
}

void StatusBar::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

void StatusBar::fit()
{
    std::array<bool, itemCount> isShown = m_isShown;
    const auto needed = [&] {
        int width = 16;
        for (std::size_t i = 0; i < itemCount; ++i)
            width += isShown[i] ? m_buttons[i]->sizeHint().width() + 8 : 0;
        return width;
    };
    for (const StatusItem item : leastImportant) {
        if (needed() <= width())
            break;
        isShown[static_cast<std::size_t>(item)] = false;
    }
    for (std::size_t i = 0; i < itemCount; ++i)
        m_buttons[i]->setVisible(isShown[i]);
}

} // namespace wirelark
