#include "widgets/log/glyphtable.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include "widgets/view/datafont.h"

using namespace wirelark;

namespace {

constexpr int baseline = 40;

template <typename Draw> QImage drawn(const QFont &font, qreal scale, Draw draw)
{
    QImage image(QSize(900, 60) * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::darkBlue);
    draw(painter);
    return image;
}

} // namespace

// What is drawn without the text engine looks as if that had drawn it.
class TestGlyphTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksLikeDrawnText_data();
    void looksLikeDrawnText();
};

void TestGlyphTable::looksLikeDrawnText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("letters") << QStringLiteral("The quick brown fox jumps over the lazy dog");
    QTest::addRow("capitals, digits") << QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789");
    QTest::addRow("every other") << QStringLiteral(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    QTest::addRow("what some fonts draw as one") << QStringLiteral("fi fl ffi != == => -> <= www :: /* */");
    QTest::addRow("time") << QStringLiteral("20:28:16.491");
    QTest::addRow("direction") << QStringLiteral("↓ In ↑ Out · Info");
    QTest::addRow("rest") << QStringLiteral("abc\\r\\n… +65,372 B");
    QTest::addRow("blanks") << QStringLiteral("   ");
    QTest::addRow("letters beyond ASCII") << QStringLiteral("Größe naïve");
    QTest::addRow("from right to left") << QString::fromUtf8("abc \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d 123");
    QTest::addRow("beyond the first plane") << QString::fromUtf8("a\xf0\x9f\x98\x80z");
    QTest::addRow("nothing") << QString();
}

void TestGlyphTable::looksLikeDrawnText()
{
    QFETCH(QString, text);
    for (const int zoom : {-3, 0, 1, 12}) {
        const QFont font = dataFont(zoom);
        GlyphTable glyphs(font);
        for (const qreal scale : {1.0, 1.25, 2.0}) {
            int width = 0;
            const QImage ours = drawn(
                font, scale, [&](QPainter &painter) { width = glyphs.draw(painter, 5, baseline, text); });
            const QImage theirs =
                drawn(font, scale, [&](QPainter &painter) { painter.drawText(5, baseline, text); });
            QVERIFY2(ours == theirs, qPrintable(QStringLiteral("zoom %1, scale %2").arg(zoom).arg(scale)));
            QCOMPARE(width, QFontMetrics(font).horizontalAdvance(text));
            QCOMPARE(glyphs.width(text), width);
        }
    }
}

QTEST_MAIN(TestGlyphTable)
#include "tst_glyphtable.moc"
