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
    // `box` outlives this.
    explicit SendFoot(SendBox &box, QWidget *parent = nullptr);

    void say(const QString &words, bool isWrong = false);

private:
    void refresh();

    SendBox &m_box;
    ElidedLabel *m_words;
    HintButton *m_button;
};

} // namespace wirelark
