// The text of a sequence: one that was understood is understood again from its canonical text, errors stand inside of their
// lines, and a run comes to the same end however the peer's bytes are cut. One that is made of bytes passes with them, and
// sends exactly these.

#include "core/sequence/recordedsequence.h"
#include "core/sequence/sequencerun.h"
#include "tests/fuzz/property.h"

#include <algorithm>

using namespace wirelark;

namespace {

// Takes everything, and remembers it.
class Sink : public Outlet
{
public:
    void send(const QByteArray &bytes) override { sent += bytes; }
    void send(std::unique_ptr<SendSource> source) override
    {
        while (!source->atEnd() && sent.size() < 1'000'000) {
            const std::span<const char> front = source->front();
            sent.append(front.data(), qsizetype(front.size()));
            source->consume(qsizetype(front.size()));
        }
    }
    void finish() override { asked += 'f'; }
    void close() override { asked += 'c'; }
    void reset() override { asked += 'r'; }
    void note(const QString &) override { asked += 'n'; }

    QByteArray sent;
    QByteArray asked;
};

struct End
{
    SequenceBoard::State state;
    QByteArray sent;
    QByteArray asked;
};

End endOf(const StepSequence &sequence, QByteArrayView bytes, qsizetype pieceSize)
{
    const auto board = std::make_shared<SequenceBoard>(sequence.steps().size());
    SequenceRun run(sequence, board, QStringLiteral("/nowhere"), 1);
    Sink sink;
    constexpr qint64 now = 1'000'000'000;
    // As often as it asks for now, but not for ever.
    const auto ring = [&] {
        for (int i = 0; i < 20 && run.nextAlarm() == now; ++i)
            run.onAlarm(now, sink);
    };
    run.onOpened(now, sink);
    ring();
    for (qsizetype at = 0; at < bytes.size() && !run.isDone(); at += pieceSize) {
        run.onReceived(spanOf(bytes.sliced(at, std::min(pieceSize, bytes.size() - at))), now, sink);
        ring();
    }
    if (!run.isDone())
        run.onPeerFinished(now, sink);
    ring();
    return {board->state(), sink.sent, sink.asked};
}

bool isComparable(const StepSequence &sequence)
{
    return std::ranges::none_of(sequence.steps(), [](const Step &step) {
        return step.kind == Step::Kind::Repeat || step.kind == Step::Kind::Wait || step.form == Step::Form::Nothing
            || step.form == Step::Form::File || step.patience == 0 || step.text.contains(u'{');
    });
}

void checkErrors(const std::vector<SequenceError> &errors, const QString &text)
{
    PROPERTY(!errors.empty());
    const QStringList lines = text.split(u'\n');
    for (const SequenceError &error : errors) {
        PROPERTY(error.line >= 1 && error.line <= lines.size());
        const qsizetype size = lines.at(error.line - 1).size();
        PROPERTY(error.start >= 0 && error.length >= 0);
        PROPERTY(error.kind == SequenceError::Kind::OpenRepeat || error.start + error.length <= size + 1);
    }
}

void checkRecorded(QByteArrayView bytes, qsizetype pieceSize)
{
    const QByteArray expected = bytes.first(bytes.size() / 2).toByteArray();
    const QByteArray sent = bytes.sliced(bytes.size() / 2).toByteArray();
    const std::vector<RecordedPart> parts {{.direction = Direction::In, .bytes = expected}, {.direction = Direction::Out, .bytes = sent}};
    const ParsedSequence made = StepSequence::parse(recordedSequence(parts, PlayedEnd::Ours).text);
    PROPERTY(std::holds_alternative<StepSequence>(made));
    const End end = endOf(std::get<StepSequence>(made), expected, pieceSize);
    PROPERTY(end.state.outcome == SequenceBoard::Outcome::Passed);
    PROPERTY(end.sent == sent);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto pieceSize = qsizetype(input.number<std::uint8_t>()) + 1;
    const QByteArrayView bytes = input.take(input.number<std::uint16_t>() % 4096);
    checkRecorded(bytes, pieceSize);
    const QString text = input.text();
    const ParsedSequence parsed = StepSequence::parse(text);
    if (const auto *errors = std::get_if<std::vector<SequenceError>>(&parsed)) {
        checkErrors(*errors, text);
        return 0;
    }
    const auto &sequence = std::get<StepSequence>(parsed);
    const QString canonical = sequence.toString();
    const ParsedSequence again = StepSequence::parse(canonical);
    PROPERTY(std::holds_alternative<StepSequence>(again) && std::get<StepSequence>(again) == sequence);
    PROPERTY(std::get<StepSequence>(again).toString() == canonical);

    const End whole = endOf(sequence, bytes, std::max<qsizetype>(bytes.size(), 1));
    const End cut = endOf(sequence, bytes, pieceSize);
    PROPERTY(whole.state.results.size() == sequence.steps().size());
    if (!isComparable(sequence))
        return 0;
    const auto gaveUp = [](const StepResult &result) { return result.failure == StepResult::Failure::GaveUp; };
    if (std::ranges::any_of(whole.state.results, gaveUp) || std::ranges::any_of(cut.state.results, gaveUp))
        return 0;
    PROPERTY(whole.state.outcome == cut.state.outcome);
    PROPERTY(whole.sent == cut.sent && whole.asked == cut.asked);
    PROPERTY(whole.state.results == cut.state.results);
    return 0;
}
