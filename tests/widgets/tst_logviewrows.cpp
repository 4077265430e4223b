#include <QSignalSpy>

#include "tests/widgets/logscene.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Rows of the log that come, go, or are others altogether.
class LogViewRowsTest : public LogScene
{
    Q_OBJECT

private Q_SLOTS:
    void lostRowsKeepTheViewSteady();
    void discardedRowsLeaveARowBehind();
    void otherRowsStartOver();
    void rowThatIsNotAmongTheOthersIsLetGo();
};

void LogViewRowsTest::lostRowsKeepTheViewSteady()
{
    keepOnly(64 * 1024, 256 * 1024);
    m_view->resize(1000, 400);
    m_view->show();
    const auto say = [this](int rows) {
        for (int i = 0; i < rows; ++i)
            m_traffic->in(QByteArray(1000, 'x'));
        m_traffic->show();
    };
    say(200);
    m_view->setCurrent({.seq = 150});
    QSignalSpy lost(&m_traffic->rows(), &MessageRows::lostOldest);
    const qint64 offset = m_view->currentRow() - m_view->topLine();
    const QImage before = image();
    say(100);
    QVERIFY(lost.count() > 0);
    QCOMPARE(m_view->current().seq, 150);
    QCOMPARE(cell(m_view->currentRow(), LogColumn::Number), u"150"_s);
    QCOMPARE(m_view->currentRow() - m_view->topLine(), offset);
    QCOMPARE(image().copy(0, 0, 600, 200), before.copy(0, 0, 600, 200));

    say(1000); // the current one goes as well
    QVERIFY(m_traffic->rows().idAt(0).seq > 150);
    QCOMPARE(m_view->topLine(), 0);
    QVERIFY(!image().isNull());
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(m_view->current().seq > 150);
}

void LogViewRowsTest::discardedRowsLeaveARowBehind()
{
    keepOnly(64 * 1024, 256 * 1024);
    m_view->resize(1600, 400);
    m_view->show();
    const auto said = [this] {
        QStringList sentences;
        for (qint64 row = 0; row < m_view->rowCount(); ++row) {
            if (cell(row, LogColumn::Size).isEmpty())
                sentences += dataOf(row);
        }
        return sentences.join(u'\n');
    };
    m_traffic->rows().showOnly({1}, {}); // whose rows they were is not known any more
    for (int i = 0; i < 400; ++i) {
        m_traffic->in(QByteArray(1000, 'x'));
        m_traffic->show();
    }
    QVERIFY2(said().contains(u"older messages discarded"_s) || said().contains(u"older message(s) discarded"_s), qPrintable(said()));
}

void LogViewRowsTest::otherRowsStartOver()
{
    m_traffic->in("one", 1);
    m_traffic->in("two", 2);
    m_traffic->show();
    m_traffic->rows().showOnly({2}, {});
    QCOMPARE(m_view->rowCount(), 1);
    QCOMPARE(dataOf(0), u"two"_s);
    QCOMPARE(cell(0, LogColumn::Number), u"2"_s);
    m_traffic->rows().showAll();
    QCOMPARE(dataOf(0), u"one"_s);
}

void LogViewRowsTest::rowThatIsNotAmongTheOthersIsLetGo()
{
    m_traffic->in("one", 1);
    m_traffic->in("two", 2);
    m_traffic->show();
    m_view->setCurrent({.seq = 1});
    QVERIFY(!m_view->isFollowing());
    QSignalSpy changed(m_view.get(), &LogView::currentChanged);
    m_traffic->rows().showOnly({1}, {});
    QCOMPARE(m_view->current().seq, 1U);
    m_traffic->rows().showOnly({2}, {});
    QCOMPARE(m_view->current().seq, 0U);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(LogViewRowsTest)
#include "tst_logviewrows.moc"
