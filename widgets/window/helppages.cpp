#include "widgets/window/helppages.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/explain/ports.h"
#include "widgets/palette/menucommands.h"
#include "widgets/window/mainwindow.h"

namespace wirelark {

namespace {

struct HelpPages
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::HelpPages)
};

QDialog *newPage(MainWindow &window, const QString &title)
{
    auto *page = new QDialog(&window);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setWindowTitle(title);
    new QVBoxLayout(page);
    return page;
}

QTreeWidget *addTable(QDialog *page, const QStringList &titles)
{
    auto *table = new QTreeWidget(page);
    table->setAccessibleName(page->windowTitle());
    table->setHeaderLabels(titles);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    page->layout()->addWidget(table);
    return table;
}

void fit(QTreeWidget *table)
{
    for (int column = 0; column < table->columnCount(); ++column)
        table->resizeColumnToContents(column);
}

} // namespace

void showShortcuts(MainWindow &window)
{
    QDialog *page = newPage(window, HelpPages::tr("Keyboard shortcuts"));
    QTreeWidget *table = addTable(page, {HelpPages::tr("Keys"), HelpPages::tr("What they do"), HelpPages::tr("Menu")});
    for (const MenuCommand &command : menuCommands(*window.menuBar())) {
        const QKeySequence keys = command.action->shortcut();
        if (!keys.isEmpty())
            table->addTopLevelItem(new QTreeWidgetItem({keys.toString(QKeySequence::NativeText), command.text, command.menu}));
    }
    const std::pair<QString, QString> others[] = {
        {HelpPages::tr("Enter"), HelpPages::tr("Start what the address bar says; send; the banner's first button")},
        {HelpPages::tr("Alt+Enter"), HelpPages::tr("Start it even if the same target is open already")},
        {HelpPages::tr("Ctrl+Enter"), HelpPages::tr("Send, and keep the text")},
        {HelpPages::tr("Shift+Enter"), HelpPages::tr("A new line in the send box")},
        {HelpPages::tr("Up, Down"), HelpPages::tr("What was sent before, in the send box")},
        {HelpPages::tr("Space"), HelpPages::tr("Show all of a message, in the log")},
        {HelpPages::tr("Esc"), HelpPages::tr("Close the banner; then from the bar to the send box to the log")},
    };
    for (const auto &[keys, text] : others)
        table->addTopLevelItem(new QTreeWidgetItem({keys, text, {}}));
    fit(table);
    page->resize(760, 560);
    page->show();
}

void showPorts(MainWindow &window)
{
    QDialog *page = newPage(window, HelpPages::tr("Who uses which port"));
    QTreeWidget *table
        = addTable(page, {HelpPages::tr("Port"), HelpPages::tr("Address"), HelpPages::tr("Program"), HelpPages::tr("Process")});
    for (const PortHolder &holder : listeningPorts()) {
        const bool isKnown = holder.pid != 0;
        auto *row = new QTreeWidgetItem({QString::number(holder.at.port), holder.at.host.toString(),
            isKnown ? holder.program : HelpPages::tr("another user's program (uid %1)").arg(holder.uid),
            isKnown ? QString::number(holder.pid) : QString()});
        table->addTopLevelItem(row);
    }
    fit(table);
    page->resize(640, 400);
    page->show();
}

void showAbout(MainWindow &window)
{
    QDialog *page = newPage(window, HelpPages::tr("About Wirelark"));
    auto *text = new QLabel(HelpPages::tr("Wirelark %1\n\nListen on a TCP port or connect to one, see every byte, and answer.\n\n"
                                          "MIT licence. Made with Qt %2. It sends nothing anywhere but where you tell it to.")
                                .arg(QStringLiteral(WIRELARK_VERSION), QString::fromLatin1(qVersion())),
        page);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    page->layout()->addWidget(text);
    page->resize(420, 180);
    page->show();
}

} // namespace wirelark
