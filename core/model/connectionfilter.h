#pragma once

#include "core/timeline/connectionrow.h"

#include <vector>

#include <QString>

namespace wirelark {

// What a person asks of a list of connections: words with blanks between them, and all of them must be true of one.
//   open connecting finished   its state; finished: one side has sent FIN
//   ended closed failed        ended: either of the other two
//   #12                        its number
//   :502                       the port of either end
//   10.0.0.*                   with * or ?: the whole of its name, target, peer's address, or that with the port
//   plc                        anything else: a part of its name, target, or its peer's address with the port
// Large and small letters are the same.
class ConnectionFilter
{
public:
    explicit ConnectionFilter(const QString &text = {});

    bool isEmpty() const { return m_words.empty(); }
    bool accepts(const ConnectionRow &row) const;

private:
    enum class Kind : quint8 { State, Number, Port, Pattern, Part };
    struct Word
    {
        Kind kind = Kind::Part;
        QString text;
        quint32 number = 0;
        ConnectionState first = ConnectionState::Connecting; // State: one of these
        ConnectionState last = ConnectionState::Connecting;
    };
    static Word wordOf(const QString &text);
    static bool isTrue(const Word &word, const ConnectionRow &row);

    std::vector<Word> m_words;
};

} // namespace wirelark
