#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

#include "core/compose/compose.h"
#include "core/payload/hex.h"
#include "widgets/send/sendbox.h"
#include "widgets/send/sendprogress.h"
#include "widgets/theme.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::vector<SendTarget> oneTarget{{u"connection:1"_s, u"#1 10.0.0.7"_s, 1}};
const std::vector<SendTarget> twoTargets{
    {u"connection:1"_s, u"#1 10.0.0.7"_s, 1}, {u"listener:1"_s, u"All of :5000 (3)"_s, 3}};

int errorPixels(QWidget *widget)
{
    const QImage image = widget->grab().toImage();
    const QColor error = Theme::tokens(widget).error;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += qAbs(pixel.red() - error.red()) + qAbs(pixel.green() - error.green())
                    + qAbs(pixel.blue() - error.blue())
                < 60;
        }
    }
    return count;
}

} // namespace

class SendBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void enterSendsTheLineWithItsEnding();
    void emptyBoxSendsItsEnding();
    void previewIsExactlyWhatIsSent();
    void previewElidesTheMiddleButNotTheCount();
    void wrongHexCannotBeSentAndSaysWhy_data();
    void wrongHexCannotBeSentAndSaysWhy();
    void unknownEscapeIsUnderlinedAndSentLiterally();
    void fieldsAreColouredAndSayWhatTheyAre();
    void whatIsNearlyAFieldIsUnderlinedAndSentLiterally();
    void theCounterCountsWhatWasSentToEachTarget();
    void theLastMessageIsAskedForWhenItIsSent();
    void randomBytesArePreviewedAsTheyAreSent();
    void whatDependsOnTheTimeHasDotsInThePreview();
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
    void aDroppedFileIsOfferedAndSentByItsPath();
    void backFromFileToTextKeepsTheText();
    void moreOpensHowOftenAndHowFast();
    void aRepeatIsAskedForWithWhatTheFieldsAreFirst();
    void progressIsShownWithTheButtonsThatItNeeds();
    void everyControlHasAName();

private:
    template <typename Widget> Widget *find(const QString &name) const
    {
        return m_box->findChild<Widget *>(name);
    }
    void type(const QString &text) { QTest::keyClicks(m_edit, text); }
    void click(const QString &segment) { QTest::mouseClick(find<QToolButton>(segment), Qt::LeftButton); }
    QByteArray lastSent() const
    {
        return m_sent->isEmpty() ? QByteArray() : m_sent->last().first().toByteArray();
    }
    QByteArray previewedBytes() const;
    void drop(const QString &path);

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_other = nullptr;
    SendBox *m_box = nullptr;
    QPlainTextEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
    QLabel *m_preview = nullptr;
    std::unique_ptr<QSignalSpy> m_sent;
};

void SendBoxTest::initTestCase()
{
    Theme::apply(ThemeChoice::Light);
}

void SendBoxTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *rows = new QVBoxLayout(m_window.get());
    m_other = new QLineEdit;
    m_box = new SendBox;
    rows->addWidget(m_other);
    rows->addWidget(m_box);
    rows->addStretch();
    m_edit = find<QPlainTextEdit>(u"sendEdit"_s);
    m_button = find<QPushButton>(u"sendButton"_s);
    m_preview = find<QLabel>(u"bytePreview"_s);
    m_sent = std::make_unique<QSignalSpy>(m_box, &SendBox::sendRequested);
    m_box->setTargets(oneTarget);
    m_window->resize(1600, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_box->focusEdit();
    QTRY_VERIFY(m_edit->hasFocus());
}

void SendBoxTest::cleanup()
{
    m_window.reset();
}

QByteArray SendBoxTest::previewedBytes() const
{
    const QString hex = m_preview->text().section(u": "_s, 1);
    const ParsedHex parsed = parseHex(hex);
    return std::holds_alternative<QByteArray>(parsed) ? std::get<QByteArray>(parsed)
                                                      : "not hex: " + hex.toUtf8();
}

void SendBoxTest::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_edit->viewport(), &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_edit->viewport(), &event);
}

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

