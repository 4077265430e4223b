#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/snippets/packetsender.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PacketSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsFileBecomesSnippets();
    void itsExportBecomesSnippets();
    void whatIsNeitherIsNotTaken_data();
    void whatIsNeitherIsNotTaken();

private:
    std::optional<ImportedSnippets> import(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"packets.ini"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return std::nullopt;
        file.close();
        return importPacketSender(path, u"Packet Sender"_s);
    }

    QTemporaryDir m_folder;
};

void PacketSenderTest::itsFileBecomesSnippets()
{
    const auto imported = import(R"([Cisco%20Reboot]
fromIP=You
hexString=72 65 62 6f 6f 74 0d
name=Cisco Reboot
port=23
repeat=0
sendResponse=0
tcpOrUdp=TCP
timestamp="Sun, 22 Mar 2026 10:00:00"
toIP=192.168.1.1

[poll]
hexString=01 02
name=poll
repeat=2.5
tcpOrUdp=UDP

[broken]
hexString=zz
name=broken

[PACKETNAMES]
1\name=Cisco Reboot
2\name=poll
size=2
)");
    QVERIFY(imported);
    QCOMPARE(imported->leftOut, 1);
    QCOMPARE(imported->snippets.all.size(), std::size_t(2));
    const Snippet *reboot = imported->snippets.find({u"Packet Sender"_s, u"Cisco Reboot"_s});
    QVERIFY(reboot);
    QCOMPARE(reboot->draft, (Draft{PayloadMode::Hex, u"72 65 62 6F 6F 74 0D"_s}));
    QVERIFY(!reboot->plan.repeats());
    QCOMPARE(imported->snippets.find({u"Packet Sender"_s, u"poll"_s})->plan.period, 2500ms);
}

void PacketSenderTest::itsExportBecomesSnippets()
{
    const auto imported = import(R"([{"asciistring":"aGk=","errorstring":"","fromip":"You","fromport":"0","hexstring":"68 69",
        "name":"hi","port":"5000","repeat":"0","sendresponse":"0","tcporudp":"TCP","toip":"127.0.0.1"}, {"name":"none"}, 5])");
    QVERIFY(imported);
    QCOMPARE(imported->leftOut, 2);
    QCOMPARE(imported->snippets.all.front().draft.text, u"68 69"_s);
}

void PacketSenderTest::whatIsNeitherIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another INI file") << "[General]\nsize=5\n"_ba;
    QTest::newRow("another JSON") << R"({"name":"x"})"_ba;
    QTest::newRow("bytes") << QByteArray::fromHex("00ff5b0a3d00");
}

void PacketSenderTest::whatIsNeitherIsNotTaken()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!import(bytes));
    QVERIFY(!importPacketSender(m_folder.path(), u"x"_s));
}

QTEST_GUILESS_MAIN(PacketSenderTest)
#include "tst_packetsender.moc"
