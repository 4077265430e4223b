#include <QRandomGenerator>
#include <QTest>

#include "core/compose/byteeditor.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class ByteEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoDigitsMakeAByteAndOneStepBack();
    void overwritingKeepsTheLengthAndInsertingDoesNot();
    void fieldsAreMadeAgainWhenOtherBytesChange();
    void bytesThatAFieldMakesAreNotTypedOver();
    void bytesBeforeAFieldAreInsertedThere();
    void whatIsTakenAwayOfAFieldTakesAllOfIt();
    void aFieldWithItsBytesInItIsOverwrittenAndStaysOne();
    void fieldsBecomePlainBytesOnlyWhenAsked();
    void aMessageThatCannotBeMadeCanBePutRight();
    void aLabelThatIsGoneIsToldAndUndone();
    void valuesAreWrittenOverWhatIsThere();
    void whatWasChangedElsewhereIsOneStep();
    void theTextIsTheSameMessage();
    void everyEditIsUndoneAndDoneAgain();
    void aMebibyteIsEditedByteByByte();
};

namespace {

ByteDraft draftOf(const QString &hex)
{
    const Draft draft {.mode = PayloadMode::Hex, .text = hex};
    return {std::get<Template>(Template::parse(draft)), hex};
}

struct Editing : ByteEditor
{
    explicit Editing(const QString &hex = {})
        : ByteEditor([this](const Template &message) { return message.make(context); })
    {
        load(draftOf(hex));
    }

    QString shownHex() const { return QString::fromLatin1(bytes().toHex()); }
    void digits(const QString &typed)
    {
        for (const QChar digit : typed)
            typeDigit(digit.digitValue() >= 0 ? digit.digitValue() : digit.toLower().unicode() - u'a' + 10);
    }

    FieldContext context {.count = 1, .time = 1'700'000'000'000'000'000, .seed = 5};
};

} // namespace

void ByteEditorTest::twoDigitsMakeAByteAndOneStepBack()
{
    Editing edit;
    edit.digits(u"4a"_s);
    QCOMPARE(edit.shownHex(), u"4a"_s);
    QCOMPARE(edit.caret(), 1);
    edit.digits(u"5"_s);
    QCOMPARE(edit.shownHex(), u"4a50"_s);
    QVERIFY(edit.isSecondDigit());
    QCOMPARE(edit.caret(), 1);
    edit.undo();
    QCOMPARE(edit.shownHex(), u"4a"_s);
    edit.undo();
    QCOMPARE(edit.shownHex(), QString());
    QVERIFY(!edit.canUndo());
    edit.redo();
    edit.redo();
    QCOMPARE(edit.shownHex(), u"4a50"_s);
}

void ByteEditorTest::overwritingKeepsTheLengthAndInsertingDoesNot()
{
    Editing edit(u"01 02 03"_s);
    edit.moveTo(1);
    edit.digits(u"f"_s);
    QCOMPARE(edit.shownHex(), u"01f203"_s);
    edit.digits(u"e"_s);
    QCOMPARE(edit.shownHex(), u"01fe03"_s);
    QVERIFY(edit.type(ByteDraft("abc")));
    QCOMPARE(edit.shownHex(), u"01fe616263"_s); // the end moves away, as anywhere
    edit.setInserting(true);
    edit.moveTo(0);
    edit.digits(u"ff"_s);
    QCOMPARE(edit.shownHex(), u"ff01fe616263"_s);
    edit.select(1, 3);
    edit.digits(u"77"_s);
    QCOMPARE(edit.shownHex(), u"ff77616263"_s);
    edit.removeForward();
    edit.removeBackward();
    QCOMPARE(edit.shownHex(), u"ff6263"_s);
}

void ByteEditorTest::fieldsAreMadeAgainWhenOtherBytesChange()
{
    Editing edit(u"{len:u8} 01 02 {sum8}"_s);
    QCOMPARE(edit.shownHex(), u"0301 0206"_s.remove(u' '));
    edit.setInserting(true);
    edit.moveTo(3);
    edit.digits(u"10"_s);
    QCOMPARE(edit.shownHex(), u"0401021017"_s);
    QCOMPARE(edit.caret(), 4);
    QCOMPARE(edit.draft().text(), u"{len:u8} 01 02 10 {sum8}"_s);
}

void ByteEditorTest::bytesThatAFieldMakesAreNotTypedOver()
{
    Editing edit(u"01 {crc32} 02"_s);
    const QString before = edit.shownHex();
    edit.moveTo(2);
    QVERIFY(!edit.typeDigit(1));
    QVERIFY(!edit.type(ByteDraft("ab")));
    QVERIFY(!edit.write("ab", 2));
    edit.setInserting(true);
    QVERIFY(!edit.typeDigit(1));
    edit.moveTo(0);
    QVERIFY(!edit.write("abcd", 4));
    QCOMPARE(edit.shownHex(), before);
    QVERIFY(!edit.canUndo());
}

