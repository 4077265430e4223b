#pragma once

#include <memory>

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "app/livewindow.h"
#include "core/settings/settings.h"
#include "tests/support/peer.h"
#include "widgets/bar/addressbar.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/log/logview.h"
#include "widgets/theme.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/workspace.h"

// A HOME of the test's own: nothing that a person has, or another test leaves, is read or written.
class PrivateHome
{
public:
    PrivateHome()
    {
        QCoreApplication::setApplicationName(QStringLiteral("wirelark"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
        wirelark::Theme::apply(wirelark::ThemeChoice::Light);
    }

    QString settingsFile() const { return m_folder.filePath(QStringLiteral("wirelark.ini")); }

private:
    QTemporaryDir m_folder;
};

// The real window of a live session, shown and used as a person does: by the names of its widgets and by keys that
// go to whatever has the focus.
class OpenWindow
{
public:
    explicit OpenWindow(wirelark::Settings &settings, QSize size = {1280, 800})
    {
        wirelark::LiveFailure failure;
        m_live = wirelark::LiveWindow::open(settings, failure);
        m_live->fillStartPage();
        if (size.isValid())
            window().resize(size);
        window().show();
        window().activateWindow();
        isActive = QTest::qWaitForWindowActive(&window());
    }
    ~OpenWindow() { window().close(); }
    Q_DISABLE_COPY_MOVE(OpenWindow)

    bool isActive = false;

    wirelark::LiveWindow &live() { return *m_live; }
    wirelark::MainWindow &window() { return m_live->window(); }
    wirelark::LogView &log() { return window().workspace().log(); }

    template <typename Widget = QWidget>
    Widget *find(const char *name)
    {
        return window().findChild<Widget *>(QLatin1StringView(name));
    }
    bool isVisible(const char *name)
    {
        const QWidget *widget = find(name);
        return widget && widget->isVisible();
    }
    QString bar() { return find<QLineEdit>("addressBar")->text(); }
    static QString focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    // Into the address bar, as by Ctrl+L, the text, Enter. Put there at once: what the completer pops up while one
    // types confuses the activation of windows without a display.
    void enter(const QString &line, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        press(Qt::Key_L, Qt::ControlModifier);
        window().addressBar().setLine(line);
        press(Qt::Key_Return, modifiers);
    }
    // Enter on a port that no other test is given.
    quint16 listen()
    {
        const quint16 port = closedPort();
        enter(QStringLiteral("listen localhost:%1").arg(port));
        return port;
    }
    // A button of the banner by what stands on it; null if there is none.
    QAbstractButton *bannerButton(const QString &text)
    {
        const auto buttons = find("banner")->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    // Everything that the banner says; empty if it is not there.
    QString bannerText()
    {
        QStringList said;
        const auto labels = find("banner")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                said += label->text();
        }
        return said.join(u'\n');
    }

    // The rows of the connections, those of a listener's connections behind it.
    QStringList connections(int role = Qt::DisplayRole)
    {
        return window().hasWorkspace() ? rowsBelow({}, role) : QStringList();
    }
    // The words of a row of the log, column by column.
    QString logRow(qint64 row)
    {
        using wirelark::LogColumn;
        return log().cellText(row, LogColumn::Direction) + u' ' + log().cellText(row, LogColumn::Data);
    }
    QStringList logRows()
    {
        QStringList rows;
        for (qint64 row = 0; row < log().rowCount(); ++row)
            rows += logRow(row);
        return rows;
    }

    static QList<QDialog *> dialogs()
    {
        QList<QDialog *> shown;
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            auto *dialog = qobject_cast<QDialog *>(widget);
            if (dialog && dialog->isVisible())
                shown += dialog;
        }
        return shown;
    }

private:
    QStringList rowsBelow(const QModelIndex &parent, int role)
    {
        const QAbstractItemModel &model = *find<wirelark::ConnectionsView>("connectionsView")->model();
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            rows += index.data(role).toString();
            rows += rowsBelow(index, role);
        }
        return rows;
    }

    std::unique_ptr<wirelark::LiveWindow> m_live;
};
