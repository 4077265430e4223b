#include "core/filter/filterkeys.h"

#include "core/payload/nearest.h"
#include "core/filter/filterform.h"
#include "core/filter/ranges.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Kind = FilterError::Kind;
using Trouble = std::optional<FilterError>;

// The error is about the whole value.
FilterError valueError(const FilterWord &word, Kind kind, const QStringList &allowed = {})
{
    return {.kind = kind, .start = word.valueStart, .length = word.end - word.valueStart, .allowed = allowed};
}

Trouble readDirection(const FilterWord &word, Condition &condition)
{
    static const QStringList words {u"in"_s, u"out"_s, u"info"_s};
    constexpr std::array rows {Condition::in, Condition::out, Condition::notData};
    const QString value = word.value.toLower();
    const qsizetype index = words.indexOf(value);
    if (index < 0) {
        FilterError error = valueError(word, Kind::BadValue, words);
        error.nearest = nearestWord(value, words);
        return error;
    }
    condition.kind = Condition::Kind::Row;
    condition.rows = rows[static_cast<size_t>(index)];
    return {};
}

Trouble readRanges(const FilterWord &word, Condition &condition, Condition::Kind kind, const ParsedRanges &parsed,
    const QStringList &allowed)
{
    if (const auto *error = std::get_if<RangeError>(&parsed))
        return valueError(word, *error == RangeError::Empty ? Kind::EmptyRange : Kind::BadValue, allowed);
    condition.kind = kind;
    condition.ranges = std::get<Ranges>(parsed);
    return {};
}

Trouble readSize(const FilterWord &word, Condition &condition)
{
    return readRanges(word, condition, Condition::Kind::Size, parseSizes(word.relation, word.value),
        {u"SIZE"_s, u"SIZE-SIZE"_s});
}

Trouble readChunks(const FilterWord &word, Condition &condition)
{
    return readRanges(word, condition, Condition::Kind::Chunks, parseNumbers(word.relation, word.value), {u"NUMBER"_s});
}

Trouble readConnections(const FilterWord &word, Condition &condition)
{
    return readRanges(word, condition, Condition::Kind::Connection, parseNumbers(word.relation, word.value),
        {u"NUMBER"_s, u"NUMBER-NUMBER"_s, u"NUMBER,NUMBER"_s});
}

Trouble readTime(const FilterWord &word, Condition &condition)
{
    bool isOfDay = true;
    const ParsedRanges parsed = parseTimes(word.relation, word.value, isOfDay);
    return readRanges(word, condition, isOfDay ? Condition::Kind::TimeOfDay : Condition::Kind::Time, parsed,
        {u"HH:MM"_s, u"HH:MM:SS"_s, u"YYYY-MM-DD"_s, u"YYYY-MM-DDTHH:MM"_s});
}

// Which faults there are is the lens's matter: any word may be one.
Trouble readFault(const FilterWord &word, Condition &condition)
{
    const QString value = word.value.toLower();
    const auto isPart = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    if (!std::ranges::all_of(value, isPart))
        return valueError(word, Kind::BadValue, {u"bad"_s, u"ok"_s, u"FAULT"_s});
    condition.kind = Condition::Kind::Fault;
    condition.fault = value.toLatin1();
    return {};
}

Trouble readPeer(const FilterWord &word, Condition &condition)
{
    condition.kind = Condition::Kind::Peer;
    condition.text = word.value;
    return {};
}

Trouble readNote(const FilterWord &word, Condition &condition)
{
    condition.kind = Condition::Kind::Note;
    condition.text = word.value;
    return {};
}

Trouble readPattern(const FilterWord &word, Condition &condition, Condition::Kind kind, ParsedPattern parsed)
{
    if (const auto *pattern = std::get_if<Pattern>(&parsed)) {
        condition.kind = kind;
        condition.pattern = *pattern;
        return {};
    }
    FilterError error = valueError(word, Kind::BadPattern);
    error.pattern = std::get<PatternError>(parsed);
    if (!word.hasEscapes) {
        error.start += error.pattern->start;
        error.length = error.pattern->length;
    }
    return error;
}

Trouble readText(const FilterWord &word, Condition &condition)
{
    return readPattern(word, condition, Condition::Kind::Bytes, Pattern::text(word.value));
}

Trouble readHex(const FilterWord &word, Condition &condition)
{
    return readPattern(word, condition, Condition::Kind::Bytes, Pattern::hex(word.value));
}

Trouble readExpression(const FilterWord &word, Condition &condition)
{
    return readPattern(word, condition, Condition::Kind::Expression, Pattern::regex(word.value, true));
}

struct Key
{
    FilterForm form;
    bool isOrdered;
    Trouble (*read)(const FilterWord &word, Condition &condition);
};

constexpr std::array keys {
    Key {{"dir"_L1, "dir:in|out|info"_L1, "dir:in"_L1}, false, readDirection},
    Key {{"size"_L1, "size>SIZE"_L1, "size>12"_L1}, true, readSize},
    Key {{"text"_L1, "text:TEXT"_L1, "text:\"two words\""_L1}, false, readText},
    Key {{"hex"_L1, "hex:BYTES"_L1, "hex:\"02 ?? [00-1F]\""_L1}, false, readHex},
    Key {{"re"_L1, "re:EXPRESSION"_L1, "re:^GET"_L1}, false, readExpression},
    Key {{"conn"_L1, "conn:NUMBERS"_L1, "conn:3,5,7-9"_L1}, false, readConnections},
    Key {{"peer"_L1, "peer:ADDRESS"_L1, "peer:10.0.0.*"_L1}, false, readPeer},
    Key {{"t"_L1, "t>TIME"_L1, "t>14:02"_L1}, true, readTime},
    Key {{"note"_L1, "note:TEXT"_L1, "note:refused"_L1}, false, readNote},
    Key {{"lens"_L1, "lens:bad|ok|FAULT"_L1, "lens:bad"_L1}, false, readFault},
    Key {{"chunks"_L1, "chunks>NUMBER"_L1, "chunks>1"_L1}, true, readChunks},
};

const Key *findKey(const QString &word)
{
    const auto found = std::ranges::find_if(keys, [&word](const Key &key) { return word == key.form.key; });
    return found == keys.end() ? nullptr : &*found;
}

} // namespace

const std::vector<FilterForm> &filterForms()
{
    static const std::vector<FilterForm> forms = [] {
        std::vector<FilterForm> all;
        for (const Key &key : keys)
            all.push_back(key.form);
        return all;
    }();
    return forms;
}

const QStringList &filterKeys()
{
    static const QStringList words = [] {
        QStringList all;
        for (const Key &key : keys)
            all += key.form.key;
        return all;
    }();
    return words;
}

bool isFilterKey(const QString &key)
{
    return findKey(key);
}

bool isOrdered(const QString &key)
{
    const Key *found = findKey(key);
    return found && found->isOrdered;
}

std::variant<Condition, FilterError> readCondition(const FilterWord &word)
{
    const Key *key = findKey(word.key);
    if (!key->isOrdered && word.relation != Relation::Is) {
        return FilterError {.kind = Kind::BadRelation,
            .start = word.relationStart,
            .length = word.valueStart - word.relationStart,
            .allowed = {u":"_s}};
    }
    Condition condition;
    condition.isNegated = word.isNegated;
    if (auto error = key->read(word, condition))
        return *error;
    return condition;
}

} // namespace wirelark
