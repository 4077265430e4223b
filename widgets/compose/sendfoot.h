#pragma once

#include <QWidget>

namespace wirelark {

class ElidedLabel;
class HintButton;
class SendBox;

// The foot of a window in which a message is composed: what is wrong with it or what stands there, and the button of the
// send box, by which it is sent.
class SendFoot : public QWidget
{
    Q_OBJECT

public:
    // By which key the window sends. Ctrl+Enter keeps the message, and so does the button then.
    enum class Key : quint8 { Enter, ControlEnter };

    // `box` outlives this.
    SendFoot(SendBox &box, Key key, QWidget *parent = nullptr);

    void say(const QString &words, bool isWrong = false);

private:
    void refresh();

    SendBox &m_box;
    Key m_key;
    ElidedLabel *m_words;
    HintButton *m_button;
};

} // namespace wirelark
