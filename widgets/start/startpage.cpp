#include "widgets/start/startpage.h"

#include <algorithm>
#include <memory>

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "core/payload/visibletext.h"
#include "widgets/link.h"
#include "widgets/format.h"
#include "widgets/style.h"

namespace wirelark {

namespace {

constexpr int linesShown = 5;
constexpr int linkWidth = 260;

QLabel *newLabel(const QString &text, bool isDim = false)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    if (isDim)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString elided(const QWidget *widget, const QString &text)
{
    return widget->fontMetrics().elidedText(safeText(text), Qt::ElideRight, linkWidth);
}

QWidget *newColumn(const QString &title, QGridLayout *&rows)
{
    auto *column = new QWidget;
    rows = new QGridLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(0);
    rows->setHorizontalSpacing(8);
    QLabel *label = newLabel(title);
    label->setFont(Style::semibold(label->font()));
    label->setContentsMargins(4, 0, 4, 4);
    rows->addWidget(label, 0, 0, 1, 2);
    rows->setColumnStretch(1, 1);
    rows->setRowStretch(linesShown + 1, 1);
    return column;
}

QLayout *centred(QLayout *content)
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addLayout(content);
    row->addStretch();
    return row;
}

void removeRows(QGridLayout *rows)
{
    for (int row = 1; row <= linesShown; ++row) {
        for (int column = 0; column < 2; ++column) {
            if (const std::unique_ptr<QLayoutItem> item(rows->itemAtPosition(row, column)); item) {
                rows->removeItem(item.get());
                item->widget()->hide();
                item->widget()->deleteLater();
            }
        }
    }
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QScrollArea(parent)
    , m_actions(new QGridLayout)
    , m_leftover(newLabel({}))
    , m_restore(new Link)
    , m_discard(new Link(tr("Discard")))
{
    setObjectName(QStringLiteral("startPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Window);

    QLabel *title = newLabel(tr("Send and receive TCP, byte by byte"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    title->setFont(large);

    m_actions->setHorizontalSpacing(16);
    m_actions->setVerticalSpacing(8);
    m_listen = addAction(QStringLiteral("startListen"), {}, tr("wait here for your program to connect"));
    QPushButton *connectTo = addAction(QStringLiteral("startConnect"), tr("Connect to\u2026"),
        tr("talk to a server that is already running"));
    QPushButton *showMe = addAction(
        QStringLiteral("startShowMe"), tr("Show me"), tr("open both ends on this computer and say hello"));
    addLeftoverRow();

    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(16, 8, 16, 8);
    rows->setSpacing(0);
    rows->addStretch(3);
    rows->addWidget(title, 0, Qt::AlignHCenter);
    rows->addSpacing(4);
    rows->addWidget(
        newLabel(tr("Press Enter to start the listener in the bar above, or:")), 0, Qt::AlignHCenter);
    rows->addSpacing(16);
    rows->addLayout(centred(m_actions));
    rows->addSpacing(24);
    rows->addLayout(centred(makeColumns()));
    rows->addSpacing(16);
    rows->addWidget(
        newLabel(
            tr("Pasted commands work too:   nc host 80   \u00B7   telnet host 23   \u00B7   tcp://host:80"),
            true),
        0, Qt::AlignHCenter);
    rows->addStretch(4);

    connect(m_listen, &QPushButton::clicked, this,
        [this] { Q_EMIT lineRequested(QStringLiteral("listen localhost:%1").arg(m_port)); });
    connect(connectTo, &QPushButton::clicked, this, &StartPage::connectRequested);
    connect(showMe, &QPushButton::clicked, this, &StartPage::showMeRequested);
    setSuggestedPort(m_port);
    setRecents({});
    setLocalListeners({});
    setLeftovers({});
    setWidget(page); // asks for its size at once: what is hidden needs no font by then
}

QLayout *StartPage::makeColumns()
{
    m_recentsPanel = newColumn(tr("Recent"), m_recents);
    m_listenersPanel = newColumn(tr("Listening on this computer now"), m_listeners);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(48);
    columns->addWidget(m_recentsPanel, 0, Qt::AlignTop);
    columns->addWidget(m_listenersPanel, 0, Qt::AlignTop);
    return columns;
}

QPushButton *StartPage::addAction(const QString &objectName, const QString &text, const QString &description)
{
    const int row = m_actions->rowCount();
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(true); // Enter presses it when it has the focus
    button->setMinimumWidth(152);
    button->setMinimumHeight(32);
    button->setAccessibleDescription(description);
    m_actions->addWidget(button, row, 0);
    m_actions->addWidget(newLabel(description), row, 1);
    return button;
}

void StartPage::addLeftoverRow()
{
    const int row = m_actions->rowCount();
    auto *rest = new QHBoxLayout;
    rest->addWidget(m_leftover);
    rest->addWidget(m_discard);
    rest->addStretch();
    m_restore->setObjectName(QStringLiteral("startRestore"));
    m_discard->setObjectName(QStringLiteral("startDiscard"));
    m_actions->addWidget(m_restore, row, 0, Qt::AlignHCenter);
    m_actions->addLayout(rest, row, 1);
    connect(m_restore, &Link::activated, this, [this] { Q_EMIT restoreRequested(*m_session); });
    connect(m_discard, &Link::activated, this, [this] { Q_EMIT discardRequested(*m_session); });
}

Link *StartPage::newLineLink(const QString &text, const QString &line)
{
    auto *link = new Link;
    link->setText(elided(link, text));
    link->setAccessibleName(line);
    connect(link, &Link::activated, this, [this, line] { Q_EMIT lineRequested(line); });
    return link;
}

void StartPage::setSuggestedPort(quint16 port)
{
    m_port = port;
    m_listen->setText(tr("Listen on %1").arg(port));
}

void StartPage::setRecents(const QStringList &lines)
{
    removeRows(m_recents);
    const qsizetype shown = std::min<qsizetype>(lines.size(), linesShown);
    for (int row = 0; row < shown; ++row)
        m_recents->addWidget(newLineLink(lines.at(row), lines.at(row)), row + 1, 0, 1, 1, Qt::AlignLeading);
    m_recentsPanel->setVisible(shown > 0);
}

void StartPage::setLocalListeners(const std::vector<LocalListener> &listeners)
{
    removeRows(m_listeners);
    const int shown = static_cast<int>(std::min<std::size_t>(listeners.size(), linesShown));
    for (int row = 0; row < shown; ++row) {
        const LocalListener &listener = listeners.at(static_cast<std::size_t>(row));
        Link *link = newLineLink(listener.address, listener.line);
        QLabel *program = newLabel({}, true);
        program->setText(elided(program, listener.program));
        m_listeners->addWidget(link, row + 1, 0, Qt::AlignLeading);
        m_listeners->addWidget(program, row + 1, 1);
    }
    m_listenersPanel->setVisible(shown > 0);
}

void StartPage::setLeftovers(const std::vector<LeftoverSession> &sessions)
{
    const bool isOffered = !sessions.empty();
    m_session = isOffered ? std::optional(sessions.front()) : std::nullopt;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_leftover, m_restore, m_discard})
        widget->setVisible(isOffered);
    if (!isOffered)
        return;
    const QString time = QLocale().toString(m_session->started.toLocalTime().time(), QStringLiteral("HH:mm"));
    m_restore->setText(tr("Restore %1 session").arg(time));
    m_leftover->setText(tr("it ended without being saved, %1").arg(formatBytes(m_session->bytes)));
}

} // namespace wirelark