void SendBoxTest::previewIsExactlyWhatIsSent()
{
    QRandomGenerator random(23);
    const QStringList fields {u"{n}"_s, u"{n:u16be}"_s, u"{crc16/modbus:le}"_s, u"{len:u8}"_s, u"{rand:3}"_s, u"{n:u17}"_s};
    const QString textLetters = uR"(ab\\nrtx01{}u4 €)"_s + u'\n';
    const QString hexLetters = u"0123456789abcdefABCDEF ,:xG"_s;
    int sentCount = 0;
    for (int round = 0; round < 500; ++round) {
        const bool isHex = random.bounded(2) == 1;
        const QString &letters = isHex ? hexLetters : textLetters;
        click(isHex ? u"sendHex"_s : u"sendText"_s);
        find<QComboBox>(u"endingCombo"_s)->setCurrentIndex(random.bounded(5));
        find<QCheckBox>(u"escapesCheck"_s)->setChecked(random.bounded(2) == 1);
        QString text;
        for (quint32 i = random.bounded(16u); i > 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        const bool hasField = random.bounded(3) == 0;
        if (hasField)
            text += fields.at(random.bounded(int(fields.size())));
        m_edit->setPlainText(text);
        const Composed expected = compose(
            {isHex ? PayloadMode::Hex : PayloadMode::Text, text, m_box->ending(), m_box->hasEscapes()});
        const bool canBeSent = !expected.fault && !expected.bytes.isEmpty();
        QCOMPARE(m_button->isEnabled(), canBeSent);
        const QByteArray previewed = canBeSent ? previewedBytes() : QByteArray();
        m_sent->clear();
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_sent->size(), canBeSent ? 1 : 0);
        if (!canBeSent)
            continue;
        if (!hasField)
            QCOMPARE(lastSent(), expected.bytes);
        QCOMPARE(previewed, lastSent());
        ++sentCount;
    }
    QVERIFY(sentCount > 200);
}

void SendBoxTest::previewElidesTheMiddleButNotTheCount()
{
    m_window->resize(600, 400);
    m_edit->setPlainText(u"a"_s + QString(5000, u'm') + u"z"_s);
    const QString text = m_preview->text();
    QVERIFY2(text.startsWith(u"5,003 "_s), qPrintable(text));
    QVERIFY2(text.contains(u": 61 6D"_s) && text.contains(u" \u2026 "_s) && text.endsWith(u"7A 0A"_s),
        qPrintable(text));
    QVERIFY(m_preview->fontMetrics().horizontalAdvance(text) <= m_preview->width());
}

void SendBoxTest::wrongHexCannotBeSentAndSaysWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("wrong digit") << u"4G"_s << u"&quot;G&quot;"_s;
    QTest::newRow("odd digits") << u"47 4"_s << u"4 "_s;
    QTest::newRow("field") << u"47 {crc16/modbos}"_s << u"Did you mean crc-16/modbus?"_s;
    QTest::newRow("nothing received") << u"47 {last:0..2}"_s << u"nothing has been received yet"_s;
    QTest::newRow("markup") << u"47 <"_s << u"&lt;"_s;
}

void SendBoxTest::wrongHexCannotBeSentAndSaysWhy()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    click(u"sendHex"_s);
    type(u"47"_s);
    QVERIFY(m_button->isEnabled());
    QCOMPARE(errorPixels(m_edit), 0);

    m_edit->setPlainText(text);
    QVERIFY(!m_button->isEnabled());
    QVERIFY2(m_button->toolTip().contains(named), qPrintable(m_button->toolTip()));
    QVERIFY(errorPixels(m_edit) >= 4);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_edit->toPlainText(), text);
}

void SendBoxTest::unknownEscapeIsUnderlinedAndSentLiterally()
{
    type(uR"(a\t)"_s);
    QCOMPARE(errorPixels(m_edit), 0);
    type(uR"(\q)"_s);
    QVERIFY(errorPixels(m_edit) >= 4);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "a\t\\q\n"_ba);
}

