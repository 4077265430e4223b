#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>

#include "sendboxscene.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

// How one writes a message, and to whom it goes.
class SendBoxTest : public SendBoxScene
{
    Q_OBJECT

private Q_SLOTS:
    void enterSendsTheLineWithItsEnding();
    void emptyBoxSendsItsEnding();
    void controlEnterKeepsTheText();
    void undoBringsBackWhatWasSent();
    void upRestoresTheLastMessageAndDownTheDraft();
    void upWithinSeveralRowsMovesTheCaret();
    void recallingAHexMessageRestoresItsMode();
    void shiftEnterAddsALineAndTheBoxGrowsToSixRows();
    void enterWhileComposingDoesNotSend();
    void theButtonSaysToHowMany();
    void targetFollowsTheDefaultUntilOneIsChosen();
    void unavailableSaysWhyAndTypingGoesOn();
    void nothingOutsideMovesFocusOrCaret();
    void clicksOnTheControlsLeaveTheCaretInTheText();
    void anEmptyMessageWithoutEndingIsNotSent();
    void everyControlHasAName();
};

void SendBoxTest::enterSendsTheLineWithItsEnding()
{
    type(u"hi"_s);
    QCOMPARE(previewedBytes(), "hi\n"_ba);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "hi\n"_ba);
    QCOMPARE(m_sent->last().at(1).value<SendTarget>(), oneTarget.front());
    QCOMPARE(m_edit->toPlainText(), QString());
    QVERIFY(m_edit->hasFocus());
}

void SendBoxTest::emptyBoxSendsItsEnding()
{
    QCOMPARE(previewedBytes(), "\n");
    QVERIFY(m_button->isEnabled());
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "\n");
}

void SendBoxTest::controlEnterKeepsTheText()
{
    type(u"again"_s);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(m_edit, Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(m_sent->size(), 2);
    QCOMPARE(m_edit->toPlainText(), u"again"_s);
}

void SendBoxTest::undoBringsBackWhatWasSent()
{
    type(u"oops"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_edit->toPlainText(), QString());
    m_edit->undo();
    QCOMPARE(m_edit->toPlainText(), u"oops"_s);
}

void SendBoxTest::upRestoresTheLastMessageAndDownTheDraft()
{
    for (const QString &message : {u"first"_s, u"second"_s}) {
        type(message);
        QTest::keyClick(m_edit, Qt::Key_Return);
    }
    type(u"draft"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->toPlainText(), u"second"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->toPlainText(), u"first"_s);
    QCOMPARE(m_edit->textCursor().position(), 5);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QCOMPARE(m_edit->toPlainText(), u"draft"_s);
}

void SendBoxTest::upWithinSeveralRowsMovesTheCaret()
{
    type(u"sent"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    type(u"one"_s);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
    type(u"two"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->toPlainText(), u"one\ntwo"_s);
    QCOMPARE(m_edit->textCursor().blockNumber(), 0);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->toPlainText(), u"sent"_s);
}

void SendBoxTest::recallingAHexMessageRestoresItsMode()
{
    click(u"sendHex"_s);
    type(u"0A 0d"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    click(u"sendText"_s);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QVERIFY(find<QToolButton>(u"sendHex"_s)->isChecked());
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "\n\r"_ba);
}

void SendBoxTest::shiftEnterAddsALineAndTheBoxGrowsToSixRows()
{
    const int one = m_edit->height();
    QCOMPARE(m_button->height(), one);
    type(u"a"_s);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
    type(u"b"_s);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_edit->toPlainText(), u"a\nb"_s);
    const int row = m_edit->fontMetrics().lineSpacing();
    QVERIFY(m_edit->height() > one && m_edit->height() <= one + row);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(m_edit->height() <= one + 5 * row);
    QVERIFY(m_edit->height() > one + 4 * row);
    m_edit->setPlainText(QString());
    QCOMPARE(m_edit->height(), one);
}

void SendBoxTest::enterWhileComposingDoesNotSend()
{
    type(u"a"_s);
    QInputMethodEvent composing(u"\u304B"_s, {});
    QCoreApplication::sendEvent(m_edit, &composing);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_edit->toPlainText(), u"a"_s);

    QInputMethodEvent done;
    done.setCommitString(u"\u304B"_s);
    QCoreApplication::sendEvent(m_edit, &done);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), u"a\u304B\n"_s.toUtf8());
}

