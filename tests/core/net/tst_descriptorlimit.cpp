#include "core/net/descriptorlimit.h"

#include <sys/resource.h>

#include <QFile>
#include <QTest>

using namespace wirelark;

namespace {

// What the kernel has room for without asking for more, see proc(5).
qint64 tableSize()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("FDSize:"))
            return line.mid(7).trimmed().toLongLong();
    }
    return -1;
}

} // namespace

class tst_descriptorlimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomIsMadeWithinALowLimit();
    void limitIsRaised();
    void tableHasRoomForACrowd();
};

void tst_descriptorlimit::roomIsMadeWithinALowLimit()
{
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit lower {.rlim_cur = 600, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &lower), 0);
    makeRoomForDescriptors();
    QVERIFY(tableSize() >= 600);
    QVERIFY(tableSize() <= 2048);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
}

void tst_descriptorlimit::limitIsRaised()
{
    raiseDescriptorLimit();
    rlimit limit {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    QVERIFY(limit.rlim_cur == limit.rlim_max || limit.rlim_cur >= 1 << 20);
}

void tst_descriptorlimit::tableHasRoomForACrowd()
{
    rlimit limit {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    makeRoomForDescriptors();
    QVERIFY(tableSize() >= qint64(qMin<rlim_t>(limit.rlim_cur, 16 * 1024)));
}

QTEST_APPLESS_MAIN(tst_descriptorlimit)
#include "tst_descriptorlimit.moc"
