#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/timeline/messagerows.h"
#include "core/timeline/timeline.h"
#include "tests/core/timeline/conversation.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findedit.h"
#include "widgets/find/findpresenter.h"
#include "widgets/find/findscope.h"
#include "widgets/find/hitstrip.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/log/logview.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The find bar with a log and an inspector of a real journal.
class FindBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();
    void firstHitBecomesTheCurrentRow();
    void stepsGoThroughAllHitsAndBeginAgain();
    void hitOverTwoMessagesIsSelectedInBoth();
    void whatIsWrongIsUnderlinedAndNotLookedFor();
    void hexKnowsWildcardsAndHasNoEncoding();
    void encodingAndCaseMatter();
    void scopeIsChosen();
    void nothingFoundIsSaid();
    void hiddenRowIsSaidAndShownWhenItCan();
    void rowsOfALensAreFoundByTheirBytes();
    void stepFromARowThatWasChosenMeanwhile();
    void escapeClosesAndF3GoesOn();
    void whatComesLaterIsCounted();
    void stripShowsWhereHitsAre();

private:
    struct Scene;
    void type(const QString &text);
    QString label(const char *name) const;
    void choose(const char *name, const QString &item);
    // From the first byte of the message on.
    qint64 selectionStart() const;
    qint64 selectionSize() const;

    std::unique_ptr<Scene> m_scene;
};

struct FindBarTest::Scene
{
    Scene()
        : timeline(conversation.journal())
        , rows(conversation.journal())
        , log(rows)
        , bar(&window)
        , presenter(timeline, rows, bar, log, inspector)
    {
        conversation.setCommits(false);
        inspector.setRows(&rows);
        QObject::connect(&log, &LogView::currentChanged, &inspector, &Inspector::showMessage);
        timeline.follow(&rows, [this](std::chrono::microseconds budget) { return rows.advance(budget); });
        for (QWidget *widget : {static_cast<QWidget *>(&log), static_cast<QWidget *>(&inspector), &window}) {
            widget->resize(900, 400);
            widget->show();
        }
        bar.resize(900, 60);
    }
    void in(const QByteArray &bytes, ConnectionId id = 1) { conversation.say(id, Direction::In, bytes); }
    void out(const QByteArray &bytes, ConnectionId id = 1) { conversation.say(id, Direction::Out, bytes); }
    void show()
    {
        conversation.commit();
        while (rows.advance(std::chrono::seconds(1))) { }
    }

    Conversation conversation;
    Timeline timeline;
    MessageRows rows;
    LogView log;
    Inspector inspector;
    QWidget window;
    FindBar bar;
    FindPresenter presenter;
};

void FindBarTest::init()
{
    m_scene = std::make_unique<Scene>();
}

void FindBarTest::cleanup()
{
    m_scene.reset();
}

void FindBarTest::type(const QString &text)
{
    m_scene->presenter.open();
    m_scene->bar.edit().setText(text);
    QTest::keyClick(&m_scene->bar.edit(), Qt::Key_Return);
}

QString FindBarTest::label(const char *name) const
{
    return m_scene->bar.findChild<QLabel *>(QLatin1StringView(name))->text();
}

void FindBarTest::choose(const char *name, const QString &item)
{
    m_scene->bar.findChild<QComboBox *>(QLatin1StringView(name))->setCurrentText(item);
}

qint64 FindBarTest::selectionStart() const
{
    const HexView &view = *m_scene->inspector.hexView();
    return view.selectionStart() - view.focus().start;
}

qint64 FindBarTest::selectionSize() const
{
    return m_scene->inspector.hexView()->selectionSize();
}

void FindBarTest::firstHitBecomesTheCurrentRow()
{
    m_scene->in("hay");
    m_scene->in("some needles");
    m_scene->in("a needle");
    m_scene->show();
    QVERIFY(m_scene->bar.isHidden());
    type(u"needle"_s);
    QVERIFY(m_scene->bar.isVisible());
    QTRY_COMPARE(label("findCount"), u"1 of 2"_s);
    QCOMPARE(m_scene->log.currentRow(), 1);
    QCOMPARE(selectionStart(), 5);
    QCOMPARE(selectionSize(), 6);
    QCOMPARE(label("findRemark"), QString());
}

