#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

#include "app/translations.h"
#include "core/explain/interpretation.h"
#include "core/explain/phrases.h"
#include "core/journal/record.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Catalogues are loaded as the program does it: from :/i18n.
class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishHasPlurals();
    void germanSpeaks();
    void commandWordsAreNeverTranslated();
    void qtSpeaksTheLanguageThatWeSpeak_data();
    void qtSpeaksTheLanguageThatWeSpeak();
    void qtNeedNotSpeak();
    void whatWasSpokenEndsWithIt();

private:
    static QString sent(quint32 bytes);
};

QString tst_Translations::sent(quint32 bytes)
{
    Record record;
    record.event.kind = EventKind::Data;
    record.event.connection = 1;
    record.direction = Direction::Out;
    record.size = bytes;
    return describe(record);
}

void tst_Translations::englishHasPlurals()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/wirelark_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCOMPARE(sent(1), u"Sent 1 byte.");
    QCOMPARE(sent(2), u"Sent 2 bytes.");
    QCOMPARE(interpret(u"5000"_s).button, u"Listen");
}

void tst_Translations::germanSpeaks()
{
    QTranslator translator;
    QVERIFY(translator.load(QLocale(QLocale::German), u"wirelark"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCOMPARE(sent(1), u"1 Byte gesendet.");
    QCOMPARE(interpret(u"5000"_s).button, u"Lauschen");
}

void tst_Translations::commandWordsAreNeverTranslated()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/wirelark_de.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QVERIFY(interpret(u"5000"_s).hint.contains(u"listen :5000"));
    QVERIFY(interpret(u"lauschen 5000"_s).button != u"Lauschen");
}

void tst_Translations::qtSpeaksTheLanguageThatWeSpeak_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("cancel");
    QTest::newRow("German") << QLocale(QLocale::German) << u"1 Byte gesendet."_s << u"Abbrechen"_s;
    QTest::newRow("Austria") << QLocale(QLocale::German, QLocale::Austria) << u"1 Byte gesendet."_s << u"Abbrechen"_s;
    QTest::newRow("English") << QLocale(QLocale::English) << u"Sent 1 byte."_s << u"Cancel"_s;
    QTest::newRow("not one of ours") << QLocale(QLocale::French) << u"Sent 1 byte."_s << u"Cancel"_s;
}

void tst_Translations::qtSpeaksTheLanguageThatWeSpeak()
{
    QFETCH(const QLocale, locale);
    const Translations translations(locale, QStringLiteral(WIRELARK_QT_CATALOGUES));
    QTEST(sent(1), "ours");
    QTEST(QCoreApplication::translate("QPlatformTheme", "Cancel"), "cancel");
}

void tst_Translations::qtNeedNotSpeak()
{
    const Translations translations(QLocale(QLocale::German), u"/nowhere"_s);
    QCOMPARE(sent(1), u"1 Byte gesendet."_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

void tst_Translations::whatWasSpokenEndsWithIt()
{
    {
        const Translations translations(QLocale(QLocale::German), QStringLiteral(WIRELARK_QT_CATALOGUES));
    }
    QCOMPARE(sent(2), u"Sent 2 byte(s)."_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
