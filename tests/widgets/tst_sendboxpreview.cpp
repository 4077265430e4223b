#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QRandomGenerator>
#include <QToolTip>

#include "errorpixels.h"
#include "sendboxscene.h"

#include "core/compose/compose.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

// That what is about to be sent is seen before, and what is wrong with it.
class SendBoxPreviewTest : public SendBoxScene
{
    Q_OBJECT

private Q_SLOTS:
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
};

void SendBoxPreviewTest::previewIsExactlyWhatIsSent()
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

void SendBoxPreviewTest::previewElidesTheMiddleButNotTheCount()
{
    m_window->resize(600, 400);
    m_edit->setPlainText(u"a"_s + QString(5000, u'm') + u"z"_s);
    const QString text = m_preview->text();
    QVERIFY2(text.startsWith(u"5,003 "_s), qPrintable(text));
    QVERIFY2(text.contains(u": 61 6D"_s) && text.contains(u" \u2026 "_s) && text.endsWith(u"7A 0A"_s),
        qPrintable(text));
    QVERIFY(m_preview->fontMetrics().horizontalAdvance(text) <= m_preview->width());
}

void SendBoxPreviewTest::wrongHexCannotBeSentAndSaysWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("wrong digit") << u"4G"_s << u"&quot;G&quot;"_s;
    QTest::newRow("odd digits") << u"47 4"_s << u"4 "_s;
    QTest::newRow("field") << u"47 {crc16/modbos}"_s << u"Did you mean crc-16/modbus?"_s;
    QTest::newRow("nothing received") << u"47 {last:0..2}"_s << u"nothing has been received yet"_s;
    QTest::newRow("markup") << u"47 <"_s << u"&lt;"_s;
}

void SendBoxPreviewTest::wrongHexCannotBeSentAndSaysWhy()
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

void SendBoxPreviewTest::unknownEscapeIsUnderlinedAndSentLiterally()
{
    type(uR"(a\t)"_s);
    QCOMPARE(errorPixels(m_edit), 0);
    type(uR"(\q)"_s);
    QVERIFY(errorPixels(m_edit) >= 4);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(lastSent(), "a\t\\q\n"_ba);
}

void SendBoxPreviewTest::fieldsAreColouredAndSayWhatTheyAre()
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

void SendBoxPreviewTest::whatIsNearlyAFieldIsUnderlinedAndSentLiterally()
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

void SendBoxPreviewTest::theCounterCountsWhatWasSentToEachTarget()
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

void SendBoxPreviewTest::theLastMessageIsAskedForWhenItIsSent()
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

void SendBoxPreviewTest::randomBytesArePreviewedAsTheyAreSent()
{
    click(u"sendHex"_s);
    m_edit->setPlainText(u"{rand:16}"_s);
    const QByteArray first = previewedBytes();
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(lastSent(), first);
    QVERIFY(previewedBytes() != first);
}

void SendBoxPreviewTest::whatDependsOnTheTimeHasDotsInThePreview()
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

QTEST_MAIN(SendBoxPreviewTest)
#include "tst_sendboxpreview.moc"
