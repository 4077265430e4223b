#pragma once

#include <optional>

#include <QString>
#include <QStringList>

namespace wirelark {

// One step of a sequence, as it was written.
struct Step
{
    enum class Kind : quint8 {
        Send,
        Expect,
        Wait,
        Finish,
        Reset,
        Close,
        Note,
        Timeout, // how long expects wait that do not say; counts for all lines below
        Repeat,
        EndRepeat,
    };
    enum class Form : quint8 {
        Text,       // Send, Expect, Note: `text` without its quotes; its escapes are as written, but \" is "
        Hex,        // Send, Expect
        File,       // Send: `text` is the path, as written
        Expression, // Expect: `text` without its slashes, \/ is /
        End,        // Expect: the peer finishes
        Reset,      // Expect: the peer resets
        Nothing,    // Expect: no bytes come
    };

    Kind kind = Kind::Note;
    Form form = Form::Text;
    QString text {};
    bool ignoresCase = false;          // Expression: /.../i
    QStringList names {};              // Expect: what is captured is called so
    std::optional<qint64> time {};     // in ns. Wait, Timeout: how long; Expect: `within`, if it is given
    qint64 times = 0;                  // Repeat: how often
    int line = 0;                      // where it was written, from 1

    // Not what was written, but what follows from it.
    qint64 patience = 0; // in ns. Expect: how long it waits; Send: how long the peer may take nothing
    size_t partner = 0;  // Repeat and EndRepeat: the index of the other one

    // The same step, wherever it stands.
    bool isSame(const Step &other) const;
    // As a line has it, without its indentation.
    QString toString() const;
};

// `50 ms`, `2 s`: what readTime() reads back exactly.
QString timeText(qint64 ns);

} // namespace wirelark
