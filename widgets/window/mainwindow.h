#pragma once

#include <QMainWindow>

class QStackedWidget;

namespace wirelark {

class AddressBar;
class Banner;
class CommandPalette;
class ConnectionActions;
class ConnectionModel;
class MarksPresenter;
class MessageRows;
class StartPage;
class StatusBar;
class StatusPresenter;
class WindowActions;
class Workspace;

// The main window: menus, the address bar, the banner, the start page or the workspace, the status bar.
// It only places these; what they ask for is answered by whoever made the window. The workspace is most of all the
// widgets, and the start page does without it: it is made when it is first asked for, by whatever a person does that
// needs it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Kind {
        Live,    // a session: listens, connects, sends
        Capture, // a journal that was opened: everything but that
    };

    MainWindow(Kind kind, ConnectionModel &model, MessageRows &rows, QWidget *parent = nullptr);

    WindowActions &actions() const { return *m_actions; }
    ConnectionActions &connectionActions() const { return *m_connectionActions; }
    AddressBar &addressBar() const { return *m_bar; }
    Banner &banner() const { return *m_banner; }
    StartPage &startPage() const { return *m_start; }
    Workspace &workspace();
    bool hasWorkspace() const { return m_workspace; }
    StatusBar &status() const { return *m_status; }
    StatusPresenter &statusPresenter() const { return *m_statusPresenter; }
    MarksPresenter &marks() const { return *m_marks; }

    bool showsWorkspace() const;
    void showWorkspace();
    void setSidebarShown(bool shown);

    // Points more or less than the font of the data has by itself. Below, letters cannot be told apart; above, a row
    // of sixteen bytes has no room.
    static constexpr int minDataZoom = -4;
    static constexpr int maxDataZoom = 16;
    int dataZoom() const { return m_zoom; }
    void setDataZoom(int points);

Q_SIGNALS:
    void workspaceMade(); // and is not shown yet
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void connectActions();
    void makeWorkspaceWhenNeeded();
    void makeWorkspace();
    void connectWorkspace();
    void visitPane(int step);
    void focusPane(QWidget *pane);
    void onEscape();
    void togglePalette();

    Kind m_kind;
    ConnectionModel &m_model;
    MessageRows &m_rows;
    int m_zoom = 0;
    WindowActions *m_actions;
    ConnectionActions *m_connectionActions;
    AddressBar *m_bar;
    Banner *m_banner;
    QStackedWidget *m_pages;
    StartPage *m_start;
    Workspace *m_workspace = nullptr;
    StatusBar *m_status;
    StatusPresenter *m_statusPresenter;
    CommandPalette *m_palette = nullptr; // once it was asked for
    MarksPresenter *m_marks = nullptr;
};

} // namespace wirelark