void ByteEditorTest::bytesBeforeAFieldAreInsertedThere()
{
    Editing edit(u"01 {sum8}"_s);
    edit.moveTo(1);
    edit.digits(u"02"_s);
    QCOMPARE(edit.draft().text(), u"01 02 {sum8}"_s);
    edit.moveTo(1);
    QVERIFY(edit.type(ByteDraft("\x07\x08\x09"_ba)));
    QCOMPARE(edit.draft().text(), u"01 07 08 09 {sum8}"_s);
}

void ByteEditorTest::whatIsTakenAwayOfAFieldTakesAllOfIt()
{
    Editing edit(u"01 {crc32} 02"_s);
    edit.moveTo(5);
    edit.removeBackward();
    QCOMPARE(edit.draft().text(), u"01 02"_s);
    edit.undo();
    QCOMPARE(edit.draft().text(), u"01 {crc32} 02"_s);
    edit.select(0, 2);
    edit.removeSelection();
    QCOMPARE(edit.draft().text(), u"02"_s);
    edit.undo();
    edit.select(4, 6);
    QCOMPARE(edit.selection().text(), u"{crc32} 02"_s);
}

void ByteEditorTest::aFieldWithItsBytesInItIsOverwrittenAndStaysOne()
{
    Editing edit(u"{a=u16be:513} {b=text:hi} {f32le:1.5}"_s);
    QCOMPARE(edit.shownHex(), u"020168690000c03f"_s);
    edit.moveTo(1);
    edit.digits(u"ff"_s);
    edit.digits(u"41"_s);
    QCOMPARE(edit.draft().text(), u"{a=u16be:767} {b=hex:41 69} {f32le:1.5}"_s);
    QVERIFY(edit.type(ByteDraft("xy")));
    QCOMPARE(edit.shownHex(), u"02ff41787900c03f"_s);
    QVERIFY(!edit.removeSelection());
    edit.undo();
    edit.undo();
    edit.undo();
    QCOMPARE(edit.draft().text(), u"{a=u16be:513} {b=text:hi} {f32le:1.5}"_s);
    edit.moveTo(4);
    QVERIFY(edit.write(QByteArray::fromHex("0000c07f"), 4)); // not a number
    QCOMPARE(edit.shownHex(), u"020168690000c07f"_s);
}

void ByteEditorTest::fieldsBecomePlainBytesOnlyWhenAsked()
{
    Editing edit(u"01 02 {sum8}"_s);
    edit.moveTo(0);
    QVERIFY(!edit.makePlain());
    edit.moveTo(2);
    QVERIFY(edit.canMakePlain());
    QVERIFY(edit.makePlain());
    QCOMPARE(edit.draft().text(), u"01 02 03"_s);
    QCOMPARE(edit.caret(), 2);
    edit.undo();
    QCOMPARE(edit.draft().text(), u"01 02 {sum8}"_s);
}

void ByteEditorTest::aMessageThatCannotBeMadeCanBePutRight()
{
    Editing edit(u"{len:u8}"_s);
    edit.moveTo(1);
    QVERIFY(edit.type(ByteDraft(QByteArray(255, 'a'))));
    QVERIFY(!edit.fault());
    QVERIFY(edit.type(ByteDraft("b")));
    QVERIFY(edit.fault());
    QCOMPARE(edit.fault()->kind, TemplateFault::Kind::DoesNotFit);
    QCOMPARE(edit.draft().text().sliced(edit.fault()->start, edit.fault()->length), u"{len:u8}"_s);
    QCOMPARE(edit.size(), 257);
    edit.moveTo(100);
    edit.removeForward();
    QVERIFY(!edit.fault());
    QCOMPARE(edit.bytes(), '\xff' + QByteArray(254, 'a') + 'b');
}

void ByteEditorTest::aLabelThatIsGoneIsToldAndUndone()
{
    Editing edit(u"{a=hex:01 02} {sum8:a}"_s);
    edit.moveTo(0);
    edit.removeForward();
    QVERIFY(edit.fault());
    QCOMPARE(edit.fault()->kind, TemplateFault::Kind::UnknownLabel);
    QCOMPARE(edit.draft().text().sliced(edit.fault()->start, edit.fault()->length), u"{sum8:a}"_s);
    edit.undo();
    QCOMPARE(edit.shownHex(), u"010203"_s);
}

void ByteEditorTest::valuesAreWrittenOverWhatIsThere()
{
    Editing edit(u"01 02 03 04 {sum8}"_s);
    edit.moveTo(1);
    QVERIFY(edit.write("\xaa\xbb"_ba, 2));
    QCOMPARE(edit.draft().text(), u"01 AA BB 04 {sum8}"_s);
    QCOMPARE(edit.caret(), 1);
    QVERIFY(edit.write("\x11\x12\x13"_ba, 1));
    QCOMPARE(edit.draft().text(), u"01 11 12 13 BB 04 {sum8}"_s);
    QVERIFY(edit.write("\x99"_ba, 4));
    QCOMPARE(edit.draft().text(), u"01 99 04 {sum8}"_s);
    QVERIFY(!edit.write("abcd", 4)); // the checksum would be in it
    edit.moveTo(4);
    QVERIFY(edit.write("abcd", 4)); // and the end moves away
    QCOMPARE(edit.draft().text(), u"01 99 04 {sum8} 61 62 63 64"_s);
}

