#pragma once

#include <QWidget>

#include "core/net/endpoint.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace wirelark {

// What stands in the place of the log while a listener has had no client yet: how to get one.
class WaitingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingPanel(QWidget *parent = nullptr);

    void setEndpoint(const Endpoint &endpoint); // where we listen
    void setEchoing(bool echoing); // no signal

Q_SIGNALS:
    void connectRequested(const QString &line); // connect to it from this program
    void echoToggled(bool echoing);

private:
    void copy();

    Endpoint m_endpoint;
    Endpoint m_reach; // where a client of this computer finds it
    QLabel *m_title;
    QLineEdit *m_command;
    QCheckBox *m_echo;
};

} // namespace wirelark
