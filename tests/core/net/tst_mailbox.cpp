#include "core/net/mailbox.h"

#include <memory>
#include <thread>

#include <poll.h>

#include <QTest>

using namespace wirelark;

namespace {

bool rings(const Mailbox &mailbox, int timeout)
{
    pollfd bell {.fd = mailbox.fd(), .events = POLLIN, .revents = 0};
    return ::poll(&bell, 1, timeout) == 1;
}

} // namespace

class tst_mailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTaskArrivesInTheOrderOfItsThread();
    void emptyBoxDoesNotRing();
    void taskPostedByATaskWaitsForTheNextTime();
    void closedBoxDestroysWhatItGets();
    void closingFromATaskEndsTheDraining();
};

void tst_mailbox::everyTaskArrivesInTheOrderOfItsThread()
{
    constexpr int each = 10'000;
    const auto mailbox = std::make_shared<Mailbox>();
    std::array<int, 3> last {-1, -1, -1};
    bool isInOrder = true;
    std::vector<std::thread> threads;
    for (std::size_t who = 0; who < last.size(); ++who) {
        threads.emplace_back([&, who, mailbox] {
            for (int i = 0; i < each; ++i)
                mailbox->post([&, who, i] { isInOrder = isInOrder && std::exchange(last[who], i) == i - 1; });
        });
    }
    while (last != std::array {each - 1, each - 1, each - 1} && isInOrder) {
        QVERIFY(rings(*mailbox, 10'000));
        mailbox->drain();
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(isInOrder);
}

void tst_mailbox::emptyBoxDoesNotRing()
{
    Mailbox mailbox;
    QVERIFY(!rings(mailbox, 0));
    mailbox.post([] { });
    QVERIFY(rings(mailbox, 0));
    mailbox.drain();
    QVERIFY(!rings(mailbox, 0));
}

void tst_mailbox::taskPostedByATaskWaitsForTheNextTime()
{
    Mailbox mailbox;
    int runs = 0;
    mailbox.post([&] {
        ++runs;
        mailbox.post([&] { ++runs; });
    });
    mailbox.drain();
    QCOMPARE(runs, 1);
    QVERIFY(rings(mailbox, 0));
    mailbox.drain();
    QCOMPARE(runs, 2);
}

void tst_mailbox::closedBoxDestroysWhatItGets()
{
    Mailbox mailbox;
    const auto kept = std::make_shared<int>(0);
    mailbox.post([kept] { ++*kept; });
    mailbox.close();
    QCOMPARE(kept.use_count(), 1);
    mailbox.post([kept] { ++*kept; });
    QCOMPARE(kept.use_count(), 1);
    mailbox.drain();
    QCOMPARE(*kept, 0);
}

void tst_mailbox::closingFromATaskEndsTheDraining()
{
    Mailbox mailbox;
    bool isTooLate = false;
    mailbox.post([&] { mailbox.close(); });
    mailbox.post([&] { isTooLate = true; });
    mailbox.drain();
    QVERIFY(!isTooLate);
}

QTEST_APPLESS_MAIN(tst_mailbox)
#include "tst_mailbox.moc"
