#include "core/explain/notes.h"

#include "core/explain/phrases.h"
#include "core/journal/journal.h"
#include "core/timeline/message.h"

#include <QCoreApplication>
#include <QStringList>

namespace wirelark {

namespace {

// The words of this file; lupdate finds them by this class.
struct Notes
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::Notes)

public:
    class Teller;
};

// What is noted of a row, in a language.
class Notes::Teller
{
public:
    explicit Teller(Language language)
        : m_language(language)
    {
    }

    QString fault(Fault fault) const
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

    QString message(const Message &message) const
    {
        if (message.fault != Fault::None)
            return fault(message.fault);
        if (message.isTail())
            return tr("no end yet");
        return message.chunks > 1 ? tr("%Ln chunk(s)", nullptr, static_cast<int>(message.chunks)) : QString();
    }

    QString marked() const { return tr("marked"); }

    QString gaps(qint64 givenUp, bool isShortened) const
    {
        QStringList said;
        if (givenUp > 0)
            said += tr("The expression took too long in %n stream(s) and was given up there.", nullptr,
                pluralOf(givenUp));
        if (isShortened)
            said += tr("There are too many streams: hits that begin in one message and end in another may be missing.");
        return said.join(u'\n');
    }

private:
    QString tr(const char *text, const char *comment = nullptr, int n = -1) const
    {
        return told(m_language, "wirelark::Notes", text, comment, n);
    }

    Language m_language;
};

// As it is shown, and where that is not English in English too; never as one sentence.
template <typename Tell>
QString inBoth(Tell tell)
{
    const QString shown = tell(Language::Shown);
    const QString english = tell(Language::English);
    return shown == english ? shown : shown + u'\n' + english;
}

} // namespace

QString faultNote(Fault fault)
{
    return Notes::Teller(Language::Shown).fault(fault);
}

QString messageNote(const Message &message)
{
    return Notes::Teller(Language::Shown).message(message);
}

QString searchGaps(qint64 givenUp, bool isShortened)
{
    return Notes::Teller(Language::Shown).gaps(givenUp, isShortened);
}

QString markedWord()
{
    return Notes::Teller(Language::Shown).marked();
}

QString searchedMark()
{
    return inBoth([](Language language) { return Notes::Teller(language).marked(); });
}

QString searchedNote(const Journal &journal, const Message &message)
{
    if (message.isData())
        return inBoth([&message](Language language) { return Notes::Teller(language).message(message); });
    const Record record = journal.record(message.id.seq);
    return inBoth([&record](Language language) -> QString { return endingWord(record, language) + u' ' + describe(record, language); });
}

} // namespace wirelark
