#include "core/explain/sequencewords.h"

#include "core/explain/explain.h"
#include "core/explain/shorttext.h"
#include "core/explain/templatewords.h"
#include "core/payload/hex.h"
#include "core/payload/visibletext.h"
#include "core/sequence/sequenceboard.h"
#include "core/sequence/sequencedocument.h"
#include "core/sequence/sequencefile.h"
#include "core/sequence/stepsequence.h"

#include <cstring>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

class SequenceWords
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::SequenceWords)

public:
    static QString error(const SequenceError &error)
    {
        const QString what = sentence(error, shortText(error.word, 40));
        //: %1 is a sentence that says what is wrong, %2 the word that was probably meant
        return error.nearest.isEmpty() || error.payload ? what : tr("%1. Did you mean %2?").arg(what, error.nearest);
    }

    static QString sentence(const SequenceError &error, const QString &word)
    {
        using Kind = SequenceError::Kind;
        const QString allowed = error.allowed.join(", "_L1);
        switch (error.kind) {
        case Kind::UnknownStep:
            return tr("No step begins with \"%1\". The steps are %2").arg(word, allowed);
        case Kind::MissingWord:
            return tr("Something is missing here: %1").arg(allowed);
        case Kind::UnknownWord:
            return tr("\"%1\" does not fit here; what does: %2").arg(word, allowed);
        case Kind::OpenQuote:
            return tr("The second %1 is missing").arg(word);
        case Kind::UnknownEscape:
            return tr("%1 is no escape; there are \\n \\r \\t \\0 \\\\ \\\" \\{ \\xNN \\u{...}").arg(word);
        case Kind::BadPayload:
            return error.payload ? payload(*error.payload, error.word) : QString();
        case Kind::UnknownCapture:
            return tr("Nothing above is captured as %1").arg(word);
        case Kind::BadPattern:
            return error.pattern ? pattern(*error.pattern, word) : QString();
        case Kind::BadName:
            return tr("Nothing can be called \"%1\": a name is of letters, digits, _ and -, is there once, and is no field")
                .arg(word);
        case Kind::TooManyNames:
            return tr("There is nothing for \"%1\" to be: each name is a group in brackets").arg(word);
        case Kind::BadTime:
            return tr("\"%1\" is no time such as 50 ms or 2 s").arg(word);
        case Kind::BadCount:
            return tr("\"%1\" is no number of times from 1 to 1000000000").arg(word);
        case Kind::Behind:
            return tr("\"%1\" stands behind the end of a step; a line has one").arg(word);
        case Kind::OpenRepeat:
            return tr("This repeat has no } behind it");
        case Kind::NoRepeat:
            return tr("This } ends no repeat");
        case Kind::TooDeep:
            return tr("More than %Ln repeat(s) within each other", nullptr, int(StepSequence::maxDepth));
        case Kind::TooLong:
            return tr("The sequence is too long");
        }
        return {};
    }

    static QString payload(TemplateFault fault, const QString &word)
    {
        fault.start = 0; // in the word
        return faultText(fault, word);
    }

    static QString pattern(const PatternError &error, const QString &word)
    {
        using Kind = PatternError::Kind;
        switch (error.kind) {
        case Kind::Empty:
            return tr("There is nothing to look for");
        case Kind::WrongDigit:
            return tr("\"%1\" is no hex digit").arg(word);
        case Kind::HalfByte:
            return tr("A byte has two digits");
        case Kind::OpenBracket:
            return tr("The other bracket is missing");
        case Kind::EmptyRange:
            return tr("No byte is like that: the smaller one comes first");
        case Kind::NotInEncoding:
            return tr("\"%1\" is no character").arg(word);
        case Kind::TooLong:
            return tr("This is too long to be looked for");
        case Kind::WideClass:
            return tr("This character has several bytes, and a [class] stands for one");
        case Kind::BadExpression:
            return tr("This is no expression: %1", "the reason in English").arg(error.detail);
        }
        return {};
    }

    static QString trouble(const SequenceDocument &document, const QString &path)
    {
        using Trouble = SequenceDocument::Trouble;
        const QString reason = QString::fromLocal8Bit(std::strerror(document.error()));
        switch (document.trouble()) {
        case Trouble::CannotRead:
            return tr("%1 cannot be read: %2").arg(path, reason);
        case Trouble::CannotWrite:
            return tr("%1 cannot be written: %2").arg(path, reason);
        case Trouble::NotUtf8:
            return tr("%1 is not UTF-8, and no sequence").arg(path);
        case Trouble::TooLong:
            return tr("%1 is too long for a sequence").arg(path);
        case Trouble::ChangedOnDisk:
            return tr("%1 was changed by somebody else").arg(path);
        }
        return {};
    }

    static QString failure(const Step &step, const StepResult &result)
    {
        using Failure = StepResult::Failure;
        switch (result.failure) {
        case Failure::None:
            return {};
        case Failure::TooLate:
            return result.cameSize == 0 ? tr("nothing came in time") : tr("nothing like it came in time");
        case Failure::PeerFinished:
            return tr("the peer finished before");
        case Failure::Ended:
            return result.reason == EndReason::None ? tr("the connection had ended")
                                                    : tr("the connection ended: %1").arg(wirelark::word(result.reason));
        case Failure::Unexpected:
            return tr("something came");
        case Failure::Lost:
            return tr("more came since the last expect than is kept");
        case Failure::GaveUp:
            return tr("the expression takes too long for what came");
        case Failure::BadPattern:
            return tr("with what was captured there is nothing to look for");
        case Failure::NotMade:
            return tr("a field could not be made");
        case Failure::NotOpened:
            return tr("%1: %2").arg(shortText(step.text), QString::fromLocal8Bit(std::strerror(result.error)));
        case Failure::NotTaken:
            return tr("the peer took nothing of it for too long");
        case Failure::WeFinished:
            return tr("our side had finished before");
        case Failure::Stopped:
            return tr("stopped while it ran");
        }
        return {};
    }
};

} // namespace

