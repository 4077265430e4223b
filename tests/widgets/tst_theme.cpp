#include <cmath>

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "widgets/icons.h"
#include "widgets/link.h"
#include "widgets/theme.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        return channel <= 0.04045f ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &text, const QColor &ground)
{
    const double ofText = luminance(text);
    const double ofGround = luminance(ground);
    return (std::max(ofText, ofGround) + 0.05) / (std::min(ofText, ofGround) + 0.05);
}

using Token = QColor Tokens::*;

struct NamedToken
{
    const char *name;
    Token token;
};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void wordsCanBeReadOnWhatTheyStandOn_data();
    void wordsCanBeReadOnWhatTheyStandOn();
    void shapesCanBeSeenOnWhatTheyStandOn_data();
    void shapesCanBeSeenOnWhatTheyStandOn();
    void paletteIsMadeOfTheTokens_data();
    void paletteIsMadeOfTheTokens();
    void systemFollowsThePaletteOfTheSystem();
    void checkedSegmentDiffersFromItsNeighbour_data();
    void checkedSegmentDiffersFromItsNeighbour();
    void checkBoxOutlineCanBeSeen_data();
    void checkBoxOutlineCanBeSeen();
    void focusRingIsTwoPixelsAndCanBeSeen_data();
    void focusRingIsTwoPixelsAndCanBeSeen();
    void checkingASegmentDoesNotMoveItsNeighbours();
    void iconsAreOfTheColourOfTheTheme();

private:
    static void addThemes();
    static void addPairs(std::initializer_list<NamedToken> fronts, std::initializer_list<NamedToken> backs);
};

void ThemeTest::cleanup()
{
    Theme::apply(ThemeChoice::Light);
}

void ThemeTest::addThemes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ThemeTest::addPairs(std::initializer_list<NamedToken> fronts, std::initializer_list<NamedToken> backs)
{
    for (const bool dark : {false, true}) {
        const Tokens &tokens = Theme::tokens(dark);
        for (const NamedToken &front : fronts) {
            for (const NamedToken &back : backs)
                QTest::addRow("%s, %s on %s", dark ? "dark" : "light", front.name, back.name)
                    << tokens.*front.token << tokens.*back.token;
        }
    }
}

void ThemeTest::wordsCanBeReadOnWhatTheyStandOn_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    addPairs({{"text", &Tokens::text}, {"in", &Tokens::in}, {"out", &Tokens::out}, {"info", &Tokens::info},
                 {"ok", &Tokens::ok}, {"error", &Tokens::error}, {"warning", &Tokens::warning}},
        {{"base", &Tokens::base}, {"alternate", &Tokens::alternate}, {"selection", &Tokens::selection},
            {"window", &Tokens::window}});
    addPairs({{"text", &Tokens::text}, {"in", &Tokens::in}, {"out", &Tokens::out}, {"info", &Tokens::info}},
        {{"red tint", &Tokens::redTint}, {"orange tint", &Tokens::orangeTint}, {"yellow tint", &Tokens::yellowTint},
            {"green tint", &Tokens::greenTint}, {"blue tint", &Tokens::blueTint}, {"violet tint", &Tokens::violetTint}});
    addPairs({{"onError", &Tokens::onError}}, {{"error", &Tokens::error}});
    addPairs({{"onWarning", &Tokens::onWarning}}, {{"warning", &Tokens::warning}});
    addPairs({{"base", &Tokens::base}}, {{"focus", &Tokens::focus}}); // the button that Enter presses
}

void ThemeTest::wordsCanBeReadOnWhatTheyStandOn()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = contrast(front, back);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void ThemeTest::shapesCanBeSeenOnWhatTheyStandOn_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    addPairs({{"in", &Tokens::in}, {"out", &Tokens::out}, {"ok", &Tokens::ok}, {"error", &Tokens::error},
                 {"warning", &Tokens::warning}, {"focus", &Tokens::focus}, {"info", &Tokens::info}},
        {{"base", &Tokens::base}, {"alternate", &Tokens::alternate}, {"selection", &Tokens::selection},
            {"window", &Tokens::window}});
    addPairs({{"border", &Tokens::border}},
        {{"base", &Tokens::base}, {"alternate", &Tokens::alternate},
            {"window", &Tokens::window}}); // no control stands on a selection
}

void ThemeTest::shapesCanBeSeenOnWhatTheyStandOn()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = contrast(front, back);
    QVERIFY2(ratio >= 3, qPrintable(QString::number(ratio)));
}

void ThemeTest::paletteIsMadeOfTheTokens_data()
{
    addThemes();
}

void ThemeTest::paletteIsMadeOfTheTokens()
{
    QFETCH(bool, dark);
    Theme::apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const Tokens &tokens = Theme::tokens(dark);
    QCOMPARE(Theme::isDark(QApplication::palette()), dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokens.base);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokens.window);
    QCOMPARE(QApplication::palette().color(QPalette::Text), tokens.text);
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), tokens.selection);
    QWidget widget;
    QCOMPARE(&Theme::tokens(&widget), &tokens);
}

