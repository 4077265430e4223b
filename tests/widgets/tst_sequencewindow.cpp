#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>

#include "core/sequence/sequencestarts.h"
#include "widgets/send/targetcombo.h"
#include "widgets/sequence/sequenceedit.h"
#include "widgets/sequence/sequencewindow.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The Sequence window by itself.
class SequenceWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textStaysAsItIsTyped();
    void linesBetweenBracesStandFurtherRight();
    void marksGoWithAChangeAndStayWithATheme();
    void theButtonSaysOnHowMany();
    void whatIsMissingIsMarkedAtTheEndOfItsLine();
    void manyErrorsAreNotAllListed();
    void everythingThatTakesTheFocusHasAName();
    void aCaptureHasNothingToRun();

private:
    template <typename Widget> Widget *part(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    SequenceEdit &edit() { return m_window->editor().edit(); }

    std::unique_ptr<SequenceModel> m_runs;
    std::unique_ptr<SequenceWindow> m_window;
};

void SequenceWindowTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(ThemeChoice::Light);
    m_window.reset();
    m_runs = std::make_unique<SequenceModel>([](ConnectionId) { return u"peer"_s; });
    m_window = std::make_unique<SequenceWindow>(*m_runs, true);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void SequenceWindowTest::textStaysAsItIsTyped()
{
    const QString text = u"send \"a\u00A0b\t\u00E9\"\n\nfinish"_s;
    m_window->editor().setText(text);
    QCOMPARE(m_window->editor().text(), text);
}

void SequenceWindowTest::linesBetweenBracesStandFurtherRight()
{
    for (const char *line : {"repeat 2 {", "repeat 3 {", "send \"x\"", "}", "}", "finish"}) {
        QTest::keyClicks(&edit(), QLatin1StringView(line));
        QTest::keyClick(&edit(), Qt::Key_Return);
    }
    QCOMPARE(edit().text(), u"repeat 2 {\n    repeat 3 {\n        send \"x\"\n    }\n}\nfinish\n"_s);
    QVERIFY(m_window->editor().reasonNotToRun().isEmpty());
}

void SequenceWindowTest::marksGoWithAChangeAndStayWithATheme()
{
    m_window->editor().setText(u"# comment\nfinish\n"_s);
    edit().setShapes({{2, RunShape::Failed}});
    Theme::apply(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(edit().shapeOfLine(2), RunShape::Failed);
    QTest::keyClicks(&edit(), u"x"_s);
    QVERIFY(!edit().shapeOfLine(2));
}

void SequenceWindowTest::theButtonSaysOnHowMany()
{
    m_window->editor().setText(u"finish\n"_s);
    auto *run = part<QPushButton>("sequenceRun");
    QVERIFY(!run->isEnabled());
    QCOMPARE(part<QLabel>("sequenceReason")->text(), u"No connection is open."_s);
    m_window->setTargets({{u"a"_s, u"#1 peer"_s, 1}, {u"b"_s, u"all of :5000"_s, 3}}, {});
    QVERIFY(run->isEnabled());
    QCOMPARE(run->text(), u"Run"_s);
    auto *target = part<TargetCombo>("sequenceTarget");
    target->setCurrentIndex(1);
    Q_EMIT target->activated(1);
    QCOMPARE(run->text(), u"Run on 3"_s);
    m_window->setTargets({{u"a"_s, u"#1 peer"_s, 1}, {u"b"_s, u"all of :5000"_s, 4}}, {});
    QCOMPARE(run->text(), u"Run on 4"_s);
    QString asked;
    connect(m_window.get(), &SequenceWindow::runRequested, this,
        [&asked](const SendTarget &chosen) { asked = chosen.id; });
    QTest::keyClick(&edit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked, u"b"_s);
    QCOMPARE(edit().text(), u"finish\n"_s);
}

void SequenceWindowTest::whatIsMissingIsMarkedAtTheEndOfItsLine()
{
    m_window->editor().setText(u"finish\nsend\n"_s);
    QVERIFY(edit().isWrong(2));
    QVERIFY(!edit().isWrong(1));
    auto *errors = part<QListWidget>("sequenceErrors");
    QCOMPARE(errors->count(), 1);
    QTest::mouseClick(
        errors->viewport(), Qt::LeftButton, {}, errors->visualItemRect(errors->item(0)).center());
    QCOMPARE(edit().textCursor().block().text(), u"send"_s);
    QVERIFY(edit().textCursor().atBlockEnd());
    // Below the last letter stands a wave.
    const QImage picture = edit().viewport()->grab().toImage();
    const QColor error = Theme::tokens(&edit()).error;
    const QRect cursor = edit().cursorRect();
    bool isMarked = false;
    for (int x = cursor.left(); x < cursor.left() + 8; ++x) {
        for (int y = cursor.bottom() - 4; y < cursor.bottom() + 4; ++y)
            isMarked = isMarked || picture.pixelColor(x, y) == error;
    }
    QVERIFY(isMarked);
}

void SequenceWindowTest::manyErrorsAreNotAllListed()
{
    m_window->editor().setText(u"what?\n"_s.repeated(5000));
    auto *errors = part<QListWidget>("sequenceErrors");
    QCOMPARE(errors->count(), 201);
    QVERIFY(errors->height() < m_window->height() / 3);
    QCOMPARE(m_window->editor().reasonNotToRun(), u"5,000 line(s) are wrong."_s);
}

void SequenceWindowTest::everythingThatTakesTheFocusHasAName()
{
    m_window->editor().setText(u"what?\n"_s);
    int count = 0;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        ++count;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed,
            qPrintable(widget->objectName() + u' ' + QLatin1StringView(widget->metaObject()->className())));
    }
    QVERIFY(count >= 10);
}

void SequenceWindowTest::aCaptureHasNothingToRun()
{
    SequenceWindow window(*m_runs, false);
    window.show();
    QVERIFY(!window.findChild<QPushButton *>(u"sequenceRun"_s)->isVisible());
    QVERIFY(window.findChild<QPushButton *>(u"sequenceSaveAs"_s)->isVisible());
}

QTEST_MAIN(SequenceWindowTest)
#include "tst_sequencewindow.moc"
