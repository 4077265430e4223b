#include "streamtest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirelark;
using namespace Qt::StringLiterals;

void StreamTest::init()
{
    m_sink = std::make_unique<CollectingSink>();
    m_session = std::make_unique<Session>(*m_sink);
}

void StreamTest::cleanup()
{
    m_session.reset();
    QVERIFY(m_sink->isSound());
}

QByteArray StreamTest::noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(quint32(size) + 1);
    for (char &byte : bytes)
        byte = char(generator.generate());
    return bytes;
}

SocketAddress StreamTest::listenOn(const QString &host, Reply reply)
{
    ListenRequest request;
    request.at.host = host;
    request.reply = reply;
    m_listener = m_session->listen(request);
    if (!QTest::qWaitFor([this] { return !m_sink->listening(m_listener).isEmpty(); }))
        return {};
    return m_sink->listening(m_listener).first();
}

RawSocket StreamTest::accepted(FinAnswer finAnswer)
{
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::None);
    m_session->setListenerFinAnswer(m_listener, finAnswer);
    RawSocket peer = RawSocket::connected(at);
    return m_sink->waitForCount(EventKind::Accepted, 1) ? std::move(peer) : RawSocket();
}
