#include <memory>

#include <fcntl.h>
#include <sys/resource.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include "collectingsink.h"
#include "rawsocket.h"

#include "core/net/descriptor.h"
#include "core/net/session.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

constexpr int acceptPatience = 20'000; // ms

// For as long as it lives, this process may have so many descriptors.
class DescriptorLimit
{
public:
    explicit DescriptorLimit(rlim_t most)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit lower {.rlim_cur = most, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &lower);
    }
    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(DescriptorLimit)

private:
    rlimit m_before {};
};

// tests/peers/crowd.py: clients that need descriptors in another process than ours.
class Crowd
{
public:
    Crowd(quint16 port, int count)
    {
        m_process.start(u"python3"_s,
            {qEnvironmentVariable("WIRELARK_PEERS") + u"/crowd.py"_s, QString::number(port),
                QString::number(count)});
        m_isReady = answer() == "ready\n";
    }
    ~Crowd()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Crowd)

    bool isReady() const { return m_isReady; }
    QByteArray tell(const QByteArray &line)
    {
        m_process.write(line + '\n');
        return answer();
    }

private:
    QByteArray answer()
    {
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, acceptPatience))
            return {};
        return m_process.readLine();
    }

    QProcess m_process;
    bool m_isReady = false;
};

} // namespace

// What happens to accepting when descriptors run out.
class tst_acceptors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortageIsToldOnceAndOthersGoOn();
    void shortageIsNoBusyLoop();
    void clientsAreLetInAsOthersLeave();
    void shortageEnds();

private:
    qsizetype notes(EndReason reason) const;
    qsizetype accepted() const { return m_sink.count(EventKind::Accepted); }

    CollectingSink m_sink;
    std::unique_ptr<Session> m_session;
    quint16 m_port = 0;
    std::unique_ptr<DescriptorLimit> m_limit;
    std::unique_ptr<Crowd> m_crowd;
    qsizetype m_acceptedAtFirst = 0;
};

qsizetype tst_acceptors::notes(EndReason reason) const
{
    QList<Event> all = m_sink.events(EventKind::Note);
    all.removeIf([reason](const Event &event) { return event.reason != reason; });
    return all.size();
}

void tst_acceptors::shortageIsToldOnceAndOthersGoOn()
{
    m_session = std::make_unique<Session>(m_sink);
    ListenRequest request;
    request.at.host = u"127.0.0.1"_s;
    request.reply = Reply::Echo;
    const ListenerId listener = m_session->listen(request);
    QTRY_COMPARE(m_sink.listening(listener).size(), 1);
    m_port = m_sink.listening(listener).first().port;

    m_crowd = std::make_unique<Crowd>(m_port, 0); // its process needs descriptors of ours, too
    m_crowd.reset();
    m_limit = std::make_unique<DescriptorLimit>(64);
    m_crowd = std::make_unique<Crowd>(m_port, 200);
    QVERIFY(m_crowd->isReady());
    QTRY_COMPARE(notes(EndReason::TooManyFiles), 1);
    const Event note = m_sink.events(EventKind::Note).first();
    QCOMPARE(note.error, EMFILE);
    QCOMPARE(note.listener, listener);
    m_acceptedAtFirst = accepted();
    QVERIFY(m_acceptedAtFirst > 10 && m_acceptedAtFirst < 48);

    QCOMPARE(m_crowd->tell("ping"), "ping\n");
    std::vector<Descriptor> files; // the rest of the program still gets what it needs
    for (int i = 0; i < 8; ++i)
        files.push_back(Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)));
    QVERIFY(files.back().isOpen());
}

void tst_acceptors::shortageIsNoBusyLoop()
{
    const int before = m_sink.turns;
    QElapsedTimer second;
    second.start();
    QTRY_VERIFY(second.hasExpired(1000));
    QVERIFY2(m_sink.turns - before < 40, qPrintable(QString::number(m_sink.turns - before)));
    QCOMPARE(accepted(), m_acceptedAtFirst);
}

void tst_acceptors::clientsAreLetInAsOthersLeave()
{
    QCOMPARE(m_crowd->tell("close 10"), "closed\n");
    QTRY_COMPARE(accepted(), m_acceptedAtFirst + 10);
    QCOMPARE(m_crowd->tell("ping"), "ping\n");
    QCOMPARE(notes(EndReason::TooManyFiles), 1);
    QCOMPARE(notes(EndReason::AcceptingAgain), 0);
}

void tst_acceptors::shortageEnds()
{
    QCOMPARE(m_crowd->tell("close 190"), "closed\n");
    QTRY_COMPARE_WITH_TIMEOUT(accepted(), 200, acceptPatience);
    m_crowd.reset();
    QTRY_COMPARE_WITH_TIMEOUT(notes(EndReason::AcceptingAgain), 1, acceptPatience);
    const Crowd late(m_port, 5);
    QTRY_COMPARE(accepted(), 205);
    QCOMPARE(notes(EndReason::TooManyFiles), 1);
}

QTEST_GUILESS_MAIN(tst_acceptors)
#include "tst_acceptors.moc"
