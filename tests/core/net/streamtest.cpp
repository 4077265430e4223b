#include "streamtest.h"

#include <atomic>
#include <cstring>
#include <thread>
#include <vector>

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
    QByteArray bytes(size + 4, Qt::Uninitialized); // one number at least
    QRandomGenerator generator(quint32(size) + 1);
    std::vector<quint32> numbers(std::size_t(bytes.size()) / sizeof(quint32));
    generator.generate(numbers.begin(), numbers.end());
    std::memcpy(bytes.data(), numbers.data(), numbers.size() * sizeof(quint32));
    return bytes.first(size);
}

int StreamTest::runs(int usually)
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("WIRELARK_RUNS", &isSet);
    return isSet ? wanted : usually;
}

void StreamTest::repeat(int count, const std::function<void()> &once)
{
    std::atomic<int> left = count;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            while (left-- > 0)
                once();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
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
