#pragma once

#include <vector>

#include <QString>

namespace wirelark {

// What a person can do about a problem with one button.
enum class ActionKind : quint8 {
    StartCommand,        // argument: a line of the address bar to run instead
    EditCommand,         // argument: the part of the address bar's text to select
    EndProcess,          // pid, argument: its name; needs a confirmation that names both
    RetryUntilItAnswers, // argument: the target
    Cancel,              // stop what is going on
    CopyCommand,         // argument: a shell command
    ShowDetails,
};

struct Action
{
    ActionKind kind = ActionKind::StartCommand;
    QString label;
    QString argument;
    qint64 pid = 0;

    bool operator==(const Action &) const = default;
};

enum class Severity : quint8 {
    Error,       // did not happen, or is lost
    Warning,     // goes on, but not as it should
    Information, // goes on as it was asked to
};

// Something that did not happen, in a person's words: what, why, and what to do now. Plain text, never rich.
struct Problem
{
    QString title;   // at most about 60 characters
    QString cause;   // one sentence with the concrete value
    QString details; // errno name and number, for those who want it
    std::vector<Action> actions; // the first is the one that Enter does
    Severity severity = Severity::Error;

    bool isNull() const { return title.isEmpty(); }
    // One line for stderr: title, cause, what to do.
    QString toLine() const;
};

} // namespace wirelark
