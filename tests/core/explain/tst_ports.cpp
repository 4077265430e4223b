#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <time.h>
#include <unistd.h>

#include "core/explain/ports.h"
#include "core/explain/sockdiag.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// A /proc of our own, with the sockets and processes a test wants.
class FakeProc
{
public:
    FakeProc()
    {
        write(u"net/tcp"_s,
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n");
        write(u"net/tcp6"_s, "  sl  local_address\n");
    }

    QString path() const { return m_directory.path(); }

    void addSocket(const QByteArray &local, const QByteArray &state, int uid, int inode)
    {
        const bool isIPv6 = local.size() > 20;
        QFile table(path() + (isIPv6 ? u"/net/tcp6"_s : u"/net/tcp"_s));
        QVERIFY(table.open(QIODevice::Append));
        table.write("   0: " + local + " 00000000:0000 " + state + " 00000000:00000000 00:00000000 00000000  "
            + QByteArray::number(uid) + "        0 " + QByteArray::number(inode)
            + " 1 0000000000000000 100 0 0 10 0\n");
    }

    void addProcess(int pid, const QByteArray &name, const QByteArrayList &arguments, int inode)
    {
        const QString directory = QString::number(pid);
        write(directory + u"/comm"_s, name + '\n');
        write(directory + u"/cmdline"_s, arguments.join('\0') + '\0');
        write(directory + u"/stat"_s,
            QByteArray::number(pid) + " (" + name + ") S" + QByteArray(" 0").repeated(18) + " 200000 0 0\n");
        QDir(path()).mkpath(directory + u"/fd"_s);
        QFile::link(u"socket:[%1]"_s.arg(inode), path() + u'/' + directory + u"/fd/3"_s);
        QFile::link(u"/dev/null"_s, path() + u'/' + directory + u"/fd/0"_s);
    }

    void write(const QString &name, const QByteArray &content)
    {
        QDir(path()).mkpath(QFileInfo(path() + u'/' + name).path());
        QFile file(path() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private:
    QTemporaryDir m_directory;
};

class tst_Ports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreReadFromBothTables();
    void programsHaveTheNameAPersonKnows_data();
    void programsHaveTheNameAPersonKnows();
    void holderIsTheListenerOnThatAddress();
    void holderMayBeAConnection();
    void closingConnectionsHaveNoHolder();
    void holderOfAnotherUserMayBeNameless();
    void garbageInTheTableIsIgnored();
    void theKernelTellsWhatItsFilesTell();
    void ownListenerIsFoundWithItsPidAndStart();
    void scriptOfAnotherProcessIsNamed();
    void freePortIsNeitherHeldOnIPv4NorOnIPv6();
    void freePortOpensNoListener();
};

void tst_Ports::addressesAreReadFromBothTables()
{
    FakeProc proc;
    proc.addSocket("0100007F:1388", "0A", 1000, 11);
    proc.addSocket("00000000:0016", "0A", 0, 12);
    proc.addSocket("0100007F:0050", "01", 0, 13);
    proc.addSocket("00000000000000000000000001000000:1389", "0A", 1000, 14);
    proc.addSocket("00000000000000000000000000000000:138A", "0A", 1000, 15);
    proc.addSocket("0000000000000000FFFF00000100007F:138B", "0A", 1000, 16);
    QStringList addresses;
    for (const PortHolder &holder : listeningPorts(proc.path()))
        addresses += holder.at.toString();
    QCOMPARE(addresses,
        (QStringList {u"0.0.0.0:22"_s, u"127.0.0.1:5000"_s, u"[::1]:5001"_s, u"[::]:5002"_s, u"127.0.0.1:5003"_s}));
}

void tst_Ports::programsHaveTheNameAPersonKnows_data()
{
    QTest::addColumn<QByteArray>("kernelName");
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<QString>("name");
    QTest::newRow("program") << QByteArray("cupsd") << QByteArrayList {"/usr/sbin/cupsd", "-l"} << u"cupsd"_s;
    QTest::newRow("long name") << QByteArray("averylongprogra") << QByteArrayList {"/opt/averylongprogramname"}
                               << u"averylongprogramname"_s;
    QTest::newRow("title") << QByteArray("sshd")
                           << QByteArrayList {"sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups"} << u"sshd"_s;
    QTest::newRow("other title") << QByteArray("nginx") << QByteArrayList {"nginx: master process /usr/sbin/nginx"}
                                 << u"nginx"_s;
    QTest::newRow("script") << QByteArray("python3") << QByteArrayList {"python3", "-u", "/srv/server.py", "8000"}
                            << u"python3 server.py"_s;
    QTest::newRow("module") << QByteArray("python3.11") << QByteArrayList {"/usr/bin/python3.11", "-m", "http.server"}
                            << u"python3.11 -m http.server"_s;
    QTest::newRow("inline") << QByteArray("python3") << QByteArrayList {"python3", "-c", "import os"} << u"python3"_s;
    QTest::newRow("jar") << QByteArray("java") << QByteArrayList {"java", "-Xmx1g", "-jar", "/opt/x/app.jar"}
                         << u"java -jar app.jar"_s;
    QTest::newRow("shebang") << QByteArray("server.py") << QByteArrayList {"/usr/bin/python3", "./server.py"}
                             << u"python3 server.py"_s;
    QTest::newRow("kernel thread") << QByteArray("nfsd") << QByteArrayList() << u"nfsd"_s;
    QTest::newRow("hostile") << QByteArray("a\x1b[31m") << QByteArrayList() << u"a\\x1B[31m"_s;
}

void tst_Ports::programsHaveTheNameAPersonKnows()
{
    QFETCH(const QByteArray, kernelName);
    QFETCH(const QByteArrayList, arguments);
    FakeProc proc;
    proc.addSocket("0100007F:1388", "0A", int(getuid()), 11);
    proc.addProcess(4711, kernelName, arguments, 11);
    const auto holders = listeningPorts(proc.path());
    QCOMPARE(holders.size(), size_t(1));
    QCOMPARE(holders.front().pid, 4711);
    QTEST(holders.front().program, "name");
    QVERIFY(holders.front().isOwnUser);
    timespec sinceStart {};
    clock_gettime(CLOCK_BOOTTIME, &sinceStart);
    const qint64 expectedAge = sinceStart.tv_sec - 200000 / sysconf(_SC_CLK_TCK);
    QVERIFY(qAbs(holders.front().started.secsTo(QDateTime::currentDateTime()) - expectedAge) <= 2);
}

void tst_Ports::holderIsTheListenerOnThatAddress()
{
    FakeProc proc;
    proc.addSocket("0A0A0A0A:1388", "0A", 0, 11);
    proc.addSocket("0100007F:1388", "01", 0, 12);
    proc.addSocket("0100007F:1388", "0A", 0, 13);
    proc.addProcess(1, "other", {}, 11);
    proc.addProcess(2, "connected", {}, 12);
    proc.addProcess(3, "right", {}, 13);
    const auto holder = portHolder({QHostAddress(u"127.0.0.1"_s), 5000}, proc.path());
    QVERIFY(holder);
    QCOMPARE(holder->program, u"right");
    QVERIFY(holder->isListening);
    QVERIFY(!portHolder({QHostAddress(u"127.0.0.1"_s), 5001}, proc.path()));
}

void tst_Ports::holderMayBeAConnection()
{
    FakeProc proc;
    proc.addSocket("0100007F:1388", "01", 0, 12);
    proc.addProcess(2, "connected", {}, 12);
    const auto holder = portHolder({QHostAddress(), 5000}, proc.path());
    QVERIFY(holder);
    QVERIFY(!holder->isListening);
    QCOMPARE(holder->program, u"connected");
}

void tst_Ports::closingConnectionsHaveNoHolder()
{
    FakeProc proc;
    proc.addSocket("0100007F:1388", "06", 0, 0);
    QVERIFY(!portHolder({QHostAddress(), 5000}, proc.path()));
}

void tst_Ports::holderOfAnotherUserMayBeNameless()
{
    FakeProc proc;
    const int other = int(getuid()) + 1;
    proc.addSocket("0100007F:1388", "0A", other, 11);
    const auto holder = portHolder({QHostAddress(), 5000}, proc.path());
    QVERIFY(holder);
    QCOMPARE(holder->pid, 0);
    QCOMPARE(holder->uid, quint32(other));
    QVERIFY(!holder->isOwnUser);
    QVERIFY(holder->program.isEmpty());
}

void tst_Ports::garbageInTheTableIsIgnored()
{
    FakeProc proc;
    proc.write(u"net/tcp"_s,
        "heading\n\n0: nonsense\n1: 0100007F:1388 0 0A\n2: XYZ:1 0:0 0A 0 0 0 0 0 0 1\n" + QByteArray(100'000, 'x'));
    QVERIFY(listeningPorts(proc.path()).empty());
    QVERIFY(listeningPorts(u"/nowhere"_s).empty());
}

// More listeners than the kernel tells at a time, of both families.
void tst_Ports::theKernelTellsWhatItsFilesTell()
{
    std::vector<std::unique_ptr<QTcpServer>> servers;
    const auto listen = [&servers](const QHostAddress &address) {
        servers.push_back(std::make_unique<QTcpServer>());
        return servers.back()->listen(address);
    };
    QVERIFY(listen(QHostAddress::LocalHostIPv6));
    QVERIFY(listen(QHostAddress::Any));
    QVERIFY(listen(QHostAddress::AnyIPv4));
    while (servers.size() < 500)
        QVERIFY(listen(QHostAddress::LocalHost));
    QTcpSocket connected;
    connected.connectToHost(QHostAddress::LocalHost, servers.back()->serverPort());
    QVERIFY(connected.waitForConnected());

    const auto ours = [](const std::vector<PortHolder> &holders) {
        QStringList lines;
        for (const PortHolder &holder : holders) {
            if (holder.pid == QCoreApplication::applicationPid())
                lines += u"%1 of %2"_s.arg(holder.at.toString()).arg(holder.uid);
        }
        lines.sort();
        return lines;
    };
    const QStringList told = ours(listeningPorts());
    QCOMPARE(told.size(), qsizetype(servers.size()));
    QCOMPARE(told, ours(listeningPorts(u"/proc"_s)));
    QVERIFY(tcpListeners());
}

void tst_Ports::ownListenerIsFoundWithItsPidAndStart()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto holder = portHolder({QHostAddress(QHostAddress::LocalHost), server.serverPort()});
    QVERIFY(holder);
    QCOMPARE(holder->pid, QCoreApplication::applicationPid());
    QVERIFY(holder->program.startsWith(u"tests_explain"));
    QVERIFY(holder->isOwnUser);
    const qint64 age = holder->started.secsTo(QDateTime::currentDateTime());
    QVERIFY2(age >= -2 && age < 300, qPrintable(QString::number(age)));
}

void tst_Ports::scriptOfAnotherProcessIsNamed()
{
    QTemporaryDir directory;
    QFile script(directory.filePath(u"server.py"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("import socket, sys\ns = socket.create_server(('127.0.0.1', 0))\n"
                 "print(s.getsockname()[1], flush=True)\nsys.stdin.read()\n");
    script.close();
    QProcess python;
    python.start(u"python3"_s, {script.fileName()});
    QTRY_VERIFY(python.canReadLine());
    const quint16 port = python.readLine().trimmed().toUShort();
    const auto holder = portHolder({QHostAddress(), port});
    QVERIFY(holder);
    QCOMPARE(holder->pid, python.processId());
    QVERIFY2(
        holder->program.startsWith(u"python3") && holder->program.endsWith(u" server.py"), qPrintable(holder->program));
    python.closeWriteChannel();
    QTRY_COMPARE(python.state(), QProcess::NotRunning);
}

void tst_Ports::freePortIsNeitherHeldOnIPv4NorOnIPv6()
{
    QTcpServer ipv6;
    QVERIFY(ipv6.listen(QHostAddress::LocalHostIPv6));
    const quint16 port = ipv6.serverPort();
    QVERIFY(nextFreePort(port) != port);
    QCOMPARE(nextFreePort(port, u"127.0.0.1"_s), port);
    QTcpServer ipv4;
    QVERIFY(ipv4.listen(QHostAddress::LocalHost));
    QVERIFY(nextFreePort(ipv4.serverPort()) != ipv4.serverPort());
    QVERIFY(nextFreePort(ipv4.serverPort(), QString()) != ipv4.serverPort());
    QVERIFY(nextFreePort(ipv4.serverPort(), u"127.0.0.1"_s) != ipv4.serverPort());
    QCOMPARE(nextFreePort(ipv4.serverPort(), u"::"_s), ipv4.serverPort()); // our listeners on :: leave IPv4 alone
}

void tst_Ports::freePortOpensNoListener()
{
    const quint16 port = nextFreePort(5000);
    QVERIFY(port >= 5000);
    QVERIFY(!portHolder({QHostAddress(), port}));
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
}

QTEST_GUILESS_MAIN(tst_Ports)
#include "tst_ports.moc"
