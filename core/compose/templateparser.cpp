#include "core/compose/templateparser.h"

#include <algorithm>

#include <QSet>

#include "core/payload/hex.h"
#include "core/payload/nearest.h"

namespace wirelark {

namespace {

using Fault = TemplateFault::Kind;

// Where the field that begins at this brace ends, behind its brace; -1: it does not, before another begins.
qsizetype fieldEnd(QStringView text, qsizetype brace)
{
    for (qsizetype at = brace + 1; at < text.size(); ++at) {
        if (text[at] == u'}')
            return at + 1;
        if (text[at] == u'{' || text[at] == u'\n')
            return -1;
    }
    return -1;
}

// Only what begins like a name, a label or a group: not `{}`, `{ a }` or `{"json": 1}`.
bool looksLikeField(QStringView inside)
{
    return !inside.isEmpty() && inside.front().unicode() < 128 && inside.front().isLetterOrNumber();
}

} // namespace

ParsedTemplate Template::parse(const Draft &draft, const FieldScope &scope)
{
    return TemplateParser(draft, scope).parse();
}

ParsedTemplate Template::of(std::vector<Piece> pieces)
{
    const Draft hex {.mode = PayloadMode::Hex, .text = {}};
    const FieldScope scope;
    return TemplateParser(hex, scope).take(std::move(pieces));
}

TemplateParser::TemplateParser(const Draft &draft, const FieldScope &scope)
    : m_draft(draft)
    , m_scope(scope)
    , m_isHex(draft.mode == PayloadMode::Hex)
{
}

ParsedTemplate TemplateParser::parse()
{
    const bool isWhole = (m_isHex ? parseHex() : parseText()) && resolveLabels();
    if (!isWhole)
        return *m_fault;
    return std::move(m_template);
}

ParsedTemplate TemplateParser::take(std::vector<Template::Piece> pieces)
{
    for (const Template::Piece &piece : pieces) {
        if (std::holds_alternative<Field>(piece.content) && ++m_fieldCount > Template::maxFields)
            return TemplateFault{Fault::TooManyFields, piece.start, piece.length};
    }
    m_template.m_pieces = std::move(pieces);
    if (!resolveLabels())
        return *m_fault;
    return std::move(m_template);
}

bool TemplateParser::parseHex()
{
    const QStringView text = m_draft.text;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype brace = text.indexOf(u'{', at);
        if (!addHex(at, brace < 0 ? text.size() : brace))
            return false;
        if (brace < 0)
            break;
        const qsizetype end = fieldEnd(text, brace);
        if (end < 0) {
            m_fault = TemplateFault{Fault::OpenBrace, brace, 1};
            return false;
        }
        if (!addField(brace, end - brace))
            return false;
        at = end;
    }
    return true;
}

bool TemplateParser::addHex(qsizetype start, qsizetype end)
{
    const ParsedHex parsed = wirelark::parseHex(QStringView(m_draft.text).sliced(start, end - start));
    if (const auto *error = std::get_if<HexError>(&parsed)) {
        const auto kind = error->kind == HexError::Kind::OddDigits ? Fault::OddDigits : Fault::WrongDigit;
        m_fault = TemplateFault{kind, start + error->start, error->length};
        return false;
    }
    addBytes(start, end - start, std::get<QByteArray>(parsed));
    return true;
}

// Line by line, so that a `\n` that was typed as an escape stays one byte whatever the ending is.
bool TemplateParser::parseText()
{
    qsizetype at = 0;
    while (true) {
        const qsizetype lineBreak = m_draft.text.indexOf(u'\n', at);
        const qsizetype end = lineBreak < 0 ? m_draft.text.size() : lineBreak;
        if (!parseLine(at, end))
            return false;
        if (lineBreak < 0)
            break;
        addBytes(lineBreak, 1, lineBreakBytes(m_draft.ending));
        at = lineBreak + 1;
    }
    addBytes(m_draft.text.size(), 0, endingBytes(m_draft.ending));
    return true;
}

