#include "app/copycontrol.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include "app/desk.h"
#include "app/sending.h"
#include "widgets/bar/banner.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/find/findpresenter.h"
#include "widgets/send/sendbox.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

namespace wirelark {

CopyControl::CopyControl(
    MainWindow &window, const Desk &desk, const Commander &commander, const ReplyRules &rules, const Sending &sending)
    : m_window(window)
    , m_desk(desk)
    , m_commander(commander)
    , m_rules(rules)
    , m_sending(sending)
{
    connect(&window.connectionActions(), &ConnectionActions::copyCommandRequested, this,
        [this](const Selection &selection) { QGuiApplication::clipboard()->setText(copyAsCommand(selection, presentUse())); });
    connect(window.actions().copySending, &QAction::triggered, this, [this] {
        const Sending::Sent sent = m_sending.latest().value_or(Sending::Sent());
        copySending(sent.what, sent.target, {});
    });
}

PresentUse CopyControl::presentUse() const
{
    const Workspace &workspace = m_window.workspace();
    return {m_commander, m_rules, m_desk.timeline.connections(), m_desk.rows.query(), workspace.sendBox().ending(),
        workspace.findPresenter().line(), &m_sending};
}

void CopyControl::copySending(const Outgoing &what, const SendTarget &target, const QString &snippet)
{
    const CopiedSending copied = copySendingAsCommand(what, target, m_window.workspace().selection(), presentUse(), snippet);
    if (!copied.line.isEmpty())
        return QGuiApplication::clipboard()->setText(copied.line);
    const Problem nothing {tr("There is nothing to copy"), tr("Nothing was sent yet, or nobody is there to send it to."), {}, {},
        Severity::Information};
    m_window.banner().showProblem(copied.problem.isNull() ? nothing : copied.problem, false);
}

} // namespace wirelark
