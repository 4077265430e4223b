#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include "core/command/options.h"
#include "core/net/endreason.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_Documentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordOfTheGrammarIsIn_data();
    void everyWordOfTheGrammarIsIn();
    void everyOptionOfTheHelpIsIn_data();
    void everyOptionOfTheHelpIsIn();
    void manPageNamesEveryReason();

private:
    static QString read(const QString &path);
    void addFiles();
};

QString tst_Documentation::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void tst_Documentation::addFiles()
{
    QTest::addColumn<QString>("path");
    const QString completions = QStringLiteral(WIRELARK_RESOURCES "/completions/");
    QTest::newRow("man") << QStringLiteral(WIRELARK_MAN_PAGE);
    QTest::newRow("bash") << completions + u"wirelark.bash"_s;
    QTest::newRow("zsh") << completions + u"_wirelark"_s;
    QTest::newRow("fish") << completions + u"wirelark.fish"_s;
}

void tst_Documentation::everyWordOfTheGrammarIsIn_data()
{
    addFiles();
}

void tst_Documentation::everyWordOfTheGrammarIsIn()
{
    QFETCH(const QString, path);
    const QString text = read(path);
    QStringList words = verbWords();
    for (const Command::Verb verb : {Command::Verb::Listen, Command::Verb::Connect, Command::Verb::Relay})
        words += optionKeys(verb);
    for (const QString &word : words) {
        const QRegularExpression whole(u"\\b"_s + word + u"\\b"_s);
        QVERIFY2(text.contains(whole), qPrintable(word));
    }
    for (const QString &value : {u"echo"_s, u"keep"_s, u"finish"_s})
        QVERIFY2(text.contains(value), qPrintable(value));
}

void tst_Documentation::everyOptionOfTheHelpIsIn_data()
{
    addFiles();
}

void tst_Documentation::everyOptionOfTheHelpIsIn()
{
    QFETCH(const QString, path);
    const QString text = read(path).replace(u"\\-"_s, u"-"_s);
    QProcess program;
    program.start(qEnvironmentVariable("WIRELARK_BINARY"), {u"--help"_s});
    QTRY_COMPARE(program.state(), QProcess::NotRunning);
    QStringList options {u"--headless"_s, u"--json"_s, u"--help"_s, u"--version"_s};
    static const QRegularExpression pattern(u"--[a-z]+"_s);
    for (auto it = pattern.globalMatch(QString::fromUtf8(program.readAllStandardOutput())); it.hasNext();)
        options += it.next().captured();
    options.removeDuplicates();
    for (const QString &option : options) {
        const bool isFish = path.endsWith(u".fish");
        QVERIFY2(text.contains(isFish ? u"-l "_s + option.mid(2) : option), qPrintable(option));
    }
}

void tst_Documentation::manPageNamesEveryReason()
{
    const QString text = read(QStringLiteral(WIRELARK_MAN_PAGE)).replace(u"\\-"_s, u"-"_s);
    for (int reason = 1; reason <= int(EndReason::Other); ++reason) {
        const QString name = word(EndReason(reason));
        QVERIFY2(text.contains(name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(tst_Documentation)
#include "tst_documentation.moc"