void SendBoxTest::theButtonSaysToHowMany()
{
    QCOMPARE(m_button->text(), u"Send"_s);
    m_box->setTargets(twoTargets, u"listener:1"_s);
    QCOMPARE(m_button->text(), u"Send to 3"_s);
    type(u"x"_s);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_sent->last().at(1).value<SendTarget>(), twoTargets.back());
    QVERIFY(m_edit->hasFocus());
}

void SendBoxTest::targetFollowsTheDefaultUntilOneIsChosen()
{
    auto *combo = find<QComboBox>(u"targetCombo"_s);
    m_box->setTargets(twoTargets, u"connection:1"_s);
    QCOMPARE(m_box->target().id, u"connection:1"_s);
    m_box->setTargets(twoTargets, u"listener:1"_s);
    QCOMPARE(m_box->target().id, u"listener:1"_s);

    QTest::keyClick(combo, Qt::Key_Up); // chosen
    QCOMPARE(m_box->target().id, u"connection:1"_s);
    m_box->setTargets(twoTargets, u"listener:1"_s);
    QCOMPARE(m_box->target().id, u"connection:1"_s);
    m_box->setTargets({twoTargets.back()}, u"listener:1"_s); // the chosen one is gone
    QCOMPARE(m_box->target().id, u"listener:1"_s);
    m_box->setTargets({});
    QVERIFY(m_box->target().id.isEmpty());
    QVERIFY(!m_button->isEnabled());
}

void SendBoxTest::unavailableSaysWhyAndTypingGoesOn()
{
    type(u"hi"_s);
    m_button->setFocus();
    m_box->setUnavailable(u"Closed. Reconnect to send."_s);
    QVERIFY(!m_button->isEnabled());
    QVERIFY(m_edit->hasFocus()); // and not whatever comes after the button
    type(u" there"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_edit->toPlainText(), u"hi there"_s);
    bool isSaid = false;
    for (QLabel *label : m_box->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text() == u"Closed. Reconnect to send."_s);
    QVERIFY(isSaid);
    m_box->setUnavailable({});
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "hi there\n"_ba);
}

void SendBoxTest::nothingOutsideMovesFocusOrCaret()
{
    type(u"abcdef"_s);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(2);
    cursor.setPosition(4, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    const auto isUntouched = [this] {
        return m_edit->hasFocus() && m_edit->textCursor().anchor() == 2
            && m_edit->textCursor().position() == 4;
    };
    m_box->setTargets(twoTargets, u"listener:1"_s);
    QVERIFY(isUntouched());
    m_box->setUnavailable(u"Closed."_s);
    QVERIFY(isUntouched());
    m_box->setTargets({});
    m_box->setUnavailable({});
    QVERIFY(isUntouched());
    m_box->setEnding(Ending::CrLf);
    m_box->setEscapes(false);
    m_window->resize(900, 300);
    QVERIFY(isUntouched());

    m_other->setFocus();
    m_box->setTargets(oneTarget);
    QVERIFY(m_other->hasFocus());
}

void SendBoxTest::clicksOnTheControlsLeaveTheCaretInTheText()
{
    for (const QString &segment : {u"sendHex"_s, u"sendText"_s}) {
        click(segment);
        QVERIFY(m_edit->hasFocus());
    }
    QTest::mouseClick(find<QCheckBox>(u"escapesCheck"_s), Qt::LeftButton, {}, QPoint(8, 12));
    QVERIFY(!m_box->hasEscapes());
    QVERIFY(m_edit->hasFocus());
}

void SendBoxTest::anEmptyMessageWithoutEndingIsNotSent()
{
    m_box->setEnding(Ending::None);
    QVERIFY(!m_button->isEnabled());
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    m_box->setEnding(Ending::CrLf); // an empty line is a message
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "\r\n"_ba);
}

void SendBoxTest::everyControlHasAName()
{
    for (QWidget *widget : m_box->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                qPrintable(widget->objectName() + QLatin1StringView(widget->metaObject()->className())));
    }
}

QTEST_MAIN(SendBoxTest)
#include "tst_sendbox.moc"
