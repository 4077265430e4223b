#pragma once

#include <QByteArray>
#include <QString>

#include <cstdlib>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

// A terminal (pty(7)) and what programs wrote to it, byte by byte.
class Terminal
{
public:
    Terminal()
        : m_screen(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
    {
        char name[64] = {};
        if (::grantpt(m_screen) != 0 || ::unlockpt(m_screen) != 0
            || ::ptsname_r(m_screen, name, sizeof name) != 0)
            return;
        m_name = QString::fromLatin1(name);
        // Held open: what was written stays readable when the program is over.
        m_line = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios raw{};
        ::tcgetattr(m_line, &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(m_line, TCSANOW, &raw);
    }
    ~Terminal()
    {
        ::close(m_line);
        ::close(m_screen);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    QString name() const { return m_name; } // a file, for a program's standard output; empty: there is none
    const QByteArray &shown()
    {
        char buffer[65536];
        for (ssize_t n = 0; (n = ::read(m_screen, buffer, sizeof buffer)) > 0;)
            m_shown.append(buffer, n);
        return m_shown;
    }

private:
    int m_screen;
    int m_line = -1;
    QString m_name;
    QByteArray m_shown;
};
