#pragma once

#include "core/export/junitfile.h"
#include "core/net/ids.h"
#include "core/sequence/sequenceboard.h"
#include "core/sequence/sequencefile.h"

namespace wirelark {

// What became of a sequence, as lines of text, as JSON lines, and as a suite of tests. Only of steps that do something.
class StepReport
{
public:
    enum class Form : quint8 { Text, Json };

    explicit StepReport(Form form)
        : m_form(form)
    {
    }

    // One line for a step, empty for one that only is a word.
    QByteArray stepLine(ConnectionId connection, const SequenceFile &file, size_t index, const StepResult &result) const;
    // One line for all of it.
    QByteArray endLine(ConnectionId connection, const SequenceFile &file, const SequenceBoard::State &state) const;

    static TestSuite suite(ConnectionId connection, const SequenceFile &file, const SequenceBoard::State &state);
    // A connection that failed before a step could begin.
    static bool hasBegun(const SequenceBoard::State &state) { return state.begun != 0; }

private:
    Form m_form;
};

} // namespace wirelark