void SendBoxTest::fieldsAreColouredAndSayWhatTheyAre()
{
    m_edit->setPlainText(u"ab{crc16/modbus:le}\\n"_s);
    const QList<QTextEdit::ExtraSelection> marks = m_edit->extraSelections();
    QCOMPARE(marks.size(), 2);
    const auto field = std::ranges::find_if(
        marks, [](const auto &mark) { return mark.cursor.selectedText() == u"{crc16/modbus:le}"_s; });
    QVERIFY(field != marks.end());
    QVERIFY(field->format.background().style() != Qt::NoBrush);
    QCOMPARE(errorPixels(m_edit), 0);

    QTextCursor within(m_edit->document());
    within.setPosition(6);
    const QPoint place = m_edit->cursorRect(within).center();
    QHelpEvent rest(QEvent::ToolTip, place, m_edit->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_edit->viewport(), &rest);
    QTRY_VERIFY2(QToolTip::text().contains(u"A9 C9"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void SendBoxTest::whatIsNearlyAFieldIsUnderlinedAndSentLiterally()
{
    m_edit->setPlainText(uR"({"json": {}} {name})"_s);
    QCOMPARE(errorPixels(m_edit), 0);
    m_edit->setPlainText(u"{n:u17}"_s);
    QVERIFY(errorPixels(m_edit) >= 4);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "{n:u17}\n"_ba);
    m_box->setEscapes(false);
    m_edit->setPlainText(u"{n}{n:u17}"_s);
    QCOMPARE(errorPixels(m_edit), 0);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "{n}{n:u17}\n"_ba);
}

void SendBoxTest::theCounterCountsWhatWasSentToEachTarget()
{
    m_box->setTargets(twoTargets, u"connection:1"_s);
    const auto send = [this](const QString &text) {
        m_edit->setPlainText(text);
        QTest::keyClick(m_edit, Qt::Key_Return);
        return lastSent();
    };
    QCOMPARE(send(u"{n}"_s), "1\n"_ba);
    QCOMPARE(send(u"{n} again"_s), "2 again\n"_ba);
    QCOMPARE(send(u"without"_s), "without\n"_ba);
    m_box->setTargets(twoTargets, u"listener:1"_s);
    QCOMPARE(send(u"{n}"_s), "1\n"_ba);
    m_box->setTargets(twoTargets, u"connection:1"_s);
    m_edit->setPlainText(u"{n:u8}"_s);
    QCOMPARE(previewedBytes(), "\x03\n"_ba);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(lastSent(), "\x03\n"_ba);
    QCOMPARE(previewedBytes(), "\x04\n"_ba);
}

void SendBoxTest::theLastMessageIsAskedForWhenItIsSent()
{
    QByteArray received = "abcd";
    m_box->setLastMessage([&](const SendTarget &) { return std::optional(received); });
    click(u"sendHex"_s);
    m_edit->setPlainText(u"01 {last:0..2}"_s);
    QCOMPARE(previewedBytes(), "\1ab"_ba);
    received = "xyz";
    QTRY_COMPARE(previewedBytes(), "\1xy"_ba);
    received = "12";
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "\1" "12"_ba);
}

void SendBoxTest::randomBytesArePreviewedAsTheyAreSent()
{
    click(u"sendHex"_s);
    m_edit->setPlainText(u"{rand:16}"_s);
    const QByteArray first = previewedBytes();
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(lastSent(), first);
    QVERIFY(previewedBytes() != first);
}

void SendBoxTest::whatDependsOnTheTimeHasDotsInThePreview()
{
    const auto dotted = [this](const QString &text) {
        m_edit->setPlainText(text);
        const QImage image = m_preview->grab().toImage();
        const int bottom = m_preview->contentsRect().center().y() + m_preview->fontMetrics().height() / 2;
        int dots = 0;
        for (int x = 0; x < image.width(); ++x)
            dots += image.pixel(x, bottom) != image.pixel(image.width() - 1, 0);
        return dots;
    };
    constexpr int ofLetters = 6; // that reach so far down
    QVERIFY(dotted(u"00 {n:u32}"_s) < ofLetters);
    QVERIFY(dotted(u"00 {unix:u32}"_s) > 3 * ofLetters);
    QVERIFY(m_preview->toolTip().contains(u"when the message is sent"_s));
    QVERIFY(dotted(u"00"_s) < ofLetters);
    QVERIFY(m_preview->toolTip().isEmpty());
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

void SendBoxTest::aDroppedFileIsOfferedAndSentByItsPath()
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

void SendBoxTest::backFromFileToTextKeepsTheText()
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

void SendBoxTest::moreOpensHowOftenAndHowFast()
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

void SendBoxTest::aRepeatIsAskedForWithWhatTheFieldsAreFirst()
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

void SendBoxTest::progressIsShownWithTheButtonsThatItNeeds()
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
