#include "core/explain/notes.h"

#include "core/explain/phrases.h"
#include "core/journal/journal.h"
#include "core/timeline/message.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>
#include <QStringList>

namespace wirelark {

namespace {

struct Notes
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::Notes)

public:
    static QString fault(Fault fault)
    {
        switch (fault) {
        case Fault::None:
            break;
        case Fault::Length:
            return tr("! length");
        case Fault::Terminator:
            return tr("! terminator");
        case Fault::Start:
            return tr("! no start");
        case Fault::Checksum:
            return tr("! checksum");
        case Fault::Content:
            return tr("! content");
        case Fault::Unfinished:
            return tr("! unfinished");
        }
        return {};
    }

    static QString message(const Message &message)
    {
        if (message.fault != Fault::None)
            return fault(message.fault);
        if (message.isTail())
            return tr("no end yet");
        return message.chunks > 1 ? tr("%Ln chunk(s)", nullptr, static_cast<int>(message.chunks)) : QString();
    }

    static QString gaps(qint64 givenUp, bool isShortened)
    {
        QStringList said;
        if (givenUp > 0)
            said += tr("The expression took too long in %n stream(s) and was given up there.", nullptr,
                static_cast<int>(std::min<qint64>(givenUp, std::numeric_limits<int>::max())));
        if (isShortened)
            said += tr("There are too many streams: hits that begin in one message and end in another may be missing.");
        return said.join(u'\n');
    }
};

} // namespace

QString faultNote(Fault fault)
{
    return Notes::fault(fault);
}

QString messageNote(const Message &message)
{
    return Notes::message(message);
}

QString searchGaps(qint64 givenUp, bool isShortened)
{
    return Notes::gaps(givenUp, isShortened);
}

QString markedWord()
{
    return Notes::tr("marked");
}

QString searchedNote(const Journal &journal, const Message &message)
{
    if (message.isData())
        return messageNote(message);
    const Record record = journal.record(message.id.seq);
    return endingWord(record) + u' ' + describe(record);
}

} // namespace wirelark
