#pragma once

#include "app/hitprinter.h"
#include "app/commandcontrol.h"
#include "app/live.h"
#include "app/options.h"
#include "app/sequenceruns.h"
#include "app/standardinput.h"
#include "app/standardoutput.h"
#include "core/export/rowreader.h"
#include "core/export/rowwriter.h"
#include "core/journal/journal.h"
#include "core/timeline/messagepicker.h"

#include <memory>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

class QSocketNotifier;

namespace wirelark {

class Pipe;

// Exit statuses of a run without a window; they are part of the interface, see wirelark(1).
enum class ExitStatus { Clean = 0, Failure = 1, Usage = 2, SequenceFailed = 3, TimedOut = 4 };

// A run without a window: the same session and the same journal, followed by standard output instead of views.
// Loses nothing: when standard output is slower than the peers, the sockets are read more slowly.
class Headless : public QObject
{
    Q_OBJECT

public:
    explicit Headless(const Options &options, QObject *parent = nullptr);
    ~Headless() override;

    // Starts what the options ask for; finished() tells when it is over, perhaps before this returns.
    void start();
    // Ends everything in order: queues are sent for a moment, the last records are printed.
    void stop(ExitStatus status);

Q_SIGNALS:
    void finished(int exitStatus);

private:
    bool openJournal();
    bool loadSequences();
    void printStep(const QByteArray &line);
    StartedIds startCommand(const Command &command);
    StartedIds listen(const Command &command, const ResponderFactory &opening);
    StartedIds connectTo(const Command &command, const ResponderFactory &opening);
    void takeCommands();
    void setLens(ListenerId listener, const std::vector<ConnectionId> &connections, const LensPair &lens);
    void finishOurs();
    void printCapture(const Command &command);
    void follow();
    qint64 takeAll();
    void take(quint64 seq, const Entry &entry);
    bool printRecord(quint64 seq, const Entry &entry);
    bool printMessages(const std::vector<Message> &messages);
    bool printMessage(const Message &message);
    bool printRow(Message message);
    std::unique_ptr<RowWriter> makeWriter();
    void preparePrinting();
    void lookForHits();
    RowQuery rowQuery();
    void pickMessages();
    void watchSilence(const LensPair &lens);
    void printRest();
    bool mayMatter(const Entry &entry) const;
    void react(const Record &record);
    void connectionEnded(const Record &record);
    void fail(const QString &line, ExitStatus status = ExitStatus::Failure);
    void shutDown();

    const Options m_options;
    Journal m_journal;
    JournalReader m_reader;
    StandardOutput m_output;
    LensTable m_lenses;
    std::unique_ptr<MessagePicker> m_picker; // null: every record is printed as it is
    RowReader m_rows;
    std::unique_ptr<RowWriter> m_writer; // null: bytes are printed, not rows
    std::unique_ptr<HitPrinter> m_hits;  // null: what happens is printed, not what is found in it
    qint64 m_number = 0;                 // of the latest row
    QTimer m_silence; // looks for messages that are over because nothing comes
    std::unique_ptr<StandardInput> m_input;
    SequenceRuns m_sequences;
    bool m_printsSteps = false; // and no bytes
    std::unique_ptr<Live> m_live;
    std::unique_ptr<CommandControl> m_control; // null: standard input is bytes
    QSocketNotifier *m_bell = nullptr;
    quint64 m_next = 1;
    QSet<ListenerId> m_listeners;     // that still wait for clients
    QSet<ListenerId> m_onceListeners; // whose first connection ends the run
    QHash<ConnectionId, std::shared_ptr<Pipe>> m_connects; // ours, not yet ended, and where their input goes; a sequence needs none
    ExitStatus m_status = ExitStatus::Clean;
    bool m_hasCommands = false; // more of them may come
    bool m_anyListens = false; // then the end of standard input finishes no connection
    bool m_outputBroken = false;
    bool m_over = false;
};

} // namespace wirelark
