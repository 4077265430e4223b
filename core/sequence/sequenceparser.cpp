#include "core/sequence/sequenceparser.h"

#include "core/payload/nearest.h"
#include "core/sequence/sendpayload.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qint64 maxTimes = 1'000'000'000;
constexpr double longestNs = 86'400e9; // a day

const QStringList &stepWords()
{
    static const QStringList words {u"send"_s, u"expect"_s, u"wait"_s, u"finish"_s, u"reset"_s, u"close"_s, u"repeat"_s,
        u"note"_s, u"timeout"_s};
    return words;
}

} // namespace

ParsedSequence StepSequence::parse(QStringView text)
{
    return SequenceParser(text).parse();
}

ParsedSequence SequenceParser::parse()
{
    if (m_text.size() > StepSequence::maxText)
        return std::vector {SequenceError {.kind = Kind::TooLong}};
    if (m_text.startsWith(QChar::ByteOrderMark))
        m_text = m_text.sliced(1);
    for (qsizetype at = 0; at <= m_text.size() && m_sequence.m_steps.size() <= StepSequence::maxSteps;) {
        const qsizetype feed = m_text.indexOf(u'\n', at);
        const qsizetype end = feed < 0 ? m_text.size() : feed;
        ++m_line;
        LineCursor line(m_text.sliced(at, end - at));
        readLine(line);
        at = end + 1;
    }
    for (const size_t begin : m_open) {
        const int line = m_sequence.m_steps[begin].line;
        m_errors.push_back({.kind = Kind::OpenRepeat, .line = line, .word = u"{"_s});
    }
    std::ranges::stable_sort(m_errors, {}, &SequenceError::line);
    return m_errors.empty() ? ParsedSequence(m_sequence) : ParsedSequence(m_errors);
}

bool SequenceParser::readLine(LineCursor &line)
{
    // Braces may stand on a line with the one step they are about.
    bool hadStep = false;
    while (!line.atEnd()) {
        const bool isBrace = line.next() == u'}';
        if (hadStep && !isBrace)
            return failAt(Kind::Behind, line.place(), line.peekWord());
        if (isBrace ? !readEndRepeat(line) : !readStep(line))
            return false;
        hadStep = isBrace || m_sequence.m_steps.back().kind != Step::Kind::Repeat;
    }
    return true;
}

bool SequenceParser::readStep(LineCursor &line)
{
    const qsizetype start = line.place();
    const QString word = line.takeWord().toString();
    switch (stepWords().indexOf(word)) {
    case 0:
        return readSend(line);
    case 1:
        return readExpect(line);
    case 2: {
        qint64 time = 0;
        return readTime(line, time) && add({.kind = Step::Kind::Wait, .time = time});
    }
    case 3:
        return add({.kind = Step::Kind::Finish});
    case 4:
        return add({.kind = Step::Kind::Reset});
    case 5:
        return add({.kind = Step::Kind::Close});
    case 6:
        return readRepeat(line);
    case 7: {
        Step note {.kind = Step::Kind::Note};
        PlacedText text;
        return readText(line, note, text) && add(note);
    }
    case 8: {
        qint64 time = 0;
        if (!readTime(line, time))
            return false;
        m_patience = time;
        return add({.kind = Step::Kind::Timeout, .time = time});
    }
    default:
        return failAt(Kind::UnknownStep, start, word, stepWords());
    }
}

bool SequenceParser::readSend(LineCursor &line)
{
    static const QStringList forms {u"\"TEXT\""_s, u"hex"_s, u"file"_s};
    Step step {.kind = Step::Kind::Send, .patience = m_patience};
    PlacedText placed;
    if (line.next() == u'"')
        return readText(line, step, placed) && checkText(placed, checkPayload(step, m_captures.keys())) && add(step);
    const QStringView word = line.peekWord();
    if (word != "hex"_L1 && word != "file"_L1)
        return failHere(line, forms);
    step.form = word == "hex"_L1 ? Step::Form::Hex : Step::Form::File;
    line.takeWord();
    if (step.form == Step::Form::File)
        return readText(line, step, placed) && add(step);
    placed = line.takeWordsBefore({});
    if (placed.text.isEmpty())
        return failHere(line, {u"HEX"_s});
    step.text = placed.text;
    return checkText(placed, checkPayload(step, m_captures.keys())) && add(step);
}

