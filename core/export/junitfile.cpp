#include "core/export/junitfile.h"

#include "core/export/jsonlines.h"

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr QByteArrayView head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
constexpr QByteArrayView tail = "</testsuites>\n";

bool isXml(char32_t c)
{
    const bool isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    return !isControl && !QChar::isSurrogate(c) && c != 0xFFFE && c != 0xFFFF;
}

// In quotes and between tags alike.
QByteArray xmlText(const QString &text)
{
    QString escaped;
    for (const uint c : text.toUcs4()) {
        switch (c) {
        case '&': escaped += "&amp;"_L1; break;
        case '<': escaped += "&lt;"_L1; break;
        case '>': escaped += "&gt;"_L1; break;
        case '"': escaped += "&quot;"_L1; break;
        case '\t': escaped += "&#9;"_L1; break;
        case '\n': escaped += "&#10;"_L1; break;
        case '\r': escaped += "&#13;"_L1; break;
        default:
            if (isXml(c))
                escaped += QChar::fromUcs4(c);
            else
                escaped += "\\u"_L1 + QString::number(c, 16).toUpper().rightJustified(4, u'0');
        }
    }
    return escaped.toUtf8();
}

QByteArray attribute(QByteArrayView name, const QByteArray &value)
{
    return ' ' + name.toByteArray() + "=\"" + value + '"';
}

QByteArray seconds(qint64 ns)
{
    return QByteArray::number(double(ns) / 1e9, 'f', 6);
}

QByteArray resultOf(const TestCase &one)
{
    const QByteArray what = one.result == TestCase::Result::Failed ? "failure" : "error";
    if (one.result == TestCase::Result::Skipped)
        return ">\n      <skipped/>\n    </testcase>\n";
    if (one.result == TestCase::Result::Passed)
        return "/>\n";
    return ">\n      <" + what + attribute("message", xmlText(one.message)) + attribute("type", xmlText(one.kind)) + '>'
        + xmlText(one.details) + "</" + what + ">\n    </testcase>\n";
}

} // namespace

QByteArray toJUnit(const TestSuite &suite)
{
    const auto count = [&](TestCase::Result result) {
        return QByteArray::number(std::ranges::count(suite.cases, result, &TestCase::result));
    };
    QByteArray xml = "  <testsuite" + attribute("name", xmlText(suite.name))
        + attribute("tests", QByteArray::number(std::ssize(suite.cases)))
        + attribute("failures", count(TestCase::Result::Failed)) + attribute("errors", count(TestCase::Result::Error))
        + attribute("skipped", count(TestCase::Result::Skipped)) + attribute("time", seconds(suite.took));
    if (suite.begun != 0)
        xml += attribute("timestamp", toIsoTime(suite.begun).first(19)); // without a fraction and a zone, as the schema has it
    xml += ">\n";
    for (const TestCase &one : suite.cases) {
        xml += "    <testcase" + attribute("name", xmlText(one.name)) + attribute("classname", xmlText(one.className))
            + attribute("time", seconds(one.took));
        if (one.line > 0)
            xml += attribute("file", xmlText(one.className)) + attribute("line", QByteArray::number(one.line));
        xml += resultOf(one);
    }
    return xml + "  </testsuite>\n";
}

int JUnitFile::open(const QString &path)
{
    m_file.setFileName(path);
    errno = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return errno != 0 ? errno : EIO;
    m_end = head.size();
    return write(head.toByteArray() + tail.toByteArray());
}

int JUnitFile::append(const TestSuite &suite)
{
    const QByteArray xml = toJUnit(suite);
    if (!m_file.seek(m_end))
        return EIO;
    m_end += xml.size();
    return write(xml + tail.toByteArray());
}

int JUnitFile::write(const QByteArray &bytes)
{
    errno = 0;
    if (m_file.write(bytes) == bytes.size())
        return 0;
    return errno != 0 ? errno : EIO;
}

} // namespace wirelark
