#pragma once

#include <vector>

#include <QTimer>
#include <QWidget>

#include "widgets/send/composition.h"
#include "widgets/send/sendhistory.h"
#include "widgets/send/sendtarget.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace wirelark {

class BytePreview;
class FileStrip;
class HintButton;
class SendEdit;
class TargetCombo;

// What a person types to the peer, with the exact bytes of it always in sight. Takes and loses the focus only
// by what the person does, whatever happens around it.
class SendBox : public QWidget
{
    Q_OBJECT

public:
    explicit SendBox(QWidget *parent = nullptr);

    // What can be sent to. A target that the person chose stays while it exists; else it is `defaultId`, or
    // the first.
    void setTargets(const std::vector<SendTarget> &targets, const QString &defaultId = {});
    SendTarget target() const; // an empty id: none
    // Why nothing can be sent now ("Closed. Reconnect to send."); empty: it can. Typing goes on either way.
    void setUnavailable(const QString &reason);

    Ending ending() const;
    void setEnding(Ending ending);
    bool hasEscapes() const;
    void setEscapes(bool on);

    SendHistory &history() { return m_history; }
    // Where `{last}` comes from.
    void setLastMessage(const Composition::LastMessage &source) { m_composition.setLastMessage(source); }

    void focusEdit();

Q_SIGNALS:
    void sendRequested(const QByteArray &bytes, const wirelark::SendTarget &target);
    // The file as it is then; to be streamed, not read at once.
    void sendFileRequested(const QString &path, const wirelark::SendTarget &target);
    void endingChanged(wirelark::Ending ending); // by the person
    void escapesChanged(bool on); // by the person

private:
    enum class Page { Text, Hex, File };

    QHBoxLayout *makeControls();
    QToolButton *addSegment(QHBoxLayout *row, const char *objectName, const QString &text, Page page);
    void connectParts();

    void showPage(Page page);
    void chooseFile();
    void useFile(const QString &path);
    Draft draft() const;
    void setDraft(const Draft &draft);
    void recall(const Draft *draft);

    void updateComposed();
    void updateMade();
    void updateButton();
    void updateFilePreview();
    QString reasonNotToSend() const; // empty: it can be sent
    void send(bool keepsText);

    TargetCombo *m_target;
    QToolButton *m_text = nullptr;
    QToolButton *m_hex = nullptr;
    QToolButton *m_file = nullptr;
    QComboBox *m_ending;
    QCheckBox *m_escapes;
    QStackedWidget *m_pages;
    SendEdit *m_edit;
    FileStrip *m_strip;
    HintButton *m_button;
    BytePreview *m_preview;
    QLabel *m_hint;

    Page m_page = Page::Text;
    QString m_unavailable;
    Composition m_composition;
    QTimer m_moment; // while the bytes change by themselves
    SendHistory m_history;
    bool m_isRecalling = false;
};

} // namespace wirelark
