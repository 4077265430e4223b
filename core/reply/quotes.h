#pragma once

#include <vector>

#include <QString>

namespace wirelark {

// What stood between two quotes or slashes.
struct Enclosed
{
    QString text;
    std::vector<qsizetype> places; // of each of its units in the line, and of its end
    qsizetype end = -1;            // behind the closing one; -1: there is none
};

// Reads from the opening mark at `start`. A backslash takes the meaning from a mark behind it; every other stays as it
// is, for whoever reads the text.
Enclosed readEnclosed(QStringView line, qsizetype start);

// The inverse: the text with marks around it. A backslash before a mark in it is the one that it needs.
QString enclosed(const QString &text, QChar mark);

} // namespace wirelark
