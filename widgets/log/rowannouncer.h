#pragma once

#include <chrono>

#include <QObject>
#include <QTimer>

class QWidget;

namespace wirelark {

class MessageRows;

// Tells a screen reader how many rows came, at most once in a few seconds: a person who types is not talked over.
class RowAnnouncer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds pause {5};

    // `view` shows the rows and speaks for them; both outlive this.
    RowAnnouncer(const MessageRows &rows, QWidget *view);

private:
    void onGrew(qint64 count);
    void announce();

    QWidget *m_view;
    QTimer m_pause;
    qint64 m_count;
    qint64 m_fresh = 0; // since the last announcement
};

} // namespace wirelark
