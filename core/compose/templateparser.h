#pragma once

#include "core/compose/template.h"

namespace wirelark {

// Parses one draft; used once.
class TemplateParser
{
public:
    TemplateParser(const Draft &draft, const FieldScope &scope);

    ParsedTemplate parse();
    // Instead: takes the pieces as they are.
    ParsedTemplate take(std::vector<Template::Piece> pieces);

private:
    bool parseText();
    bool parseLine(qsizetype start, qsizetype end);
    bool parseHex();
    bool addHex(qsizetype start, qsizetype end);
    void addText(qsizetype start, qsizetype end);
    void addBytes(qsizetype start, qsizetype length, const QByteArray &bytes);
    // The field between braces at `start`, of `length` with both. False: a fault that ends it all.
    bool addField(qsizetype start, qsizetype length);
    bool refuse(const TemplateFault &fault, qsizetype start, qsizetype length);
    bool resolveLabels();
    std::optional<std::pair<std::size_t, TemplateFault>> wrongLabel() const;

    const Draft &m_draft;
    const FieldScope &m_scope;
    bool m_isHex;
    std::size_t m_fieldCount = 0;
    Template m_template;
    std::optional<TemplateFault> m_fault;
};

} // namespace wirelark