bool SequenceParser::readExpect(LineCursor &line)
{
    Step step {.kind = Step::Kind::Expect, .patience = m_patience};
    if (!readSubject(line, step))
        return false;
    const bool mayCapture = step.form == Step::Form::Text || step.form == Step::Form::Hex || step.form == Step::Form::Expression;
    if (mayCapture && line.peekWord() == "as"_L1) {
        line.takeWord();
        if (!readNames(line, step))
            return false;
    }
    if (line.peekWord() == "within"_L1) {
        line.takeWord();
        if (!readTime(line, step.patience))
            return false;
        step.time = step.patience;
    } else if (!line.atEnd() && line.next() != u'}') {
        return failHere(line, mayCapture ? QStringList {u"as"_s, u"within"_s} : QStringList {u"within"_s});
    }
    for (const QString &name : std::as_const(step.names))
        m_captures.insert(name, QByteArray(1, '\0'));
    return add(step);
}

bool SequenceParser::readSubject(LineCursor &line, Step &expect)
{
    static const QStringList forms {u"\"TEXT\""_s, u"hex"_s, u"/EXPRESSION/"_s, u"end"_s, u"reset"_s, u"nothing"_s};
    PlacedText placed;
    const auto check = [&] {
        const auto pattern = patternOf(expect, m_captures);
        const auto *error = std::get_if<SequenceError>(&pattern);
        return checkText(placed, error ? std::optional(*error) : std::nullopt);
    };
    if (line.next() == u'"')
        return readText(line, expect, placed) && check();
    if (line.next() == u'/') {
        expect.form = Step::Form::Expression;
        if (!readText(line, expect, placed))
            return false;
        if (line.peekWord() == "i"_L1) {
            expect.ignoresCase = true;
            line.takeWord();
        }
        return check();
    }
    const qsizetype form = forms.indexOf(line.peekWord());
    if (form <= 0)
        return failHere(line, forms);
    line.takeWord();
    if (form > 1) {
        constexpr std::array others {Step::Form::End, Step::Form::Reset, Step::Form::Nothing};
        expect.form = others[static_cast<size_t>(form - 3)];
        return true;
    }
    expect.form = Step::Form::Hex;
    placed = line.takeWordsBefore({u"as"_s, u"within"_s});
    expect.text = placed.text;
    return placed.text.isEmpty() ? failHere(line, {u"HEX"_s}) : check();
}

bool SequenceParser::readNames(LineCursor &line, Step &expect)
{
    do {
        const qsizetype start = line.place();
        const QString name = line.takeWord().toString();
        if (name.isEmpty())
            return failHere(line, {u"NAME"_s});
        if (!mayNameCapture(name) || expect.names.contains(name))
            return failAt(Kind::BadName, start, name);
        expect.names += name;
        const auto pattern = patternOf(expect, m_captures);
        const qsizetype groups = std::max<qsizetype>(1, std::get<Pattern>(pattern).matcher().groupCount());
        if (expect.names.size() > groups)
            return failAt(Kind::TooManyNames, start, name);
    } while (line.take(u','));
    return true;
}

bool SequenceParser::readRepeat(LineCursor &line)
{
    const qsizetype start = line.place();
    const QStringView word = line.takeWord();
    bool isNumber = false;
    const qint64 times = word.toLongLong(&isNumber);
    if (word.isEmpty())
        return failHere(line, {u"TIMES"_s});
    if (!isNumber || times < 1 || times > maxTimes)
        return failAt(Kind::BadCount, start, word);
    if (!line.take(u'{'))
        return failHere(line, {u"{"_s});
    if (m_open.size() == StepSequence::maxDepth)
        return failAt(Kind::TooDeep, start, word);
    m_open.push_back(m_sequence.m_steps.size());
    return add({.kind = Step::Kind::Repeat, .times = times});
}

