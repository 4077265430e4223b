#pragma once

#include <vector>

#include <QFile>
#include <QString>

namespace wirelark {

// One step of a sequence as a test, and all of those of one connection. Their texts may hold anything.
struct TestCase
{
    enum class Result : quint8 { Passed, Failed, Skipped, Error };

    QString name;
    QString className; // what the name belongs to, as a file
    int line = 0;      // in that file; 0: none
    qint64 took = 0;   // ns
    Result result = Result::Passed;
    QString kind {};    // Failed and Error: a word
    QString message {}; // the same: a sentence
    QString details {};
};

struct TestSuite
{
    QString name;
    qint64 begun = 0; // ns since 1970 UTC; 0: never
    qint64 took = 0;  // ns
    std::vector<TestCase> cases;
};

// The suite as a <testsuite> of JUnit's XML, in the form that Jenkins, GitLab, GitHub's actions and Azure take. What XML 1.0
// cannot hold (controls, lone surrogates; section 2.2) stands there as `\u001B`.
QByteArray toJUnit(const TestSuite &suite);

// A file of them. After each one it is a whole document, so that a run that is killed leaves what it had.
class JUnitFile
{
public:
    // 0, or errno. What is there is replaced.
    int open(const QString &path);
    int append(const TestSuite &suite);

private:
    int write(const QByteArray &bytes);

    QFile m_file;
    qint64 m_end = 0; // where the next suite goes
};

} // namespace wirelark
