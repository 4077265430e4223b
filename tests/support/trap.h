#pragma once

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <sys/inotify.h>
#include <unistd.h>

// A picture in a file, and whether anybody has opened it (inotify(7)).
class Trap
{
public:
    Trap()
        : m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        QImage picture(7, 5, QImage::Format_RGB32);
        picture.fill(Qt::red);
        picture.save(path());
        ::inotify_add_watch(m_inotify, path().toLocal8Bit().constData(), IN_OPEN);
    }
    ~Trap() { ::close(m_inotify); }
    Q_DISABLE_COPY_MOVE(Trap)

    QString path() const { return m_directory.filePath(QStringLiteral("trap.png")); }
    bool wasOpened()
    {
        char events[4096];
        m_wasOpened = m_wasOpened || ::read(m_inotify, events, sizeof events) > 0;
        return m_wasOpened;
    }

private:
    QTemporaryDir m_directory;
    int m_inotify;
    bool m_wasOpened = false;
};
