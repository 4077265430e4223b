#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

// For what a program does. A minute: only a broken program, or a machine that has no time, needs it.
#define WAIT(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60'000)

// A run of the real program, or of a partner such as nc, with a private HOME. Output is gathered as it comes;
// tests wait for what they need with QTRY.
class Program : public QObject
{
public:
    explicit Program(const QString &program, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config")));
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(program);
        m_process.setArguments(arguments);
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] { m_output += m_process.readAllStandardOutput(); });
        connect(&m_process, &QProcess::readyReadStandardError, this, [this] { m_errors += m_process.readAllStandardError(); });
    }

    ~Program() override
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
    }

    // The program under test.
    static QString wirelark() { return qEnvironmentVariable("WIRELARK_BINARY"); }

    void start() { m_process.start(); }
    void write(const QByteArray &bytes) { m_process.write(bytes); }
    void endInput() { m_process.closeWriteChannel(); }

    bool isOver() const { return m_process.state() == QProcess::NotRunning; }
    int exitStatus() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    qint64 pid() const { return m_process.processId(); }
    void terminate() { m_process.terminate(); }
    void kill() { m_process.kill(); }

    QProcess &process() { return m_process; }
    QString home() const { return m_home.path(); }
    const QByteArray &output() const { return m_output; }
    const QByteArray &errors() const { return m_errors; }

    // Standard output as JSON lines: the whole lines that have come so far.
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        const QList<QByteArray> lines = m_output.left(m_output.lastIndexOf('\n') + 1).split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
    // The first line of that event (and of that connection); empty if it has not come yet.
    QJsonObject line(const QString &event, int connection = 0) const
    {
        const QList<QJsonObject> all = lines();
        for (const QJsonObject &object : all) {
            if (object[u"event"].toString() == event && (connection == 0 || object[u"connection"].toInt() == connection))
                return object;
        }
        return {};
    }
    bool has(const QString &event, int connection = 0) const { return !line(event, connection).isEmpty(); }
    // The port of the `listening` line; 0 if it has not come yet.
    quint16 port() const
    {
        const QString local = line(QStringLiteral("listening"))[u"local"].toString();
        return quint16(local.mid(local.lastIndexOf(u':') + 1).toUInt());
    }
    // All payload bytes of one direction, put together.
    QByteArray bytes(const QString &direction, int connection = 0) const
    {
        QByteArray all;
        const QList<QJsonObject> objects = lines();
        for (const QJsonObject &object : objects) {
            if (object[u"direction"].toString() == direction && (connection == 0 || object[u"connection"].toInt() == connection))
                all += QByteArray::fromBase64(object[u"data"].toString().toLatin1());
        }
        return all;
    }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};
