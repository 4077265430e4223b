#include <QAction>
#include <QFontDatabase>
#include <QScrollBar>

#include "tests/widgets/logscene.h"
#include "widgets/log/logactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Rows of the log that are unfolded to their full payload.
class LogViewExpandingTest : public LogScene
{
    Q_OBJECT

private Q_SLOTS:
    void expandedRowShowsEveryByte_data();
    void expandedRowShowsEveryByte();
    void expandedRowIsReadToItsEnd();
    void allRowsInViewExpandAndFold();
};

void LogViewExpandingTest::expandedRowShowsEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<LogView::Mode>("mode");
    const QByteArray text =
        QByteArray("GET / HTTP/1.0\r\nHost: x\r\n\r\n") + QByteArray(500, 'y') + "€\x80 end";
    QTest::newRow("text") << text << LogView::Mode::Text;
    QTest::newRow("hex") << text << LogView::Mode::Hex;
    QTest::newRow("only line ends") << QByteArray(300, '\n') << LogView::Mode::Text;
    QTest::newRow("a whole chunk") << QByteArray(65'435, '\x01') << LogView::Mode::Text;
    QTest::newRow("wide letters") << QByteArray("漢字").repeated(400) << LogView::Mode::Text;
}

void LogViewExpandingTest::expandedRowShowsEveryByte()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const LogView::Mode, mode);
    m_traffic->in("before");
    m_traffic->in(bytes);
    m_traffic->in("after");
    m_traffic->show();
    m_view->setMode(mode);
    m_view->setCurrent({.seq = 2});
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_view->isExpanded({.seq = quint64(2)}));

    const LogContent &content = m_view->content();
    const LogRow row = content.row(1);
    const int lines = content.lines().linesOf(1);
    QCOMPARE(m_view->lineCount(), lines + 2);
    QVERIFY(lines > 1);
    const auto column = std::ranges::find(content.columns(), LogColumn::Data, &ColumnPlace::column);
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    qint64 consumed = 0;
    for (int line = 0; line < lines; ++line) {
        const VisibleText text = content.line(row, line);
        QVERIFY(text.consumed > 0);
        QVERIFY2(metrics.horizontalAdvance(text.text) <= column->width,
            qPrintable(QString::number(metrics.horizontalAdvance(text.text)) + u" > "_s
                + QString::number(column->width) + u": "_s + text.text));
        consumed += text.consumed;
    }
    QCOMPARE(consumed, bytes.size());
    QVERIFY(!image().isNull());

    m_view->resize(m_view->width() / 2 + 200, m_view->height());
    QVERIFY(!image().isNull());
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_view->lineCount(), 3);
}

void LogViewExpandingTest::expandedRowIsReadToItsEnd()
{
    m_traffic->in(QByteArray(50, '\n'));
    m_traffic->in("after");
    m_traffic->show();
    m_view->setCurrent({.seq = 1});
    m_view->toggleExpanded();
    QCOMPARE(m_view->lineCount(), 51);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_view->current().seq, 1);
    QCOMPARE(m_view->topLine(), shownRows);
    for (int i = 0; i < 20 && m_view->current().seq == 1; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->current().seq, 2);
    QCOMPARE(m_view->topLine(), m_view->lastTopLine());
}

void LogViewExpandingTest::allRowsInViewExpandAndFold()
{
    for (int i = 0; i < 100; ++i)
        m_traffic->in("first\nsecond\nthird");
    m_traffic->show();
    m_view->setCurrent({.seq = 11});
    m_view->verticalScrollBar()->setValue(10);
    QCOMPARE(m_view->topLine(), 10);
    m_view->logActions()->expandShown()->trigger();
    QCOMPARE(m_view->topLine(), 10); // the row at the top stays there
    for (quint64 seq = 11; seq < 11 + shownRows; ++seq)
        QVERIFY(m_view->isExpanded({.seq = quint64(seq)}));
    QVERIFY(!m_view->isExpanded({.seq = quint64(10)}) && !m_view->isExpanded({.seq = quint64(12 + shownRows)}));
    QCOMPARE(m_view->lineCount() >= 100 + 2 * shownRows, true);
    QVERIFY(!image().isNull());
    m_view->logActions()->expandShown()->trigger();
    QCOMPARE(m_view->lineCount(), 100);
    QCOMPARE(m_view->topLine(), 10);
}

QTEST_MAIN(LogViewExpandingTest)
#include "tst_logviewexpanding.moc"
