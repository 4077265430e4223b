#pragma once

#include <variant>
#include <vector>

#include <QByteArray>
#include <QHash>

#include "core/compose/draft.h"
#include "core/compose/field.h"
#include "core/payload/escapes.h"

namespace wirelark {

// What the values of fields come from, at one moment. All of it is plain data: who has the same of it gets the same
// bytes, on any thread.
struct FieldContext
{
    qint64 count = 1;    // `{n}`: this is the first time
    qint64 time = 0;     // ns since 1970 UTC, see nowNs()
    quint64 seed = 0;    // `{rand}`: another one for every message
    std::optional<QByteArray> last {}; // nothing: no message was received yet
    std::vector<QByteArray> groups {}; // `{0}` to `{9}`; one that is not there is empty
    QHash<QString, QByteArray> variables {};
};

// A field in a message that was made.
struct MadeField
{
    qsizetype start = 0; // in the text
    qsizetype length = 0;
    qsizetype byteStart = 0; // in the message
    qsizetype byteLength = 0;
    bool isOfTheMoment = false; // of the time or the last message: a moment later it may be another

    bool operator==(const MadeField &) const = default;
};

// All the bytes, or a fault and none.
struct Made
{
    QByteArray bytes;
    std::vector<MadeField> fields; // in the order of the text
    std::optional<TemplateFault> fault;
};

class Template;
using ParsedTemplate = std::variant<Template, TemplateFault>;

// A message with fields in it, parsed once and then made into bytes as often as it is sent; README.md has the language.
// The one implementation for the send box, snippets, replies and sequences:
//
//     const ParsedTemplate parsed = Template::parse({PayloadMode::Hex, u"01 02 {crc16/modbus:le}"_s}, {.hasGroups = true});
//     const Made made = std::get<Template>(parsed).make({.count = 7, .time = nowNs(), .seed = ..., .groups = captures});
//
// A text without an ending is {PayloadMode::Text, text, Ending::None, true}. A value: to be copied to another thread.
class Template
{
public:
    static constexpr std::size_t maxFields = 1000;
    static constexpr qint64 maxMade = 64 * 1024 * 1024; // bytes from fields, and bytes that checksums are made of
    static constexpr std::size_t maxDoubts = 100;

    // A place in the message: bytes as they were typed, or a field.
    struct Piece
    {
        qsizetype start = 0; // in the text
        qsizetype length = 0;
        std::variant<QByteArray, Field> content;
    };

    Template() = default;
    // A text that is not strict always is one: what is no field stands for itself. Hex may have a fault, the first of it.
    static ParsedTemplate parse(const Draft &draft, const FieldScope &scope = {});
    // Pieces that are known already, as a hex draft has them: with its faults of labels and numbers of fields. Where they
    // stand is what they say.
    static ParsedTemplate of(std::vector<Piece> pieces);

    Made make(const FieldContext &context) const;

    const std::vector<Piece> &pieces() const { return m_pieces; }
    // Text with escapes: where they stand, in order.
    const std::vector<EscapeSpan> &escapes() const { return m_escapes; }
    // Text that is not strict: what looks like a field and is none, in order; it is sent as it was typed.
    const std::vector<TemplateFault> &doubts() const { return m_doubts; }
    bool has(FieldKind kind) const;
    bool hasFields() const;

private:
    friend class TemplateParser;

    std::vector<Piece> m_pieces;
    std::vector<EscapeSpan> m_escapes;
    std::vector<TemplateFault> m_doubts;
};

} // namespace wirelark