bool TemplateParser::parseLine(qsizetype start, qsizetype end)
{
    const QStringView line = QStringView(m_draft.text).sliced(start, end - start);
    if (!m_draft.hasEscapes) {
        addBytes(start, line.size(), line.toUtf8());
        return true;
    }
    const std::vector<EscapeSpan> escapes = unescape(line).escapes;
    auto escape = escapes.begin();
    qsizetype plain = start;
    for (qsizetype at = line.indexOf(u'{'); at >= 0; at = line.indexOf(u'{', at)) {
        while (escape != escapes.end() && escape->start + escape->length <= at)
            ++escape;
        const bool isEscaped = escape != escapes.end() && escape->start <= at;
        const qsizetype behind = isEscaped ? -1 : fieldEnd(line, at);
        if (behind < 0 || !looksLikeField(line.sliced(at + 1, behind - at - 2))) {
            ++at;
            continue;
        }
        addText(plain, start + at);
        if (!addField(start + at, behind - at))
            return false;
        at = behind;
        plain = start + behind;
    }
    addText(plain, end);
    return true;
}

void TemplateParser::addText(qsizetype start, qsizetype end)
{
    if (start == end)
        return;
    const Unescaped unescaped = unescape(QStringView(m_draft.text).sliced(start, end - start));
    for (const EscapeSpan &span : unescaped.escapes)
        m_template.m_escapes.push_back({span.start + start, span.length, span.isKnown});
    addBytes(start, end - start, unescaped.bytes);
}

void TemplateParser::addBytes(qsizetype start, qsizetype length, const QByteArray &bytes)
{
    auto &pieces = m_template.m_pieces;
    auto *before = pieces.empty() ? nullptr : std::get_if<QByteArray>(&pieces.back().content);
    if (before) {
        *before += bytes;
        pieces.back().length += length;
    } else {
        pieces.push_back({start, length, bytes});
    }
}

bool TemplateParser::addField(qsizetype start, qsizetype length)
{
    if (m_fieldCount == Template::maxFields)
        return refuse({Fault::TooManyFields, start, length}, start, length);
    ParsedField parsed = parseField(QStringView(m_draft.text).sliced(start + 1, length - 2), m_scope);
    if (auto *fault = std::get_if<TemplateFault>(&parsed)) {
        fault->start += start + 1;
        return refuse(*fault, start, length);
    }
    ++m_fieldCount;
    m_template.m_pieces.push_back({start, length, std::get<Field>(std::move(parsed))});
    return true;
}

bool TemplateParser::refuse(const TemplateFault &fault, qsizetype start, qsizetype length)
{
    if (m_isHex || m_scope.isStrict) {
        m_fault = fault;
        return false;
    }
    addText(start, start + length);
    const bool wasMeant = fault.kind != Fault::UnknownField || !fault.nearest.isEmpty();
    if (wasMeant && m_template.m_doubts.size() < Template::maxDoubts)
        m_template.m_doubts.push_back(fault);
    return true;
}

// A field that means another one that is not there is none, and then its own label is gone as well.
bool TemplateParser::resolveLabels()
{
    while (const auto wrong = wrongLabel()) {
        const auto &[index, fault] = *wrong;
        if (m_isHex || m_scope.isStrict) {
            m_fault = fault;
            return false;
        }
        Template::Piece &piece = m_template.m_pieces[index];
        piece.content = unescape(QStringView(m_draft.text).sliced(piece.start, piece.length)).bytes;
        m_template.m_doubts.push_back(fault);
    }
    std::ranges::sort(m_template.m_doubts, {}, &TemplateFault::start);
    return true;
}

std::optional<std::pair<std::size_t, TemplateFault>> TemplateParser::wrongLabel() const
{
    QSet<QString> labels;
    const auto &pieces = m_template.m_pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto *field = std::get_if<Field>(&pieces[i].content);
        if (!field || field->label.isEmpty())
            continue;
        if (labels.contains(field->label))
            return std::pair(i, TemplateFault{Fault::SecondLabel, pieces[i].start + 1, field->label.size()});
        labels.insert(field->label);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto *field = std::get_if<Field>(&pieces[i].content);
        if (!field)
            continue;
        for (const RangeEnd &end : {field->range.start, field->range.end}) {
            if (end.label.isEmpty() || labels.contains(end.label))
                continue;
            const QStringList known = labels.values();
            return std::pair(i, TemplateFault{Fault::UnknownLabel, pieces[i].start, pieces[i].length,
                nearestWord(end.label, known)});
        }
    }
    return std::nullopt;
}

} // namespace wirelark
