// For comparison: a QTcpSocket that reads one connection with readAll() and keeps nothing.
// usage: bench_qtsink

#include <cstdio>

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("%d\n", server.serverPort());
    std::fflush(stdout);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QCoreApplication::quit);
    });
    return QCoreApplication::exec();
}