bool SequenceParser::readEndRepeat(LineCursor &line)
{
    if (m_open.empty())
        return failAt(Kind::NoRepeat, line.place(), u"}");
    line.take(u'}');
    const size_t begin = m_open.back();
    m_open.pop_back();
    m_sequence.m_steps[begin].partner = m_sequence.m_steps.size();
    return add({.kind = Step::Kind::EndRepeat, .partner = begin});
}

bool SequenceParser::readText(LineCursor &line, Step &step, PlacedText &placed)
{
    const bool isExpression = step.form == Step::Form::Expression;
    if (line.next() != (isExpression ? u'/' : u'"'))
        return failHere(line, {u"\"TEXT\""_s});
    const qsizetype start = line.place();
    const auto enclosed = line.takeEnclosed();
    if (!enclosed)
        return failAt(Kind::OpenQuote, start, isExpression ? u"/" : u"\"");
    placed = *enclosed;
    step.text = placed.text;
    return true;
}

bool SequenceParser::readTime(LineCursor &line, qint64 &ns)
{
    const qsizetype start = line.place();
    QString number = line.takeWord().toString();
    if (number.isEmpty())
        return failHere(line, {u"TIME"_s});
    // 50ms is 50 ms.
    const auto letter = std::ranges::find_if(number, [](QChar c) { return c.isLetter(); });
    const qsizetype digits = letter - number.begin();
    const QString unit = digits < number.size() ? number.sliced(digits) : line.takeWord().toString();
    number.truncate(digits);
    static const QStringList units {u"ms"_s, u"s"_s};
    bool isNumber = false;
    const double value = number.toDouble(&isNumber) * (unit == "s"_L1 ? 1e9 : 1e6);
    if (!isNumber || !(value >= 0) || value > longestNs)
        return failAt(Kind::BadTime, start, digits > 0 ? number : unit, {u"TIME"_s});
    if (!units.contains(unit)) {
        const QString written = unit.isEmpty() ? number : QString(number + u' ' + unit);
        return failAt(Kind::BadTime, start, written, units);
    }
    ns = std::llround(value);
    return true;
}

// An error in a text is one of the line.
bool SequenceParser::checkText(const PlacedText &placed, std::optional<SequenceError> error)
{
    if (!error)
        return true;
    const qsizetype start = error->start;
    error->start = placed.start(start);
    error->length = placed.length(start, error->length);
    return fail(*error);
}

bool SequenceParser::add(Step step)
{
    step.line = m_line;
    if (m_sequence.m_steps.size() == StepSequence::maxSteps)
        fail({.kind = Kind::TooLong});
    m_sequence.m_steps.push_back(std::move(step));
    return m_sequence.m_steps.size() <= StepSequence::maxSteps;
}

bool SequenceParser::fail(SequenceError error)
{
    error.line = m_line;
    m_errors.push_back(std::move(error));
    return false;
}

bool SequenceParser::failAt(Kind kind, qsizetype start, QStringView word, const QStringList &allowed)
{
    // Of a single letter anything is near.
    const QString nearest = word.size() > 1 ? nearestWord(word.toString(), allowed) : QString();
    return fail({.kind = kind, .start = start, .length = std::max<qsizetype>(word.size(), 1), .word = word.toString(),
        .nearest = nearest, .allowed = allowed});
}

// Something that stands here, or the end of the line, is not what has to be here.
bool SequenceParser::failHere(const LineCursor &line, const QStringList &allowed)
{
    if (line.atEnd())
        return fail({.kind = Kind::MissingWord, .start = line.place(), .allowed = allowed});
    QString word = line.peekWord().toString();
    if (word.isEmpty())
        word = line.next();
    return failAt(Kind::UnknownWord, line.place(), word, allowed);
}

} // namespace wirelark
