#include "core/ladder/ladderline.h"

#include "core/explain/notes.h"
#include "core/explain/phrases.h"
#include "core/journal/journal.h"
#include "core/payload/visibletext.h"
#include "core/timeline/messagebytes.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

using Kind = LadderStep::Kind;
using Shape = LadderLine::Shape;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::LadderLine)

public:
    static QString size(qint64 bytes)
    {
        //: So many bytes
        return tr("%1 B").arg(QLocale().toString(bytes));
    }
    static QString run(const LadderStep &step)
    {
        //: So many messages of one direction, of so many bytes each, within so much time
        return tr("×%1  %2 each, %3").arg(QLocale().toString(step.place.rows), size(step.message.size), ladderTime(step.lasted));
    }
    static QString pairs(const LadderStep &step)
    {
        const auto count = static_cast<int>(std::min<qint64>(step.place.rows / 2, std::numeric_limits<int>::max()));
        const QString said = step.place.rows % 2 == 0 ? tr("×%Ln pair(s)", nullptr, count) : tr("×%Ln pair(s) and one message more", nullptr, count);
        //: So many pairs of messages, of so many bytes the first, of so many the second of each, within so much time
        return tr("%1, %2 and %3, %4").arg(said, size(step.message.size), size(step.answerSize), ladderTime(step.lasted));
    }
    // Rounded up: what is said is an upper limit.
    static QString noMoreThan(qint64 ns)
    {
        constexpr qint64 second = 1'000'000'000;
        const QLocale locale;
        const auto of = [ns](qint64 unit) { return static_cast<double>((ns + unit - 1) / unit); };
        if (ns < second)
            return tr("%1 ms", "milliseconds").arg(locale.toString(of(100'000) / 10, 'f', 1));
        return tr("%1 s", "seconds").arg(locale.toString(of(second / 100) / 100, 'f', 2));
    }
    static QString way(Direction direction)
    {
        return direction == Direction::In ? u"↓ "_s + tr("In") : u"↑ "_s + tr("Out");
    }
    static QString message(const LadderStep &step)
    {
        const qint64 number = step.message.number;
        QString said = tr("%1  message %2", "direction, number of a message")
                           .arg(way(step.message.direction), number == 0 ? u"…"_s : QLocale().toString(number));
        if (const QString note = messageNote(step.message); !note.isEmpty())
            said += u" · "_s + note;
        if (step.acknowledged >= 0)
            said += u" · "_s + tr("acknowledged ≤ %1", "a time").arg(noMoreThan(step.acknowledged));
        return said;
    }
    static QString messages(const LadderStep &step)
    {
        const Direction first = step.message.direction;
        const QString ways = step.place.isPairs ? way(first) + u"  "_s + way(first == Direction::In ? Direction::Out : Direction::In) : way(first);
        return ways + u"  "_s
            + (step.place.isOpen ? tr("opened; Enter folds it", "a run of messages") : tr("folded; Enter opens it", "a run of messages"));
    }
    static QString quiet(qint64 time) { return tr("quiet for %1", "a time").arg(ladderTime(time)); }
    static QString handshake() { return tr("handshake  SYN · SYN-ACK · ACK"); }
    static QString inferred() { return tr("inferred: by the operating system"); }
    static QString opened(bool isOurs) { return isOurs ? tr("connected") : tr("accepted"); }
    static QString observed() { return tr("observed"); }
    static QString peerFin() { return tr("observed: peer finished sending"); }
    static QString ourFin() { return tr("observed: we finished sending"); }
    static QString notStored() { return tr("not stored any more"); }
};

// No more bytes than columns are needed: a character is never shorter than one byte.
QString textOf(const Journal &journal, const Message &message, LadderText form)
{
    constexpr qsizetype hexColumns = 3; // of a byte
    const qsizetype wanted = form.isHex ? std::max<qsizetype>(1, form.columns / hexColumns) : form.columns + 4;
    const QByteArray bytes = MessageBytes(journal, message).read(0, wanted);
    if (bytes.isEmpty())
        return Words::notStored();
    const VisibleText shown = form.isHex ? VisibleText() : visibleText(bytes, form.columns);
    const bool isCut = (form.isHex ? bytes.size() : shown.consumed) < message.size;
    const QString text = form.isHex ? QString::fromLatin1(bytes.toHex(' ').toUpper()) : shown.text;
    return isCut ? text + u'…' : text;
}

void describeEvent(LadderLine &line, const Journal &journal, const LadderStep &step)
{
    const Record record = journal.record(step.message.id.seq);
    line.remark = record.seq == 0 ? Words::notStored() : describe(record);
    if (step.kind == Kind::Ended) {
        line.shape = step.message.kind == EventKind::Failed ? Shape::Failed : Shape::Ended;
        line.label = endingWord(record);
    }
}

void fillEvent(LadderLine &line, const Journal &journal, const LadderStep &step)
{
    switch (step.kind) {
    case Kind::PeerFin:
    case Kind::OurFin:
        line.shape = Shape::Arrow;
        line.direction = step.kind == Kind::PeerFin ? Direction::In : Direction::Out;
        line.label = u"FIN"_s;
        line.remark = step.kind == Kind::PeerFin ? Words::peerFin() : Words::ourFin();
        return;
    case Kind::Reset:
        line.shape = Shape::CutArrow;
        line.label = u"RST"_s;
        return describeEvent(line, journal, step);
    case Kind::Opened:
        line.shape = Shape::Opened;
        line.label = Words::opened(step.isOurs);
        line.remark = Words::observed();
        return;
    default:
        line.shape = Shape::Remark;
        return describeEvent(line, journal, step);
    }
}

} // namespace

LadderLine ladderLine(const Journal &journal, const LadderStep &step, LadderText form)
{
    LadderLine line;
    if (!step)
        return line;
    line.direction = step.message.direction;
    line.connection = step.message.connection;
    line.isInferred = step.isInferred;
    if (step.kind != Kind::Quiet && step.kind != Kind::Handshake)
        line.time = step.sincePrevious < 0 ? ladderTime(0) : u'+' + ladderTime(step.sincePrevious);
    switch (step.kind) {
    case Kind::Quiet:
        line.shape = Shape::Quiet;
        line.label = Words::quiet(step.lasted);
        return line;
    case Kind::Handshake:
        line.shape = Shape::BothWays;
        line.label = Words::handshake();
        line.remark = Words::inferred();
        return line;
    case Kind::Run:
        line.shape = step.place.isPairs ? Shape::PairsArrow : Shape::RunArrow;
        line.label = step.place.isPairs ? Words::pairs(step) : Words::run(step);
        line.remark = Words::messages(step);
        if (step.place.isPairs) {
            line.question = Words::size(step.message.size);
            line.answer = Words::size(step.answerSize);
        }
        return line;
    case Kind::Data:
        line.shape = Shape::Arrow;
        line.label = Words::size(step.message.size);
        line.text = textOf(journal, step.message, form);
        line.remark = Words::message(step);
        return line;
    default:
        fillEvent(line, journal, step);
        return line;
    }
}

QString spokenLadderLine(const LadderLine &line)
{
    QStringList parts {line.remark, line.label, line.text, line.time};
    if (line.connection != 0)
        parts += u'#' + QString::number(line.connection);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString ladderTime(qint64 ns)
{
    const QLocale locale;
    const double milliseconds = static_cast<double>(ns) / 1e6;
    if (milliseconds < 1000 && milliseconds > -1000)
        return QCoreApplication::translate("wirelark::LadderLine", "%1 ms", "milliseconds").arg(locale.toString(milliseconds, 'f', 3));
    return QCoreApplication::translate("wirelark::LadderLine", "%1 s", "seconds").arg(locale.toString(milliseconds / 1000, 'f', 2));
}

} // namespace wirelark
