#include "app/startcontrol.h"

#include <QAction>

#include "app/commander.h"
#include "app/portsurvey.h"
#include "core/journal/journaldirectory.h"
#include "core/settings/settings.h"
#include "widgets/bar/addressbar.h"
#include "widgets/start/startpage.h"
#include "widgets/window/firstpaint.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr quint16 firstSuggestedPort = 5000;

} // namespace

StartControl::StartControl(MainWindow &window, Commander &commander, const Settings &settings)
    : m_window(window)
    , m_settings(settings)
{
    StartPage &page = window.startPage();
    connect(&page, &StartPage::lineRequested, this, &StartControl::lineRequested);
    connect(&page, &StartPage::connectRequested, window.actions().newConnection, &QAction::trigger);
    connect(&page, &StartPage::showMeRequested, &commander, &Commander::showMe);
    connect(window.actions().showMe, &QAction::triggered, &commander, &Commander::showMe);
    connect(&page, &StartPage::restoreRequested, this, &StartControl::restoreRequested);
    connect(&page, &StartPage::discardRequested, this, [&page](const LeftoverSession &session) {
        if (const auto directory = JournalDirectory::adopt(session))
            directory->remove();
        page.setLeftovers(JournalDirectory::leftovers());
    });
}

StartControl::~StartControl() = default;

void StartControl::fill()
{
    const quint16 port = nextFreePort(firstSuggestedPort);
    StartPage &page = m_window.startPage();
    page.setSuggestedPort(port);
    page.setRecents(m_settings.recentTargets());
    page.setLeftovers(JournalDirectory::leftovers());
    afterFirstPaint(m_window, [this] {
        m_survey = std::make_unique<PortSurvey>();
        connect(m_survey.get(), &PortSurvey::found, this, &StartControl::showLocalListeners);
    });
    m_window.addressBar().setLine(u"listen localhost:%1"_s.arg(port));
    m_window.addressBar().selectAll();
}

void StartControl::showLocalListeners(const std::vector<PortHolder> &holders)
{
    std::vector<LocalListener> listeners;
    for (const PortHolder &holder : holders) {
        const QString address = u":%1"_s.arg(holder.at.port);
        const bool isKnown = !listeners.empty() && listeners.back().address == address;
        if (!isKnown)
            listeners.push_back({address, holder.program, u"localhost:%1"_s.arg(holder.at.port)});
    }
    m_window.startPage().setLocalListeners(listeners);
}

} // namespace wirelark