void ThemeTest::systemFollowsThePaletteOfTheSystem()
{
    Theme::apply(ThemeChoice::System);
    QPalette system(Qt::white, Qt::black); // button, window
    system.setColor(QPalette::WindowText, Qt::white);
    QApplication::style()->polish(system);
    QCOMPARE(system.color(QPalette::Base), Theme::tokens(true).base);
    system = QPalette(Qt::black, Qt::white);
    system.setColor(QPalette::WindowText, Qt::black);
    QApplication::style()->polish(system);
    QCOMPARE(system.color(QPalette::Base), Theme::tokens(false).base);

    Theme::apply(ThemeChoice::Dark); // whatever the system says
    QApplication::style()->polish(system);
    QCOMPARE(system.color(QPalette::Base), Theme::tokens(true).base);
}

void ThemeTest::checkedSegmentDiffersFromItsNeighbour_data()
{
    addThemes();
}

void ThemeTest::checkedSegmentDiffersFromItsNeighbour()
{
    QFETCH(bool, dark);
    Theme::apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QToolButton checked;
    QToolButton neighbour;
    for (QToolButton *button : {&checked, &neighbour}) {
        button->setCheckable(true);
        button->setText(u"Text"_s);
        button->resize(button->sizeHint());
    }
    checked.setChecked(true);
    const QImage on = checked.grab().toImage();
    const QImage off = neighbour.grab().toImage();
    QCOMPARE(on.size(), off.size());
    int underlineRows = 0; // rows in which the whole middle stands out against the neighbour
    for (int y = on.height() / 2; y < on.height() - 1; ++y) {
        bool standsOut = true;
        for (int x = on.width() / 4; x < on.width() * 3 / 4 && standsOut; ++x)
            standsOut = contrast(on.pixelColor(x, y), off.pixelColor(x, y)) >= 3;
        underlineRows += standsOut;
    }
    QCOMPARE(underlineRows, 2);
}

void ThemeTest::checkBoxOutlineCanBeSeen_data()
{
    addThemes();
}

void ThemeTest::checkBoxOutlineCanBeSeen()
{
    QFETCH(bool, dark);
    Theme::apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *box = new QCheckBox(u"Escapes"_s);
    row->addWidget(box);
    window.show();
    QStyleOptionButton option;
    option.initFrom(box);
    const QRect indicator = box->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, box);
    const QPoint left = box->mapTo(&window, QPoint(indicator.left(), indicator.center().y()));

    QImage image = window.grab().toImage();
    const QColor outline = image.pixelColor(left);
    QVERIFY(contrast(outline, image.pixelColor(left - QPoint(2, 0))) >= 3);
    QVERIFY(contrast(outline, image.pixelColor(left + QPoint(4, 0))) >= 3);

    box->setChecked(true);
    image = window.grab().toImage();
    QVERIFY(contrast(image.pixelColor(left + QPoint(2, 0)), image.pixelColor(left - QPoint(2, 0))) >= 3);
}

void ThemeTest::focusRingIsTwoPixelsAndCanBeSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QByteArray>("kind");
    for (const bool dark : {false, true}) {
        for (const char *kind :
            {"line edit", "text edit", "button", "default button", "tool button", "flat tool button", "link"})
            QTest::addRow("%s, %s", dark ? "dark" : "light", kind) << dark << QByteArray(kind);
    }
}

void ThemeTest::focusRingIsTwoPixelsAndCanBeSeen()
{
    QFETCH(bool, dark);
    QFETCH(QByteArray, kind);
    Theme::apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    QWidget *target = nullptr;
    if (kind == "line edit")
        target = new QLineEdit;
    else if (kind == "text edit")
        target = new QPlainTextEdit;
    else if (kind == "button" || kind == "default button")
        target = new QPushButton(u"Send"_s);
    else if (kind == "link")
        target = new Link(u"Use listen"_s);
    else
        target = new QToolButton;
    if (auto *button = qobject_cast<QPushButton *>(target))
        button->setDefault(kind == "default button");
    if (auto *button = qobject_cast<QToolButton *>(target))
        button->setAutoRaise(kind == "flat tool button");
    row->addWidget(target);
    auto *other = new QPushButton(u"Other"_s);
    row->addWidget(other);
    target->setFocusPolicy(Qt::StrongFocus);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    target->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(target->hasFocus());

    // Along a line from the surroundings into the widget: at least two pixels of ring, which stand out on
    // both sides.
    const QImage image = window.grab().toImage();
    const QPoint edge = target->mapTo(&window, QPoint(0, target->height() / 2));
    const auto at = [&](int offset) { return image.pixelColor(edge + QPoint(offset, 0)); };
    const bool isPrimary = kind == "default button"; // filled with the accent: its ring is the gap within
    const int first = isPrimary ? 2 : 0;
    const QColor around = isPrimary ? at(1) : at(-2);
    for (int offset : {first, first + 1})
        QVERIFY2(
            contrast(at(offset), around) >= 3, qPrintable(u"%1 %2"_s.arg(at(offset).name(), around.name())));
    QVERIFY(contrast(at(first + 1), at(first + 3)) >= 3);
}

void ThemeTest::checkingASegmentDoesNotMoveItsNeighbours()
{
    QToolButton button;
    button.setCheckable(true);
    button.setText(u"Messages"_s);
    const QSize before = button.sizeHint();
    button.setChecked(true);
    QCOMPARE(button.sizeHint(), before);
}

void ThemeTest::iconsAreOfTheColourOfTheTheme()
{
    for (const bool dark : {false, true}) {
        Theme::apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QImage dot = icon(Glyph::Dot).pixmap(QSize(16, 16)).toImage();
        QCOMPARE(dot.pixelColor(8, 8), Theme::tokens(dark).text);
        QCOMPARE(dot.pixelColor(0, 0).alpha(), 0);
    }
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