void ByteEditorTest::whatWasChangedElsewhereIsOneStep()
{
    Editing edit(u"01 02 {sum8} 03 04"_s);
    QVERIFY(!edit.take(draftOf(u"01 02 {sum8} 03 04"_s)));
    QVERIFY(edit.take(draftOf(u"01 02 {xor8} 03 04"_s)));
    QVERIFY(edit.take(draftOf(QString())));
    edit.undo();
    QCOMPARE(edit.draft().text(), u"01 02 {xor8} 03 04"_s);
    edit.undo();
    QCOMPARE(edit.draft().text(), u"01 02 {sum8} 03 04"_s);
    QVERIFY(!edit.canUndo());
}

namespace {

QString randomHex(QRandomGenerator &random)
{
    const QStringList pieces {u"01"_s, u"ff 00"_s, u"{n:u16le}"_s, u"{n}"_s, u"{rand:3}"_s, u"{len:u16be}"_s, u"{len}"_s, u"{sum8}"_s,
        u"{crc16/modbus:le}"_s, u"{u16be:513}"_s, u"{text:hello}"_s, u"{hex: }"_s, u"{time}"_s, u"{f64le:0.1}"_s, u"{i24le:-5}"_s};
    QString text;
    for (int i = random.bounded(8); i > 0; --i)
        text += pieces.at(random.bounded(int(pieces.size()))) + u' ';
    return text;
}

// Something that a person may do.
void editAtRandom(Editing &edit, QRandomGenerator &random)
{
    edit.setInserting(random.bounded(2) == 0);
    if (random.bounded(3) != 0)
        edit.moveTo(random.bounded(int(edit.size()) + 1), random.bounded(4) == 0);
    switch (random.bounded(9)) {
    case 0:
    case 1:
        edit.typeDigit(random.bounded(16));
        break;
    case 2:
        edit.type(ByteDraft(QByteArray(random.bounded(1, 6), 'a')));
        break;
    case 3:
        edit.type(draftOf(randomHex(random)));
        break;
    case 4:
        edit.removeForward();
        break;
    case 5:
        edit.removeBackward();
        break;
    case 6:
        edit.write(QByteArray(random.bounded(6), 'w'), random.bounded(6));
        break;
    case 7:
        edit.makePlain();
        break;
    case 8:
        edit.take(draftOf(randomHex(random)));
        break;
    }
}

} // namespace

// Whatever is done, what the hex draft makes is what is shown.
void ByteEditorTest::theTextIsTheSameMessage()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        QRandomGenerator random(seed);
        Editing edit(randomHex(random));
        for (int round = 0; round < 60; ++round) {
            editAtRandom(edit, random);
            const QString text = edit.draft().text();
            const auto parsed = Template::parse({.mode = PayloadMode::Hex, .text = text});
            QVERIFY2(std::holds_alternative<Template>(parsed), qPrintable(text));
            const Made made = std::get<Template>(parsed).make(edit.context);
            QCOMPARE(made.fault, edit.fault());
            if (!made.fault)
                QCOMPARE(edit.bytes(), made.bytes);
            QVERIFY(edit.caret() >= 0 && edit.caret() <= edit.size());
            QCOMPARE(ByteDraft(std::get<Template>(parsed), text), edit.draft());
            for (qint64 unit = 0; unit < edit.draft().size(); ++unit) {
                const qint64 byte = edit.shown().byteOf(unit);
                const bool isEmpty = edit.shown().byteOf(unit + 1) == byte;
                QVERIFY(isEmpty || edit.shown().unitOf(byte) == unit);
            }
        }
    }
}

void ByteEditorTest::everyEditIsUndoneAndDoneAgain()
{
    for (quint32 seed = 100; seed < 160; ++seed) {
        QRandomGenerator random(seed);
        Editing edit(randomHex(random));
        const ByteDraft first = edit.draft();
        for (int round = 0; round < 50; ++round)
            editAtRandom(edit, random);
        const ByteDraft last = edit.draft();
        int steps = 0;
        for (; edit.canUndo(); ++steps)
            edit.undo();
        QCOMPARE(edit.draft(), first);
        for (; steps > 0; --steps)
            edit.redo();
        QCOMPARE(edit.draft(), last);
    }
}

// How long it takes is what tests/bench says; here it only has to be right, and not to take minutes.
void ByteEditorTest::aMebibyteIsEditedByteByByte()
{
    Editing edit(u"{len:u32be} {crc32}"_s);
    edit.moveTo(4);
    QByteArray all(1024 * 1024, 'x');
    QVERIFY(edit.type(ByteDraft(all)));
    edit.setInserting(true);
    for (int i = 0; i < 200; ++i) {
        edit.moveTo(4 + i * 5000);
        edit.digits(u"41"_s);
        all.insert(i * 5000, 'A');
    }
    QCOMPARE(edit.bytes().mid(4, all.size()), all);
    while (edit.canUndo())
        edit.undo();
    QCOMPARE(edit.size(), 8);
}

QTEST_APPLESS_MAIN(ByteEditorTest)
#include "tst_byteeditor.moc"
