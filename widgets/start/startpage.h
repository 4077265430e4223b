#pragma once

#include <optional>
#include <vector>

#include <QScrollArea>

#include "core/journal/journaldirectory.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace wirelark {

class Link;

// A program of this computer that listens, for the start page.
struct LocalListener
{
    QString address; // ":8000"
    QString program; // "python3 server.py"; may be empty where it cannot be read
    QString line; // what connects to it: "localhost:8000"

    bool operator==(const LocalListener &) const = default;
};

// The first screen: three things to do, and quietly what was done before and what could be connected to.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setSuggestedPort(quint16 port);
    void setRecents(const QStringList &lines); // newest first
    void setLocalListeners(const std::vector<LocalListener> &listeners);
    void setLeftovers(const std::vector<LeftoverSession> &sessions); // newest first; the newest is offered

Q_SIGNALS:
    void lineRequested(const QString &line); // to be entered as if typed
    void connectRequested(); // wants to type a target
    void showMeRequested();
    void restoreRequested(const wirelark::LeftoverSession &session);
    void discardRequested(const wirelark::LeftoverSession &session);

private:
    QPushButton *addAction(const QString &objectName, const QString &text, const QString &description);
    Link *newLineLink(const QString &text, const QString &line);
    void addLeftoverRow();
    QLayout *makeColumns();

    QGridLayout *m_actions;
    QGridLayout *m_recents;
    QGridLayout *m_listeners;
    QPushButton *m_listen;
    QLabel *m_leftover;
    Link *m_restore;
    Link *m_discard;
    QWidget *m_recentsPanel;
    QWidget *m_listenersPanel;
    quint16 m_port = 5000;
    std::optional<LeftoverSession> m_session;
};

} // namespace wirelark
