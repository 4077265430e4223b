#include "core/reply/quotes.h"

namespace wirelark {

Enclosed readEnclosed(QStringView line, qsizetype start)
{
    const QChar mark = line[start];
    Enclosed read;
    qsizetype at = start + 1;
    const auto take = [&] {
        read.places.push_back(at);
        read.text += line[at++];
    };
    while (at < line.size() && line[at] != mark) {
        const bool isPair = line[at] == u'\\' && at + 1 < line.size();
        if (isPair && line[at + 1] == mark)
            ++at;
        else if (isPair)
            take();
        take();
    }
    read.places.push_back(at);
    if (at < line.size())
        read.end = at + 1;
    return read;
}

QString enclosed(const QString &text, QChar mark)
{
    QString all(mark);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size())
            all += text[at++]; // of a mark that has its own: not another one
        else if (text[at] == mark)
            all += u'\\';
        all += text[at];
    }
    return all + mark;
}

} // namespace wirelark
