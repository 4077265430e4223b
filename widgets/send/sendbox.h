#pragma once

#include <vector>

#include <QTimer>
#include <QWidget>

#include "core/repeat/outgoing.h"
#include "widgets/send/composition.h"
#include "widgets/send/sendcontrols.h"
#include "widgets/send/sendhistory.h"
#include "widgets/send/sendtarget.h"

class QLabel;

namespace wirelark {

class BytePreview;
class DraftBytes;
class HintButton;
class RepeatStrip;
class SendEdit;
class SendPages;
class SendProgress;

// What a person types to the peer, with the exact bytes of it always in sight. Takes and loses the focus only
// by what the person does, whatever happens around it.
class SendBox : public QWidget
{
    Q_OBJECT

    using Page = SendControls::Page;

public:
    explicit SendBox(QWidget *parent = nullptr);

    // What can be sent to. A target that the person chose stays while it exists; else it is `defaultId`, or
    // the first.
    void setTargets(const std::vector<SendTarget> &targets, const QString &defaultId = {});
    SendTarget target() const; // an empty id: none
    // Not the one that the person chose: the default of setTargets(), which follows.
    void followTargets();
    // Why nothing can be sent now ("Closed. Reconnect to send."); empty: it can. Typing goes on either way.
    void setUnavailable(const QString &reason);

    Ending ending() const { return m_controls->ending(); }
    void setEnding(Ending ending) { m_controls->setEnding(ending); }
    bool hasEscapes() const { return m_controls->hasEscapes(); }
    void setEscapes(bool on) { m_controls->setEscapes(on); }

    SendHistory &history() { return m_history; }
    // The history, and the steps by which what was sent could be brought back.
    void forgetSent();
    // Where `{last}` comes from.
    void setLastMessage(const Composition::LastMessage &source) { m_composition.setLastMessage(source); }

    // As if it had been typed; undo brings back what stood there before.
    void setDraft(const Draft &draft);
    Draft draft() const;
    PayloadMode mode() const { return m_controls->page() == Page::Hex ? PayloadMode::Hex : PayloadMode::Text; }
    // What stands there, with its faults; nothing: there is nothing.
    std::optional<Outgoing> outgoing() const;
    // What was sent last; the draft if nothing was.
    Draft latestDraft() const;
    // How often and how fast: once and at once while More is closed.
    RepeatPlan plan() const;
    void setPlan(const RepeatPlan &plan);
    // Messages with a counter that were repeated; it goes on behind them.
    void countRepeated(const SendTarget &target, qint64 times);
    SendProgress &progress() const { return *m_progress; }

    // The same, byte by byte, for those who edit it so. An edit there makes a hex draft of whatever stands here.
    DraftBytes &bytes() const { return *m_bytes; }
    // What its fields are made of now.
    FieldContext context() const { return m_composition.context(); }
    // More bytes and fields than this are not shown as text, which could not be edited.
    static constexpr qint64 maxTyped = 8192;

    void focusEdit();
    // As by Enter, or by Ctrl+Enter, which keeps the text.
    void send(bool keepsText);
    QString buttonText() const;
    // Why it cannot be sent; empty: it can.
    QString reasonNotToSend() const;

Q_SIGNALS:
    void targetChosen(); // by the person
    void sendRequested(const QByteArray &bytes, const wirelark::SendTarget &target);
    // As often and as fast as the plan says (sendRequested() goes at plan().pace); `first` is what the fields are the first time.
    void repeatRequested(const wirelark::Template &message, const wirelark::FieldContext &first,
        const wirelark::RepeatPlan &plan, const wirelark::SendTarget &target);
    // The file as it is then; to be streamed, not read at once.
    void sendFileRequested(const QString &path, const wirelark::SendTarget &target);
    void editBytesRequested();
    void editFrameRequested();
    void readinessChanged(); // buttonText() or reasonNotToSend()
    void endingChanged(wirelark::Ending ending); // by the person
    void escapesChanged(bool on); // by the person

private:
    void connectParts();
    void connectControls();

    void showPage(Page page);
    void showMore(bool open);
    void useFile(const QString &path);
    void recall(const Draft *draft);

    void updateComposed();
    void updateMade();
    void updateButton();
    // What is typed or chosen here is what bytes() has, and the other way round.
    void showBytes();
    void takeBytes();
    bool holdsBytes() const;
    QString faultWords(const TemplateFault &fault) const;

    SendControls *m_controls;
    RepeatStrip *m_repeat;
    SendPages *m_pages;
    SendEdit *m_edit;
    HintButton *m_button;
    BytePreview *m_preview;
    QLabel *m_hint;
    SendProgress *m_progress;

    QString m_unavailable;
    Composition m_composition;
    DraftBytes *m_bytes;
    bool m_isHolding = false; // there is no text, as there are too many bytes
    bool m_isTaking = false;  // what bytes() has
    QTimer m_moment; // while the bytes change by themselves
    SendHistory m_history;
    bool m_isRecalling = false;
};

} // namespace wirelark
