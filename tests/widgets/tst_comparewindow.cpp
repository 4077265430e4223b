#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "tests/support/traffic.h"
#include "widgets/compare/comparewindow.h"
#include "widgets/compare/differenceview.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class TestCompareWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void beginsWithTheFirstDifference();
    void f3GoesFromDifferenceToDifference();
    void gapsKeepTheRestSideBySide();
    void sameBytesAreSaidToBe();
    void directionOfStreamsIsChosen();
    void nothingToCompareIsSaid();
    void anotherCaptureGivesTheRightSide();
    void whatIsNoCaptureIsSaid();
    void everythingThatTakesTheFocusHasAName();

private:
    QString state() const { return m_window->findChild<QLabel *>(u"compareState"_s)->text(); }
    Side message(qint64 row)
    {
        m_traffic->show();
        return {&m_traffic->journal(), 1, m_traffic->rows().at(row), u"Message %1"_s.arg(row + 1)};
    }
    Side stream(ConnectionId id)
    {
        m_traffic->show();
        return {&m_traffic->journal(), id, {}, u"Connection %1"_s.arg(id)};
    }
    void compare(const Side &left, const Side &right)
    {
        m_window->compare(left, right);
        QTRY_VERIFY(m_window->run().result());
    }
    const CellTable &cells() const { return m_window->view().cells(); }

    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<CompareWindow> m_window;
};

void TestCompareWindow::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_window.reset(); // before what it compares
    m_traffic = std::make_unique<LiveTraffic>();
    m_window = std::make_unique<CompareWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCompareWindow::beginsWithTheFirstDifference()
{
    QByteArray bytes(4000, 'x');
    m_traffic->in(bytes);
    bytes[3000] = 'y';
    m_traffic->in(bytes);
    compare(message(0), message(1));
    QVERIFY2(state().startsWith(u"Difference 1 of 1 · at 0xBB8 left, 0xBB8 right"_s), qPrintable(state()));
    DifferenceView &view = m_window->view();
    QCOMPARE(view.current(), 0);
    QVERIFY(view.topLine() > 0);
    const DifferenceLine line = view.line(view.currentLine());
    QVERIFY(line.differs());
    QCOMPARE(std::ranges::count_if(line.right, &DifferenceByte::isCurrent), 1);
    QVERIFY(!view.line(0).differs());
    QVERIFY(cells().spokenRow(view.currentLine()).startsWith(u"differs, left 0xBB8: 78"_s));
    QVERIFY(cells().spokenRow(0).startsWith(u"same, 0x0: 78 78"_s));
}

void TestCompareWindow::f3GoesFromDifferenceToDifference()
{
    m_traffic->in("one two three");
    m_traffic->in("One Two Three");
    compare(message(0), message(1));
    QTest::keyClick(&m_window->view(), Qt::Key_F3);
    QVERIFY2(state().startsWith(u"Difference 2 of 3 · at 0x4"_s), qPrintable(state()));
    QTest::keyClick(&m_window->view(), Qt::Key_F3);
    QTest::keyClick(&m_window->view(), Qt::Key_F3);
    QCOMPARE(m_window->view().current(), 2);
    QTest::keyClick(&m_window->view(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_window->view().current(), 1);
}

void TestCompareWindow::gapsKeepTheRestSideBySide()
{
    m_traffic->in("abcd");
    m_traffic->in("abXXcd");
    compare(message(0), message(1));
    const DifferenceLine line = m_window->view().line(0);
    QCOMPARE(line.left[2].kind, DifferenceByte::Kind::Gap);
    QCOMPARE(line.right[2].byte, 'X');
    QCOMPARE(line.left[4].byte, 'c');
    QCOMPARE(line.right[4].byte, 'c');
    QVERIFY(!line.left[4].differs);
    QCOMPARE(line.left[6].kind, DifferenceByte::Kind::Nothing);
}

void TestCompareWindow::sameBytesAreSaidToBe()
{
    m_traffic->in("same");
    m_traffic->in("same");
    compare(message(0), message(1));
    QCOMPARE(state(), u"No difference"_s);
    QVERIFY(!m_window->findChild<QPushButton *>(u"compareNext"_s)->isEnabled());
}

void TestCompareWindow::directionOfStreamsIsChosen()
{
    m_traffic->in("same", 1);
    m_traffic->in("same", 2);
    m_traffic->out("one", 1);
    m_traffic->out("own", 2);
    compare(stream(1), stream(2));
    QCOMPARE(state(), u"No difference"_s);
    auto *direction = m_window->findChild<QComboBox *>(u"compareDirection"_s);
    QVERIFY(direction->isVisible());
    direction->setFocus();
    QTest::keyClick(direction, Qt::Key_Down);
    QTRY_VERIFY2(state().startsWith(u"Difference 1 of 1 · at 0x1"_s), qPrintable(state()));
}

void TestCompareWindow::nothingToCompareIsSaid()
{
    m_window->compare({}, {});
    QVERIFY2(state().startsWith(u"Select two messages"_s), qPrintable(state()));
    QCOMPARE(cells().rowCount(), 0);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_F3})
        QTest::keyClick(&m_window->view(), key);
    QCOMPARE(m_window->view().currentLine(), -1);
}

void TestCompareWindow::anotherCaptureGivesTheRightSide()
{
    const QTemporaryDir folder;
    {
        Journal journal;
        JournalWriter writer(journal, {.directory = folder.path()});
        int error = 0;
        QVERIFY(writer.startRecording(folder.filePath(u"other.pcapng"_s), error));
        writer.appendData(7, Direction::In, 1, std::span("abXd", 4));
        writer.commit();
        writer.stopRecording();
    }
    m_traffic->in("abcd", 1);
    m_window->compare(stream(1), {});
    QVERIFY2(state().startsWith(u"Choose another capture"_s), qPrintable(state()));
    m_window->openCapture(folder.filePath(u"other.pcapng"_s));
    QTRY_VERIFY2(state().startsWith(u"Difference 1 of 1 · at 0x2"_s), qPrintable(state()));
    auto *connection = m_window->findChild<QComboBox *>(u"compareConnection"_s);
    QVERIFY(connection->isVisible());
    QVERIFY(connection->currentText().startsWith(u"#7"_s));
}

void TestCompareWindow::whatIsNoCaptureIsSaid()
{
    m_traffic->in("abcd", 1);
    m_window->compare(stream(1), {});
    m_window->openCapture(u"/dev/null/nothing.pcapng"_s);
    QTRY_VERIFY2(!state().startsWith(u"Reading"_s) && !state().startsWith(u"Choose"_s), qPrintable(state()));
    QVERIFY(!m_window->run().result());
}

void TestCompareWindow::everythingThatTakesTheFocusHasAName()
{
    const auto widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool isPart = qobject_cast<QWidget *>(widget->parentWidget()) != m_window.get(); // of one that has a name
        QVERIFY2(isNamed || isPart || widget->focusPolicy() == Qt::NoFocus, qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestCompareWindow)
#include "tst_comparewindow.moc"