void FindBarTest::stepsGoThroughAllHitsAndBeginAgain()
{
    m_scene->in("needle needle");
    m_scene->in("hay");
    m_scene->in("needle");
    m_scene->show();
    type(u"NEEDLE"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 3"_s);
    QTest::keyClick(&m_scene->bar.edit(), Qt::Key_Return);
    QTRY_COMPARE(label("findCount"), u"2 of 3"_s);
    QCOMPARE(m_scene->log.currentRow(), 0);
    QCOMPARE(selectionStart(), 7);
    m_scene->bar.nextButton().click();
    QTRY_COMPARE(label("findCount"), u"3 of 3"_s);
    QCOMPARE(m_scene->log.currentRow(), 2);
    QCOMPARE(label("findRemark"), QString());
    m_scene->presenter.findNext();
    QTRY_COMPARE(label("findCount"), u"1 of 3"_s);
    QVERIFY(!label("findRemark").isEmpty());
    QTest::keyClick(&m_scene->bar.edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(label("findCount"), u"3 of 3"_s);
    QVERIFY(!label("findRemark").isEmpty());
    m_scene->bar.previousButton().click();
    QTRY_COMPARE(label("findCount"), u"2 of 3"_s);
    QCOMPARE(label("findRemark"), QString());
}

void FindBarTest::hitOverTwoMessagesIsSelectedInBoth()
{
    m_scene->in("a nee");
    m_scene->out("between");
    m_scene->in("dle");
    m_scene->show();
    type(u"needle"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
    QCOMPARE(m_scene->log.currentRow(), 0);
    QCOMPARE(selectionStart(), 2);
    QCOMPARE(selectionSize(), 6);
}

void FindBarTest::whatIsWrongIsUnderlinedAndNotLookedFor()
{
    m_scene->in("needle");
    m_scene->show();
    type(u"needle"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
    choose("findKind", u"Regex"_s);
    m_scene->bar.edit().setText(u"need(le"_s);
    QVERIFY(m_scene->bar.edit().hasOffence());
    QVERIFY(m_scene->bar.edit().toolTip().contains(u"no expression"_s));
    QCOMPARE(label("findCount"), QString());
    type(u"need(le)?"_s);
    QVERIFY(!m_scene->bar.edit().hasOffence());
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
}

void FindBarTest::hexKnowsWildcardsAndHasNoEncoding()
{
    m_scene->in(QByteArray::fromHex("000210800381"));
    m_scene->show();
    m_scene->presenter.open();
    choose("findKind", u"Hex"_s);
    QVERIFY(m_scene->bar.findChild<QComboBox *>(u"findEncoding"_s)->isHidden());
    QVERIFY(m_scene->bar.findChild<QToolButton *>(u"findMatchCase"_s)->isHidden());
    type(u"02 ?? [80-8F]"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
    QCOMPARE(selectionStart(), 1);
    type(u"02 8"_s);
    QVERIFY(m_scene->bar.edit().hasOffence());
}

void FindBarTest::encodingAndCaseMatter()
{
    m_scene->in(QByteArray("n\0E\0", 4));
    m_scene->in("ne NE");
    m_scene->show();
    type(u"NE"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 2"_s);
    m_scene->bar.findChild<QToolButton *>(u"findMatchCase"_s)->click();
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
    m_scene->bar.findChild<QToolButton *>(u"findMatchCase"_s)->click();
    choose("findEncoding", u"UTF-16LE"_s);
    QTRY_COMPARE(m_scene->log.currentRow(), 0);
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
}

void FindBarTest::scopeIsChosen()
{
    m_scene->in("needle", 1);
    m_scene->out("needle", 1);
    m_scene->in("needle", 2);
    m_scene->show();
    type(u"needle"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 3"_s);
    const auto actions = m_scene->bar.scope().menu()->actions();
    const auto choose = [&](QStringView text) {
        for (QAction *action : actions) {
            if (action->text().remove(u'&') == text)
                return action->trigger();
        }
        QFAIL("there is no such action");
    };
    choose(u"Only what was sent");
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
    QCOMPARE(m_scene->log.currentRow(), 1);
    choose(u"In both directions");
    choose(u"In the selected connections");
    QTRY_VERIFY(label("findCount").endsWith(u" of 3"_s)); // none is selected: all
    m_scene->presenter.setSelection({{2}, {}});
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
    QTRY_COMPARE(m_scene->log.currentRow(), 2);
}

void FindBarTest::nothingFoundIsSaid()
{
    m_scene->in("hay");
    m_scene->show();
    type(u"needle"_s);
    QTRY_COMPARE(label("findCount"), u"Not found"_s);
    QVERIFY(!m_scene->log.current());
}

void FindBarTest::hiddenRowIsSaidAndShownWhenItCan()
{
    m_scene->in("hay");
    m_scene->in("needle");
    m_scene->show();
    m_scene->rows.setFilter(std::get<Filter>(Filter::parse(u"hay"_s)));
    type(u"needle"_s);
    QTRY_COMPARE(label("findRemark"), u"The filter hides the row of this hit."_s);
    QCOMPARE(label("findCount"), u"1 of 1"_s);
    m_scene->rows.setFilter({});
    QTRY_COMPARE(label("findRemark"), QString());
    QCOMPARE(m_scene->log.currentRow(), 1);
    m_scene->rows.showOnly({7}, {});
    m_scene->presenter.findNext();
    QTRY_COMPARE(label("findRemark"), u"This hit is in connection #1, which is not selected."_s);
}

void FindBarTest::rowsOfALensAreFoundByTheirBytes()
{
    LensTable lines;
    lines.setAll({std::get<Lens>(parseLens(u"lines"_s)), std::get<Lens>(parseLens(u"lines"_s))});
    m_scene->rows.setLenses(lines);
    m_scene->in("one\ntwo nee");
    m_scene->out("between\n");
    m_scene->in("dle\nthree\nfour nee");
    m_scene->in("dle without an end");
    m_scene->show();
    type(u"needle"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 2"_s);
    QCOMPARE(m_scene->log.currentRow(), 2); // one, between, two
    QCOMPARE(selectionStart(), 4);
    QCOMPARE(selectionSize(), 6);
    m_scene->presenter.findNext();
    QTRY_COMPARE(label("findCount"), u"2 of 2"_s);
    QVERIFY(m_scene->log.current().isTail);
    QCOMPARE(selectionStart(), 5);
}

void FindBarTest::stepFromARowThatWasChosenMeanwhile()
{
    for (int i = 0; i < 10; ++i)
        m_scene->in("needle");
    m_scene->show();
    type(u"needle"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 10"_s);
    m_scene->log.setCurrent(m_scene->rows.idAt(6));
    m_scene->presenter.findNext();
    QTRY_COMPARE(label("findCount"), u"7 of 10"_s);
    m_scene->log.setCurrent(m_scene->rows.idAt(3));
    m_scene->presenter.findPrevious();
    QTRY_COMPARE(label("findCount"), u"3 of 10"_s);
}

void FindBarTest::escapeClosesAndF3GoesOn()
{
    m_scene->in("needle");
    m_scene->in("needle");
    m_scene->show();
    m_scene->presenter.findNext(); // there is nothing to look for yet
    QVERIFY(m_scene->bar.isVisible());
    type(u"needle"_s);
    QTRY_COMPARE(m_scene->log.currentRow(), 0);
    QTest::keyClick(&m_scene->bar.edit(), Qt::Key_Escape);
    QVERIFY(m_scene->bar.isHidden());
    QVERIFY(m_scene->log.findChild<HitStrip *>()->isHidden());
    m_scene->presenter.findNext();
    QTRY_COMPARE(m_scene->log.currentRow(), 1);
    QVERIFY(m_scene->bar.isHidden());
    m_scene->presenter.open();
    QCOMPARE(m_scene->bar.edit().text(), u"needle"_s);
}

void FindBarTest::whatComesLaterIsCounted()
{
    m_scene->in("needle");
    m_scene->show();
    type(u"needle"_s);
    QTRY_COMPARE(label("findCount"), u"1 of 1"_s);
    m_scene->in("needle");
    m_scene->show();
    QTRY_COMPARE(label("findCount"), u"1 of 2"_s);
    QCOMPARE(m_scene->log.currentRow(), 0);
}

void FindBarTest::stripShowsWhereHitsAre()
{
    for (int i = 0; i < 1000; ++i)
        m_scene->in(i == 500 || i >= 900 ? "needle" : "hay");
    m_scene->show();
    type(u"needle"_s);
    QTRY_VERIFY(label("findCount").endsWith(u"of 101"_s));
    const auto *strip = m_scene->log.findChild<HitStrip *>();
    QVERIFY(strip->isVisible());
    const int height = strip->height();
    quint64 sum = 0;
    for (int y = 0; y < height; ++y)
        sum += strip->hitsAt(y);
    QCOMPARE(sum, 101U);
    const auto between = [&](double from, double until) {
        quint64 hits = 0;
        for (int y = int(from * height); y < int(until * height); ++y)
            hits += strip->hitsAt(y);
        return hits;
    };
    QCOMPARE(between(0, 0.49), 0U);
    QCOMPARE(between(0.49, 0.51), 1U);
    QCOMPARE(between(0.51, 0.89), 0U);
}

QTEST_MAIN(FindBarTest)
#include "tst_findbar.moc"
