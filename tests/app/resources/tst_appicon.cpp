#include <QIcon>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_AppIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySizeIsThere_data();
    void everySizeIsThere();
};

void tst_AppIcon::everySizeIsThere_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        QTest::addRow("%d", size) << size;
}

void tst_AppIcon::everySizeIsThere()
{
    QFETCH(const int, size);
    const QImage image(u":/icons/wirelark-%1.png"_s.arg(size));
    QCOMPARE(image.size(), QSize(size, size));
    QCOMPARE(qAlpha(image.pixel(0, 0)) < 128, true);
    QCOMPARE(qAlpha(image.pixel(size / 2, size / 2)), 255);
}

QTEST_GUILESS_MAIN(tst_AppIcon)
#include "tst_appicon.moc"
