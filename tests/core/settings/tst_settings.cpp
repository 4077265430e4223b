#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "core/settings/settings.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsHoldWithoutAFile();
    void everyValueSurvivesARestart();
    void recentTargetsAreFewAndUniqueAndNewestFirst();
    void historyIsKeptOnlyWhenItIsRemembered();
    void valuesOutOfRangeCountAsNotThere();
    void damagedFileIsSetAsideAndToldOnce_data();
    void damagedFileIsSetAsideAndToldOnce();
    void unwritablePlaceIsNotFatal();
    void defaultFileIsInTheConfigurationFolder();

private:
    static void write(const QString &path, const QByteArray &content);
    QTemporaryDir m_directory;
};

void tst_Settings::write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void tst_Settings::defaultsHoldWithoutAFile()
{
    Settings settings(m_directory.filePath(u"none/none.ini"_s));
    QCOMPARE(settings.theme(), ThemeSetting::System);
    QCOMPARE(settings.ending(), EndingSetting::Lf);
    QCOMPARE(settings.quota(), 2'000'000'000LL);
    QCOMPARE(settings.dataZoom(), 0);
    QVERIFY(settings.remembersHistory());
    QVERIFY(settings.hasEscapes());
    QVERIFY(!settings.isLogHex());
    QVERIFY(settings.isSidebarVisible());
    QVERIFY(settings.isInspectorVisible());
    QVERIFY(settings.recentTargets().isEmpty());
    QVERIFY(settings.windowGeometry().isEmpty());
    QCOMPARE(settings.sync(), Settings::Fault::None);
    QVERIFY(!QFileInfo::exists(settings.file()));
}

void tst_Settings::everyValueSurvivesARestart()
{
    const QString file = m_directory.filePath(u"sub/restart.ini"_s);
    QByteArray everyByte;
    for (int i = 0; i < 256; ++i)
        everyByte += static_cast<char>(i);
    {
        Settings settings(file);
        settings.setWindowGeometry(everyByte);
        settings.setViewState(u"mainSplitter"_s, everyByte + "x");
        settings.addRecentTarget(u"listen :5000, name=\"ä %1\" \\x"_s);
        settings.setTheme(ThemeSetting::Dark);
        settings.setDataZoom(-3);
        settings.setQuota(0);
        settings.setHistory({u"one"_s, QString(), u"two\nlines"_s});
        settings.setEnding(EndingSetting::Nul);
        settings.setHasEscapes(false);
        settings.setLogHex(true);
        settings.setSidebarVisible(false);
        settings.setInspectorVisible(false);
        QCOMPARE(settings.sync(), Settings::Fault::None);
    }
    const Settings settings(file);
    QCOMPARE(settings.windowGeometry(), everyByte);
    QCOMPARE(settings.viewState(u"mainSplitter"_s), everyByte + "x");
    QCOMPARE(settings.recentTargets(), QStringList {u"listen :5000, name=\"ä %1\" \\x"_s});
    QCOMPARE(settings.theme(), ThemeSetting::Dark);
    QCOMPARE(settings.dataZoom(), -3);
    QCOMPARE(settings.quota(), 0);
    QCOMPARE(settings.history(), (QStringList {u"one"_s, QString(), u"two\nlines"_s}));
    QCOMPARE(settings.ending(), EndingSetting::Nul);
    QVERIFY(!settings.hasEscapes());
    QVERIFY(settings.isLogHex());
    QVERIFY(!settings.isSidebarVisible());
    QVERIFY(!settings.isInspectorVisible());
}

void tst_Settings::recentTargetsAreFewAndUniqueAndNewestFirst()
{
    Settings settings(m_directory.filePath(u"recent.ini"_s));
    for (int i = 0; i < 30; ++i)
        settings.addRecentTarget(u"host:%1"_s.arg(i));
    settings.addRecentTarget(u"host:25"_s);
    settings.addRecentTarget(QString());
    const QStringList recent = settings.recentTargets();
    QCOMPARE(recent.size(), Settings::maxRecentTargets);
    QCOMPARE(recent.mid(0, 3), (QStringList {u"host:25"_s, u"host:29"_s, u"host:28"_s}));
    QCOMPARE(recent.count(u"host:25"_s), 1);
    settings.clearRecentTargets();
    QVERIFY(settings.recentTargets().isEmpty());
}

void tst_Settings::historyIsKeptOnlyWhenItIsRemembered()
{
    Settings settings(m_directory.filePath(u"history.ini"_s));
    settings.setHistory(QStringList(600, u"a"_s) << u"last"_s);
    QCOMPARE(settings.history().size(), Settings::maxHistory);
    QCOMPARE(settings.history().last(), u"last");
    settings.setRemembersHistory(false);
    settings.setHistory({u"secret"_s});
    QVERIFY(settings.history().isEmpty());
    settings.setRemembersHistory(true);
    QVERIFY(settings.history().isEmpty());
}

void tst_Settings::valuesOutOfRangeCountAsNotThere()
{
    const QString file = m_directory.filePath(u"range.ini"_s);
    write(file,
        "[look]\ntheme=purple\ndataZoom=900\nlogHex=perhaps\n[send]\nending=7\nescapes=no\n[journal]\nquota=-1\n");
    const Settings settings(file);
    QCOMPARE(settings.theme(), ThemeSetting::System);
    QCOMPARE(settings.dataZoom(), 0);
    QCOMPARE(settings.isLogHex(), false);
    QCOMPARE(settings.ending(), EndingSetting::Lf);
    QCOMPARE(settings.hasEscapes(), true);
    QCOMPARE(settings.quota(), 2'000'000'000LL);
}

void tst_Settings::damagedFileIsSetAsideAndToldOnce_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a settings file") << QByteArray("theme = dark\nthis is a letter\n[]]\nnot = \\xzz\n= x\n");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("cut in the middle") << QByteArray("[look]\ntheme=dark\n\0\0\0\0", 22);
}

void tst_Settings::damagedFileIsSetAsideAndToldOnce()
{
    QFETCH(const QByteArray, content);
    const QString file = m_directory.filePath(u"damaged.ini"_s);
    write(file, content);
    Settings settings(file);
    QCOMPARE(settings.sync(), Settings::Fault::Damaged);
    QCOMPARE(settings.sync(), Settings::Fault::None);
    QCOMPARE(settings.theme(), ThemeSetting::System);
    QFile aside(file + u".damaged"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    settings.setTheme(ThemeSetting::Light);
    QCOMPARE(settings.sync(), Settings::Fault::None);
    QCOMPARE(Settings(file).theme(), ThemeSetting::Light);
}

void tst_Settings::unwritablePlaceIsNotFatal()
{
    // A file where a folder should be: nobody, not even root, can write below it.
    const QString file = m_directory.filePath(u"file"_s);
    write(file, "x");
    Settings settings(file + u"/wirelark.ini"_s);
    settings.setTheme(ThemeSetting::Dark);
    QCOMPARE(settings.sync(), Settings::Fault::NotWritten);
    QCOMPARE(settings.theme(), ThemeSetting::Dark);
}

void tst_Settings::defaultFileIsInTheConfigurationFolder()
{
    const QByteArray folder = qgetenv("XDG_CONFIG_HOME");
    QVERIFY(!folder.isEmpty());
    QCOMPARE(Settings::defaultFile(), QString::fromLocal8Bit(folder) + u"/wirelark/wirelark.ini"_s);
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
