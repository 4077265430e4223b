#include "app/sendingwords.h"

#include <algorithm>
#include <chrono>

#include <QCoreApplication>

#include "core/explain/language.h"
#include "widgets/format.h"

namespace wirelark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::Sending)
};

QString howOften(const RepeatSum &sum)
{
    const QString sent = formatCount(sum.sent);
    if (sum.plan.times == 0)
        return sent;
    //: How often something was sent, and how often it is to be
    return Words::tr("%1 of %2").arg(sent, formatCount(sum.plan.times * sum.connections));
}

QString endOf(const RepeatSum &sum, const QString &count)
{
    if (sum.refused > 0)
        return Words::tr("Stopped after %1: the message cannot be made now").arg(count);
    if (sum.replied > 0)
        return Words::tr("Stopped after %1: a reply came").arg(count);
    if (sum.isStopped)
        return Words::tr("Stopped after %1").arg(count);
    if (sum.ended > 0)
        return Words::tr("Sent %1, then the connection ended").arg(count);
    return Words::tr("Sent %1").arg(count);
}

QString timeLeft(const TransferSum &sum)
{
    const double left = double(sum.size - sum.sent) / sum.rate;
    constexpr double longest = 100.0 * 24 * 3600;
    if (sum.rate <= 0 || left > longest)
        return {};
    //: Behind a file's progress: how long it will take
    return Words::tr("%1 left").arg(formatWait(std::chrono::milliseconds(qint64(left * 1000))));
}

QString endOf(const TransferSum &sum)
{
    const QString sent = formatCount(sum.sent);
    const QString all = formatCount(sum.size);
    const int plural = pluralOf(sum.size);
    if (sum.cancelled > 0)
        return Words::tr("Cancelled: exactly %1 of %2 byte(s) were sent", nullptr, plural).arg(sent, all);
    if (sum.cutShort > 0)
        return Words::tr("The file has become shorter: %1 of %2 byte(s) were sent", nullptr, plural).arg(sent, all);
    if (sum.abandoned > 0)
        return Words::tr("The connection ended: %1 of %2 byte(s) were sent", nullptr, plural).arg(sent, all);
    return Words::tr("All %1 byte(s) were sent", nullptr, plural).arg(all);
}

} // namespace

void RepeatSum::add(const RepeatState &state)
{
    using Phase = RepeatState::Phase;
    const Phase phase = state.phase();
    over += state.isOver() ? 1 : 0;
    replied += phase == Phase::Replied ? 1 : 0;
    ended += phase == Phase::Ended || (phase == Phase::Stopped && !isStopped) ? 1 : 0;
    refused += phase == Phase::Refused ? 1 : 0;
    sent += state.sent();
    skipped += state.skipped();
}

void TransferSum::add(const SendControl &control, qint64 bytes)
{
    using State = SendControl::State;
    const State state = control.state();
    ++connections;
    over += control.isOver() ? 1 : 0;
    paused += state == State::Paused ? 1 : 0;
    cancelled += state == State::Cancelled ? 1 : 0;
    cutShort += state == State::CutShort ? 1 : 0;
    abandoned += state == State::Abandoned ? 1 : 0;
    sent += control.sent();
    size += bytes;
}

SendingState wordsOf(const RepeatSum &sum)
{
    const bool isOver = sum.over == sum.connections;
    //: How often something was sent by now
    QString text = isOver ? endOf(sum, howOften(sum)) : Words::tr("%1 sent").arg(howOften(sum));
    if (sum.connections > 1)
        text += Words::tr(", to %Ln connection(s)", nullptr, sum.connections);
    if (sum.skipped > 0)
        text += Words::tr(", %1 skipped").arg(formatCount(sum.skipped));
    return {.text = text, .isOver = isOver, .isRepeat = !isOver};
}

SendingState wordsOf(const TransferSum &sum)
{
    if (sum.connections == 0)
        return {};
    const bool isOver = sum.over == sum.connections;
    QStringList parts;
    if (!sum.name.isEmpty())
        parts += sum.name;
    if (isOver) {
        parts += endOf(sum);
    } else {
        parts += formatBytesOf(sum.sent, sum.size);
        if (sum.paused > 0)
            parts += Words::tr("paused");
        else
            parts += formatRate(qint64(sum.rate));
        const QString left = sum.paused > 0 ? QString() : timeLeft(sum);
        if (!left.isEmpty())
            parts += left;
    }
    const int permille = sum.size > 0 ? int(1000.0 * double(sum.sent) / double(sum.size)) : 1000;
    return {.text = parts.join(u" \u00B7 "), .permille = permille, .canPause = !isOver, .isPaused = sum.paused > 0,
        .isOver = isOver, .isTransfer = !isOver};
}

SendingState together(const SendingState &repeat, const SendingState &transfer)
{
    if (repeat.text.isEmpty() || transfer.text.isEmpty())
        return repeat.text.isEmpty() ? transfer : repeat;
    SendingState both = transfer;
    both.text = repeat.text + u" \u00B7 " + transfer.text;
    both.isRepeat = repeat.isRepeat;
    both.isOver = repeat.isOver && transfer.isOver;
    return both;
}

} // namespace wirelark
