#pragma once

#include "app/commander.h"
#include "app/desk.h"
#include "app/live.h"
#include "app/troubles.h"
#include "core/explain/problem.h"
#include "widgets/window/mainwindow.h"

#include <memory>

#include <QObject>
#include <QSet>

namespace wirelark {

class ConnectionRequests;
class CopyControl;
class ExportControl;
class RecordControl;
class ReplyRuleControl;
class ReplyRules;
class RttWatch;
class RuleControl;
class Sending;
class SequenceControl;
class Settings;
class SnippetControl;
class StartControl;
class WindowActions;
struct LeftoverSession;

// One session and its window: makes the parts and connects what each asks for to who answers it. Main thread.
class LiveWindow : public QObject
{
    Q_OBJECT

public:
    // Its window is shown. Null, and the reason in `failure`, when there can be no journal. The settings must outlive it.
    static std::unique_ptr<LiveWindow> open(Settings &settings, LiveFailure &failure);
    ~LiveWindow() override;

    MainWindow &window() { return *m_window; }
    // As if typed into the address bar.
    void run(const Command &command);
    // The first screen, see StartControl::fill().
    void fillStartPage();

Q_SIGNALS:
    void captureRequested(const wirelark::Command &open);
    void restoreRequested(const wirelark::LeftoverSession &session);
    void closed();

private:
    explicit LiveWindow(Settings &settings);

    void connectBar();
    void connectStartPage();
    void connectConnections();
    void connectReplies();
    void connectWindow();
    void connectWorkspace();
    void connectSending();

    void enter(const QString &line, bool another);
    void showStarted(const Started &started);
    void remember(const Command &command);
    void rememberIfItIs(const Event &event);
    void act(const Action &action);
    void retry(const QString &target);
    void endProcess(const Action &action);
    void onEvent(const Record &record);

    Settings &m_settings;
    Desk m_desk {Timeline::Source::Live};
    std::unique_ptr<Live> m_live;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Commander> m_commander;
    std::unique_ptr<Troubles> m_troubles;
    std::unique_ptr<RecordControl> m_recording;
    std::unique_ptr<ExportControl> m_export;
    std::unique_ptr<RuleControl> m_rules;
    const std::shared_ptr<OpeningBoard> m_openings = std::make_shared<OpeningBoard>();
    std::unique_ptr<ReplyRules> m_replyRules;
    std::unique_ptr<ReplyRuleControl> m_replyControl;
    std::unique_ptr<Sending> m_sending;
    std::unique_ptr<SnippetControl> m_snippets;
    std::unique_ptr<CopyControl> m_copying;
    std::unique_ptr<SequenceControl> m_sequences;
    std::unique_ptr<RttWatch> m_rtt;
    std::unique_ptr<StartControl> m_start;
    ConnectionRequests *m_requests = nullptr;
    ConnectionId m_toSelect = 0;      // as soon as it has a row
    QSet<std::pair<ListenerId, ConnectionId>> m_toRemember; // started from the bar, and not known to be there yet
    ConnectionId m_barConnection = 0; // started from the bar and still connecting
    QString m_barLine;                // the line that started it
};

} // namespace wirelark
