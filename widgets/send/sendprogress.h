#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace wirelark {

// What is being sent over some time, in the words for a person.
struct SendingState
{
    QString text;        // "5 of 10"; empty: nothing is
    int permille = -1;   // how much of a file; -1: not known
    bool canPause = false;
    bool isPaused = false;
    bool isOver = false; // only the text is left to be read
    bool isRepeat = false;   // another one cannot begin meanwhile
    bool isTransfer = false; // a file, or a message at a pace: the same

    bool operator==(const SendingState &) const = default;
};

// Below the send box while something is sent over some time: how far it is, and the buttons to pause and to stop it.
class SendProgress : public QWidget
{
    Q_OBJECT

public:
    explicit SendProgress(QWidget *parent = nullptr);

    void show(const SendingState &state);
    const SendingState &state() const { return m_state; }

Q_SIGNALS:
    void changed(); // what state() says
    void pauseRequested(bool paused);
    void stopRequested();

private:
    SendingState m_state;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_stop;
};

} // namespace wirelark
