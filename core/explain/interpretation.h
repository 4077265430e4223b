#pragma once

#include <QString>

namespace wirelark {

// What Enter would do with a line of the address bar: the button's word and the plain sentence below it.
struct Interpretation
{
    QString sentence;       // "Waits for connections on port 5000, from this computer only."
    QString hint;           // other things that could be typed, dimmer; may be empty
    QString button;         // "Listen", "Connect", "Relay", "Open", "Show"; the last valid word when not
    bool isValid = false;   // false: the button is disabled and `sentence` says what is wrong
    qsizetype errorStart = -1;  // of the offending word in the line, to underline it; -1: none
    qsizetype errorLength = 0;
    QString suggestion;     // the whole line with the offending word replaced by the nearest; may be empty
};

Interpretation interpret(const QString &line);

} // namespace wirelark
