#pragma once

#include <QWidget>

#include "core/payload/ending.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace wirelark {

class TargetCombo;

// The row above what is typed: to whom, how it is read, what is sent behind it, and the way to all the rest.
class SendControls : public QWidget
{
    Q_OBJECT

public:
    enum class Page : quint8 { Text, Hex, File };

    explicit SendControls(QWidget *parent = nullptr);

    TargetCombo &target() const { return *m_target; }
    Page page() const { return m_page; }
    void setPage(Page page);
    Ending ending() const;
    QString endingName() const; // "CRLF"
    void setEnding(Ending ending);
    bool hasEscapes() const;
    void setEscapes(bool on);
    // What opens the hex editor; shown where what is typed is hex. Beside it that of the frame table.
    QToolButton *editBytes() const { return m_editBytes; }
    QToolButton *editFrame() const { return m_editFrame; }
    bool isMoreOpen() const;
    void setMoreOpen(bool open);

    // In the order of Tab.
    QList<QWidget *> inOrder() const;

Q_SIGNALS:
    void pageChosen(Page page); // by the person; File: before there is one
    void changed();             // ending or escapes
    void endingChosen(wirelark::Ending ending); // by the person
    void escapesChosen(bool on);                // by the person
    void moreToggled(bool open);

private:
    void fillEndings();
    QToolButton *makeOpener(const char *objectName, const QString &text, const QString &tip);
    QToolButton *addSegment(QHBoxLayout *row, const char *objectName, const QString &text, Page page);
    void addLabel(QHBoxLayout *row, const QString &text, QWidget *buddy);

    Page m_page = Page::Text;
    TargetCombo *m_target;
    QToolButton *m_text = nullptr;
    QToolButton *m_hex = nullptr;
    QToolButton *m_file = nullptr;
    QComboBox *m_ending;
    QCheckBox *m_escapes;
    QToolButton *m_editBytes;
    QToolButton *m_editFrame;
    QToolButton *m_more;
};

} // namespace wirelark