QString errorText(const SequenceError &error)
{
    return SequenceWords::error(error);
}

QString errorLine(const QString &file, const SequenceError &error)
{
    return u"%1:%2:%3: "_s.arg(shortText(file)).arg(error.line).arg(error.start + 1) + errorText(error);
}

QStringList errorLines(const SequenceFile &file)
{
    constexpr qsizetype most = 20;
    if (file.error != 0)
        return {u"%1: %2"_s.arg(safeText(file.path), QString::fromLocal8Bit(std::strerror(file.error)))};
    QStringList lines;
    if (const auto *errors = std::get_if<std::vector<SequenceError>>(&file.parsed)) {
        for (size_t i = 0; i < errors->size() && lines.size() < most; ++i)
            lines += errorLine(file.path, (*errors)[i]);
    }
    return lines;
}

QString troubleText(const SequenceDocument &document, const QString &path)
{
    return SequenceWords::trouble(document, safeText(path));
}

QString failureText(const Step &step, const StepResult &result)
{
    return SequenceWords::failure(step, result);
}

QString cameText(const StepResult &result)
{
    constexpr qsizetype shownText = 80; // columns
    constexpr qsizetype shownHex = 16;  // bytes
    if (result.cameSize == 0)
        return {};
    const VisibleText text = visibleText(result.came, shownText);
    const QString more = text.consumed + text.unfinished.size() < result.cameSize ? u"\u2026"_s : QString();
    const QString hex = toHex(QByteArrayView(result.came).first(std::min(shownHex, result.came.size())));
    return u'"' + text.text + u'"' + more + " ("_L1 + hex + (result.cameSize > shownHex ? u" \u2026)"_s : u")"_s);
}

} // namespace wirelark
