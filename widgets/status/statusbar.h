#pragma once

#include <array>

#include <QStatusBar>

class QToolButton;

namespace wirelark {

// From the left to the right. The last three are badges, which stand there only while they are true.
enum class StatusItem {
    State,
    Messages,
    Rate,
    Store,
    Record,
    Encoding,
    Follow,
    Export,
    SlowingPeer,
    InMemory,
    AcceptingPaused,
};

// The status bar: every item is a flat button. Where there is no room for all, the least important ones
// leave.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setCounts(int open, int failed);
    void setReading(int percent); // of a capture, in the place of the counts
    void setMessages(qint64 shown, qint64 all); // how many can be seen, of how many there are
    void setMessageDetails(const QString &text);
    void setRate(qint64 inPerSecond, qint64 outPerSecond); // bytes
    void setStore(qint64 usedBytes, qint64 limitBytes); // 0 used: says that nothing is saved by itself; limit 0: there is none
    void setRecording(const QString &fileName); // empty: not recording
    void setEncoding(const QString &name);
    void setFollowing();
    void setPaused(qint64 atMessage);
    // Of rows into a file, while that takes time; a click is to end it.
    void setExporting(int percent);
    void setExported(qint64 rows, const QString &fileName);
    // Record and Follow come with the first connection, Export while there is one, a badge with its cause.
    void setShown(StatusItem item, bool shown);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(wirelark::StatusItem item);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr std::size_t itemCount = 11;

    QToolButton *button(StatusItem item) const { return m_buttons[static_cast<std::size_t>(item)]; }
    void setText(StatusItem item, const QString &text, const QString &name);
    void setHelp(StatusItem item, const QString &help);
    void fit();

    std::array<QToolButton *, itemCount> m_buttons{};
    std::array<bool, itemCount> m_isShown{};
};

} // namespace wirelark
