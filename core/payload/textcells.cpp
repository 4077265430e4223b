#include "core/payload/textcells.h"

#include <algorithm>

#include "core/payload/textdecoder.h"
#include "core/payload/visibility.h"
#include "core/payload/visibletext.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// The cells of a stretch of text, character by character.
class CellBuilder
{
public:
    explicit CellBuilder(std::vector<TextCell> &cells)
        : m_cells(cells)
    {
    }

    void add(const CharacterStep &step, qsizetype at)
    {
        const bool isCharacter = step.kind == CharacterStep::Kind::Character;
        const Visibility visibility = isCharacter ? visibilityOf(step.codePoint) : Visibility::Token;
        if (visibility == Visibility::Mark && m_marks < maxMarks && m_base >= 0) {
            m_cells[size_t(m_base)].text += QChar::fromUcs4(step.codePoint);
            ++m_marks;
            fill(at, step.length, {{}, true});
        } else if (visibility == Visibility::Itself) {
            fill(at, step.length, {{}, true});
            m_cells[size_t(at)].text += QChar::fromUcs4(step.codePoint);
            m_base = at;
            m_marks = 0;
        } else {
            fill(at, step.length, isCharacter ? TextCell{{}, false} : TextCell{u"."_s, false});
            m_cells[size_t(at)].text = u"."_s;
            m_base = -1;
        }
    }

private:
    void fill(qsizetype at, qsizetype size, const TextCell &cell)
    {
        std::fill_n(m_cells.begin() + at, size, cell);
    }

    std::vector<TextCell> &m_cells;
    qsizetype m_base = -1; // the cell of the last character that marks stand on; -1: none
    int m_marks = 0;
};

} // namespace

std::vector<TextCell> textCells(QByteArrayView bytes, qsizetype first, qsizetype count, Encoding encoding)
{
    if (first >= bytes.size())
        return {};
    const qsizetype start = first - std::min(first, maxTextContext);
    const qsizetype end = std::min(bytes.size(), first + count);
    std::vector<TextCell> cells(size_t(bytes.size() - start));
    CellBuilder builder(cells);
    TextDecoder decoder(encoding);
    for (qsizetype at = start; at < end;) {
        const CharacterStep step = decoder.next(bytes.sliced(at));
        builder.add(step, at - start);
        at += step.length;
    }
    cells.resize(size_t(end - start));
    cells.erase(cells.begin(), cells.begin() + (first - start));
    return cells;
}

} // namespace wirelark
