#pragma once

#include <QString>

#include "core/net/controlledsource.h"
#include "core/repeat/repeatplan.h"
#include "core/repeat/repeatstate.h"
#include "widgets/send/sendprogress.h"

namespace wirelark {

// A message that is repeated, to all of its connections together.
struct RepeatSum
{
    RepeatPlan plan {};
    bool isStopped = false; // by the person
    int connections = 0;
    int over = 0;
    int replied = 0;
    int ended = 0;
    int refused = 0;
    qint64 sent = 0;
    qint64 skipped = 0;

    void add(const RepeatState &state);
};

// A file, or a message that goes slowly, to all of its connections together.
struct TransferSum
{
    QString name {};
    double rate = 0; // bytes a second
    int connections = 0;
    int over = 0;
    int paused = 0;
    int cancelled = 0;
    int cutShort = 0;
    int abandoned = 0;
    qint64 sent = 0;
    qint64 size = 0;

    void add(const SendControl &control, qint64 bytes);
};

// In a line, for the strip below the send box.
SendingState wordsOf(const RepeatSum &sum);
SendingState wordsOf(const TransferSum &sum);
// Of both at once; either may be nothing.
SendingState together(const SendingState &repeat, const SendingState &transfer);

} // namespace wirelark
