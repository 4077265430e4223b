#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QSpinBox>
#include <QTemporaryFile>
#include <QUrl>

#include "sendboxscene.h"

#include "widgets/send/sendprogress.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What is more than one message typed: files, repeats, and how far they are.
class SendBoxTransfersTest : public SendBoxScene
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedFileIsOfferedAndSentByItsPath();
    void backFromFileToTextKeepsTheText();
    void moreOpensHowOftenAndHowFast();
    void aRepeatIsAskedForWithWhatTheFieldsAreFirst();
    void progressIsShownWithTheButtonsThatItNeeds();

private:
    void drop(const QString &path);
};

void SendBoxTransfersTest::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_edit->viewport(), &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_edit->viewport(), &event);
}

void SendBoxTransfersTest::aDroppedFileIsOfferedAndSentByItsPath()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("GET\n");
    file.close();
    QSignalSpy sent(m_box, &SendBox::sendFileRequested);
    drop(file.fileName());
    QVERIFY(find<QToolButton>(u"sendFile"_s)->isChecked());
    QVERIFY(!find<QComboBox>(u"endingCombo"_s)->isEnabled());
    QCOMPARE(sent.size(), 0); // a drop alone sends nothing
    QCOMPARE(previewedBytes(), "GET\n"_ba);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().first().toString(), file.fileName());
    QCOMPARE(m_sent->size(), 0);

    const QString path = file.fileName();
    QVERIFY(file.remove());
    drop(path);
    QVERIFY(!m_button->isEnabled());
}

void SendBoxTransfersTest::backFromFileToTextKeepsTheText()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    type(u"hi"_s);
    drop(file.fileName());
    click(u"sendText"_s);
    QVERIFY(m_edit->isVisible());
    QVERIFY(m_edit->hasFocus());
    QCOMPARE(previewedBytes(), "hi\n"_ba);
}

void SendBoxTransfersTest::moreOpensHowOftenAndHowFast()
{
    QVERIFY(!find<QWidget>(u"repeatStrip"_s)->isVisible());
    click(u"sendMore"_s);
    QVERIFY(find<QWidget>(u"repeatStrip"_s)->isVisible());
    QVERIFY(m_edit->hasFocus());
    QCOMPARE(m_box->plan(), RepeatPlan());
    find<QCheckBox>(u"repeatCheck"_s)->setChecked(true);
    find<QSpinBox>(u"repeatPeriod"_s)->setValue(1);
    find<QSpinBox>(u"repeatTimes"_s)->setValue(10);
    find<QCheckBox>(u"repeatUntilReply"_s)->setChecked(true);
    QCOMPARE(m_button->text(), u"Repeat"_s);
    QCOMPARE(m_box->plan(), (RepeatPlan{1ms, 10, true, {}}));
    find<QComboBox>(u"paceCombo"_s)->setCurrentIndex(2);
    find<QSpinBox>(u"paceSize"_s)->setValue(3);
    find<QSpinBox>(u"pacePause"_s)->setValue(50);
    QCOMPARE(m_box->plan().pace, Pace::ofPieces(3, 50ms));
    find<QComboBox>(u"paceCombo"_s)->setCurrentIndex(1);
    find<QSpinBox>(u"paceRate"_s)->setValue(70);
    QCOMPARE(m_box->plan().pace, Pace::ofRate(70));

    click(u"sendMore"_s); // what is not seen is not done
    QCOMPARE(m_box->plan(), RepeatPlan());
    QCOMPARE(m_button->text(), u"Send"_s);
    const RepeatPlan plan {20ms, 0, true, Pace::ofPieces(7, 8ms)};
    m_box->setPlan(plan);
    QCOMPARE(m_box->plan(), plan);
}

void SendBoxTransfersTest::aRepeatIsAskedForWithWhatTheFieldsAreFirst()
{
    QSignalSpy asked(m_box, &SendBox::repeatRequested);
    m_box->setPlan({5ms, 2, false, {}});
    m_edit->setPlainText(u"{n} {rand:2:hex}"_s);
    const QByteArray previewed = previewedBytes();
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_edit->toPlainText(), u"{n} {rand:2:hex}"_s); // to be looked at while it runs
    const auto message = asked.first().at(0).value<Template>();
    QCOMPARE(message.make(asked.first().at(1).value<FieldContext>()).bytes, previewed);
    QCOMPARE(asked.first().at(2).value<RepeatPlan>(), m_box->plan());
    m_box->countRepeated(oneTarget.front(), 2);
    QVERIFY(previewedBytes().startsWith("3 "));

    m_box->progress().show({.text = u"1 of 2"_s, .isRepeat = true});
    QVERIFY(!m_button->isEnabled()); // not a second one
    m_box->setPlan({});
    QVERIFY(m_button->isEnabled());
}

void SendBoxTransfersTest::progressIsShownWithTheButtonsThatItNeeds()
{
    SendProgress &progress = m_box->progress();
    QSignalSpy stopped(&progress, &SendProgress::stopRequested);
    QSignalSpy paused(&progress, &SendProgress::pauseRequested);
    QVERIFY(!progress.isVisible());
    progress.show({.text = u"5 of 10"_s, .isRepeat = true});
    auto *stop = find<QPushButton>(u"stopSending"_s);
    auto *pause = find<QPushButton>(u"pauseSending"_s);
    QVERIFY(progress.isVisible() && stop->isVisible() && !pause->isVisible());
    QCOMPARE(find<QLabel>(u"sendProgressText"_s)->text(), u"5 of 10"_s);
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(stopped.size(), 1);
    QVERIFY(m_edit->hasFocus());

    type(u"x"_s);
    m_box->setPlan({.pace = Pace::ofRate(5)});
    QVERIFY(m_button->isEnabled());
    progress.show({.text = u"a.bin"_s, .permille = 500, .canPause = true, .isTransfer = true});
    QVERIFY(!m_button->isEnabled()); // the buttons are of one at a time
    m_box->setPlan({});
    QVERIFY(m_button->isEnabled());
    QCOMPARE(stop->text(), u"Cancel"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(paused.first().first().toBool(), true);
    progress.show({.text = u"a.bin"_s, .permille = 500, .canPause = true, .isPaused = true});
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(paused.last().first().toBool(), false);
    progress.show({.text = u"Sent"_s, .isOver = true});
    QTest::mouseClick(stop, Qt::LeftButton); // dismisses it
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!progress.isVisible());
}

QTEST_MAIN(SendBoxTransfersTest)
#include "tst_sendboxtransfers.moc"
