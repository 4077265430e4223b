#pragma once

#include <memory>

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/sequence/sequenceedit.h"
#include "widgets/sequence/sequencewindow.h"
#include "widgets/window/windowactions.h"

// The real window and the Sequence window beside it, for tests of both.
class SequenceScene
{
protected:
    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_home = std::make_unique<PrivateHome>();
        m_settings = std::make_unique<wirelark::Settings>(m_home->settingsFile());
        m_open = std::make_unique<OpenWindow>(*m_settings);
        QVERIFY(m_open->isActive);
    }
    // The program is started again.
    void openAgain()
    {
        m_open.reset();
        m_open = std::make_unique<OpenWindow>(*m_settings);
    }

    void openSequence()
    {
        actions().sequence->trigger();
        QTRY_VERIFY(sequence() && sequence()->isVisible());
    }
    wirelark::WindowActions &actions() { return m_open->window().actions(); }
    wirelark::SequenceWindow *sequence() { return m_open->window().findChild<wirelark::SequenceWindow *>(); }
    template <typename Widget> Widget *part(const char *name)
    {
        return sequence()->findChild<Widget *>(QLatin1StringView(name));
    }
    void write(const QString &text) { part<wirelark::SequenceEdit>("sequenceEdit")->setPlainText(text); }
    QPushButton *button(const char *name) { return part<QPushButton>(name); }
    // The runs, or the steps, cell by cell.
    QString cell(const char *table, int row, int column)
    {
        return part<QTreeView>(table)->model()->index(row, column).data().toString();
    }
    int rows(const char *table) { return part<QTreeView>(table)->model()->rowCount(); }
    QString summary() { return part<QLabel>("sequenceSummary")->text(); }
    QString details() { return part<QLabel>("sequenceDetails")->text(); }
    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_folder->filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("cannot write");
        return made.fileName();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void connectTo(PeerListener &listener, Peer &peer)
    {
        m_open->enter(QStringLiteral("127.0.0.1:%1").arg(listener.port()));
        QTRY_VERIFY(listener.acceptInto(peer));
        QTRY_COMPARE(OpenWindow::focus(), QStringLiteral("sendEdit"));
    }
    // What a person chooses in the file dialog that comes up.
    static void choose(const QString &path)
    {
        QTimer::singleShot(0, qApp, [path] {
            for (QDialog *dialog : OpenWindow::dialogs()) {
                if (auto *files = qobject_cast<QFileDialog *>(dialog)) {
                    files->selectFile(path);
                    files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
                    static_cast<QDialog *>(files)->accept();
                    return;
                }
            }
            choose(path);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<wirelark::Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};
