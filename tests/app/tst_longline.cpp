#include <algorithm>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <unistd.h>

#include "app/livewindow.h"
#include "core/command/command.h"
#include "core/journal/journal.h"
#include "core/settings/settings.h"
#include "core/timeline/connectionrow.h"
#include "tests/support/program.h"
#include "tests/support/sanitized.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/log/logview.h"
#include "widgets/window/workspace.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

constexpr int longPatience = 280'000; // milliseconds; only a broken program needs them

// Resident memory of this process that is its own, in bytes.
qint64 privateBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = statm.readAll().split(' ');
    return (pages.at(1).toLongLong() - pages.at(2).toLongLong()) * ::sysconf(_SC_PAGESIZE);
}

} // namespace

#define WAIT_LONG(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, longPatience)

// One line that does not end, of 100 MB, or of WIRELARK_LINE_BYTES.
class tst_LongLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineWithoutAnEndIsKeptWholeAndShown();
};

void tst_LongLine::lineWithoutAnEndIsKeptWholeAndShown()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const qint64 size = qEnvironmentVariable("WIRELARK_LINE_BYTES", u"100000000"_s).toLongLong();
    QTemporaryDir home;
    Settings settings(home.filePath(u"wirelark.ini"_s));
    settings.setQuota(0);
    LiveFailure failure;
    const std::unique_ptr<LiveWindow> live = LiveWindow::open(settings, failure);
    QVERIFY(live);
    MainWindow &window = live->window();
    window.resize(1280, 800);
    window.show();
    live->run(std::get<Command>(parseCommand(u"listen 127.0.0.1:0"_s)));
    WAIT_LONG(window.workspace().waitingListener());
    const quint16 port = window.workspace().waitingListener()->addresses.front().port;
    const qint64 before = privateBytes();

    qint64 longestGap = 0;
    qint64 mostMemory = 0;
    QElapsedTimer sinceTick;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] {
        longestGap = std::max(longestGap, sinceTick.restart());
        mostMemory = std::max(mostMemory, privateBytes() - before);
    });
    QElapsedTimer time;
    time.start();
    sinceTick.start();
    tick.start(10);
    Program peer(u"python3"_s,
        {qEnvironmentVariable("WIRELARK_PEERS") + u"/one_line.py"_s, QString::number(port),
            QString::number(size)});
    peer.start();
    WAIT_LONG(peer.isOver());
    const double seconds = double(time.elapsed()) / 1000;
    QCOMPARE(peer.exitStatus(), 0);
    tick.stop();
    qInfo("%lld bytes in %.2f s, %.0f MB/s; longest gap of the event loop %lld ms; memory grew by %.1f MB",
        size, seconds, double(size) / 1e6 / seconds, longestGap, double(mostMemory) / 1e6);
    // The line is on disk; a sanitizer keeps what was freed.
    QVERIFY(isSanitized || mostMemory < 50'000'000);

    const LogView &log = window.workspace().log();
    const Journal &journal = log.content().rows().journal();
    WAIT_LONG(log.content().rows().idAt(log.rowCount() - 1).seq == journal.end() - 1);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 stored = 0;
    for (qint64 row = 0; row < log.rowCount(); ++row) {
        const quint64 seq = log.content().rows().idAt(row).seq;
        const QByteArray payload = journal.payload(seq);
        hash.addData(payload);
        stored += payload.size();
        if (journal.entry(seq).isData())
            QCOMPARE(log.cellText(row, LogColumn::Size), QLocale().toString(payload.size()));
    }
    QCOMPARE(stored, size);
    QCOMPARE(hash.result().toHex(), peer.output().trimmed());

    Inspector &inspector = window.workspace().inspector();
    for (const qint64 row : {log.rowCount() / 2, log.rowCount() - 1}) {
        quint64 seq = log.content().rows().idAt(row).seq;
        while (!journal.entry(seq).isData())
            --seq;
        window.workspace().log().setCurrent({.seq = seq});
        QVERIFY(inspector.isVisible());
        QCOMPARE(inspector.hexView()->focus().size, qint64(journal.entry(seq).size));
        QCOMPARE(inspector.bytes(0, 100), journal.payload(seq, 0, 100));
        QVERIFY(!window.grab().isNull());
    }
}

QTEST_MAIN(tst_LongLine)
#include "tst_longline.moc"
