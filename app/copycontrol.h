#pragma once

#include "app/copycommand.h"

#include <QObject>

namespace wirelark {

class MainWindow;
struct Desk;

// Puts the lines that start again or send again what a window shows onto the clipboard, when somebody asks for them. Main
// thread.
class CopyControl : public QObject
{
    Q_OBJECT

public:
    // All of them must outlive this; the window has its workspace.
    CopyControl(MainWindow &window, const Desk &desk, const Commander &commander, const ReplyRules &rules, const Sending &sending);

    // `snippet`: it is named instead of what is in it; empty: it is none. The banner says what cannot be copied.
    void copySending(const Outgoing &what, const SendTarget &target, const QString &snippet);

private:
    PresentUse presentUse() const;

    MainWindow &m_window;
    const Desk &m_desk;
    const Commander &m_commander;
    const ReplyRules &m_rules;
    const Sending &m_sending;
};

} // namespace wirelark
