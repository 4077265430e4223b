#pragma once

#include <vector>

#include <QString>

namespace wirelark {

// A part of what is typed that is not sent letter by letter, or is wrong.
struct SendMark
{
    enum class Kind : quint8 { Escape, Field, Wrong };

    qsizetype start = 0; // in the text, UTF-16 units
    qsizetype length = 0;
    Kind kind = Kind::Escape;
    QString tip {}; // what it is, or what is wrong; plain text

    bool operator==(const SendMark &) const = default;
};

using SendMarks = std::vector<SendMark>;

class Composition;

// All there is to mark in what a composition has made, in no order.
SendMarks marksOf(const Composition &composition);

} // namespace wirelark
