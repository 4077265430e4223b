#pragma once

#include <QObject>

namespace wirelark {

class Live;
class MainWindow;
class Timeline;
struct Record;

// Everything into a file, from the window: recording from now on, and saving what there is.
class RecordControl : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    RecordControl(Live &live, const Timeline &timeline, MainWindow &window, QObject *parent = nullptr);

    void start(const QString &path);

private:
    void toggle(bool on);
    void stop();
    void show(const QString &path);
    void save();
    void onEvent(const Record &record);
    QString askForFile(const QString &title);

    Live &m_live;
    MainWindow &m_window;
    QString m_path; // what is recorded to; empty: nothing is
};

} // namespace wirelark
