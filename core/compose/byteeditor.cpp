#include "core/compose/byteeditor.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/compose/literalfield.h"

namespace wirelark {

namespace {

// The field whose bytes are written in it, with some of them overwritten.
ByteDraft overwritten(const ByteDraft::PlacedField &placed, qint64 at, const QByteArray &bytes)
{
    QByteArray all = placed.field.bytes;
    all.replace(at, bytes.size(), bytes);
    const Draft draft {.mode = PayloadMode::Hex, .text = literalText(placed.field, all)};
    return {std::get<Template>(Template::parse(draft)), draft.text};
}

} // namespace

ByteEditor::ByteEditor(Maker maker)
    : m_maker(std::move(maker))
{
}

void ByteEditor::load(const ByteDraft &draft)
{
    m_steps.clear();
    m_draft = draft;
    remake();
    moveTo(0);
}

bool ByteEditor::take(const ByteDraft &draft)
{
    const qint64 shorter = std::min(m_draft.size(), draft.size());
    const qint64 front = std::min(m_draft.commonFront(draft), shorter);
    if (front == m_draft.size() && front == draft.size())
        return false;
    const qint64 back = std::min(m_draft.commonBack(draft), shorter - front);
    const qint64 inserted = draft.size() - front - back;
    const qint64 removed = m_draft.size() - front - back;
    const qint64 caret = m_shown.unitOf(m_caret);
    const bool isBehind = caret >= front + removed && caret > front;
    replace({front, removed}, draft.part(front, inserted),
        isBehind ? caret + inserted - removed : std::min(caret, front + inserted));
    return true;
}

void ByteEditor::remake()
{
    const qint64 unit = m_shown.unitOf(m_caret);
    const qint64 within = m_caret - m_shown.byteOf(unit);
    ParsedTemplate parsed = m_draft.toTemplate();
    Made made;
    if (const auto *fault = std::get_if<TemplateFault>(&parsed)) {
        made.fault = *fault;
        m_message = {};
    } else {
        m_message = std::get<Template>(std::move(parsed));
        made = m_maker(m_message);
    }
    m_fault = made.fault;
    m_shown = ShownBytes(m_draft, made);
    if (!hasSelection())
        m_anchor = m_caret = std::clamp<qint64>(m_shown.byteOf(unit) + within, 0, size());
    m_caret = std::min(m_caret, size());
    m_anchor = std::min(m_anchor, size());
}

void ByteEditor::moveTo(qint64 byte, bool keepsAnchor)
{
    select(keepsAnchor ? m_anchor : byte, byte);
}

void ByteEditor::select(qint64 anchor, qint64 caret)
{
    m_caret = std::clamp<qint64>(caret, 0, size());
    m_anchor = std::clamp<qint64>(anchor, 0, size());
    m_isSecondDigit = false;
}

// A field of which a part is meant is meant.
ByteEditor::Units ByteEditor::unitsOf(qint64 start, qint64 size) const
{
    const qint64 first = m_shown.unitOf(start);
    const qint64 last = size == 0 ? first - 1 : m_shown.unitOf(start + size - 1);
    return {first, last - first + 1};
}

bool ByteEditor::canInsert() const
{
    const ShownBytes::Place *field = m_shown.fieldAt(m_caret);
    return !field || field->start == m_caret;
}

// How many bytes from this one on can be typed over, up to `most`.
qint64 ByteEditor::plainBytes(qint64 byte, qint64 most) const
{
    const qint64 end = std::min(byte + most, size());
    for (auto field = m_shown.firstFrom(byte); field != m_shown.fields().end() && field->start < end; ++field) {
        if (field->size == 0 || !isLiteral(m_draft.fieldAt(field->unit)->field))
            return std::max<qint64>(field->start - byte, 0);
    }
    return end - byte;
}

// What stands there then, for bytes that plainBytes() allows.
ByteDraft ByteEditor::typedOver(qint64 byte, const QByteArray &bytes) const
{
    ByteDraft result;
    for (qint64 done = 0; done < bytes.size();) {
        const qint64 at = byte + done;
        auto field = m_shown.firstFrom(at);
        while (field != m_shown.fields().end() && field->end() <= at)
            ++field; // one without bytes
        const bool isInField = field != m_shown.fields().end() && field->start <= at;
        const qint64 end = field == m_shown.fields().end() ? size() : isInField ? field->end() : field->start;
        const QByteArray part = bytes.mid(done, end - at);
        const ByteDraft next = isInField ? overwritten(*m_draft.fieldAt(field->unit), at - field->start, part) : ByteDraft(part);
        result.replace(result.size(), 0, next);
        done += part.size();
    }
    return result;
}

void ByteEditor::replace(const Units &units, const ByteDraft &inserted, qint64 caretUnit)
{
    m_steps.take(m_draft, units.at, units.count, inserted);
    m_anchor = m_caret;
    remake();
    moveTo(m_shown.byteOf(caretUnit));
}

bool ByteEditor::typeDigit(int digit)
{
    if (m_isSecondDigit) {
        const qint64 byte = m_caret;
        m_steps.amend(m_draft, typedOver(byte, QByteArray(1, char((bytes()[byte] & 0xF0) | digit))));
        remake();
        moveTo(byte + 1);
        return true;
    }
    const bool isOver = !m_isInserting && !hasSelection() && plainBytes(m_caret, 1) == 1;
    const int low = isOver ? bytes()[m_caret] & 0x0F : 0;
    if (!type(ByteDraft(QByteArray(1, char(digit << 4 | low)))))
        return false;
    moveTo(m_caret - 1); // the byte that was typed, wherever it is now
    m_isSecondDigit = true;
    return true;
}

bool ByteEditor::type(const ByteDraft &units)
{
    if (hasSelection()) {
        const Units selected = unitsOf(selectionStart(), selectionSize());
        replace(selected, units, selected.at + units.size());
        return true;
    }
    const bool isOver = !m_isInserting && units.fields().empty();
    const qint64 over = isOver ? plainBytes(m_caret, units.size()) : 0;
    if (over == 0)
        return insert(units);
    const Units there = unitsOf(m_caret, over);
    const bool isWhole = over == units.size();
    if (!isWhole && m_shown.fieldAt(m_caret + over) && m_shown.fieldAt(m_caret + over)->start < m_caret + over)
        return false;
    const qint64 caret = m_caret + units.size();
    ByteDraft typed = typedOver(m_caret, units.units().first(over));
    typed.replace(typed.size(), 0, units.part(over, units.size() - over));
    replace(there, typed, there.at + typed.size());
    if (isWhole)
        moveTo(caret); // perhaps within a field
    return true;
}

bool ByteEditor::insert(const ByteDraft &units)
{
    if (!canInsert())
        return false;
    const qint64 unit = m_shown.unitOf(m_caret);
    replace({unit, 0}, units, unit + units.size());
    return true;
}

bool ByteEditor::removeSelection()
{
    const Units units = unitsOf(selectionStart(), selectionSize());
    if (units.count == 0)
        return false;
    replace(units, {}, units.at);
    return true;
}

bool ByteEditor::removeForward()
{
    if (hasSelection())
        return removeSelection();
    const qint64 unit = m_shown.unitOf(m_caret);
    if (unit >= m_draft.size())
        return false;
    replace({unit, 1}, {}, unit);
    return true;
}

bool ByteEditor::removeBackward()
{
    if (hasSelection())
        return removeSelection();
    if (m_isSecondDigit) {
        undo(); // the first digit
        return true;
    }
    const qint64 unit = m_shown.unitOf(m_caret) - (canInsert() ? 1 : 0);
    if (unit < 0)
        return false;
    replace({unit, 1}, {}, unit);
    return true;
}

bool ByteEditor::write(const QByteArray &written, qint64 replaced)
{
    const qint64 caret = m_caret;
    const qint64 there = std::min(replaced, size() - caret);
    const qint64 over = std::min<qint64>(there, written.size());
    const bool isInOneField = !canInsert();
    if (plainBytes(caret, there) < there || (isInOneField && over < std::max<qint64>(there, written.size())))
        return false;
    const Units units = unitsOf(caret, there);
    ByteDraft typed = typedOver(caret, written.first(over));
    const qint64 more = written.size() - over;
    // What does not fit over what is there stands behind it, or what is left of that goes: never a part of a field.
    const ShownBytes::Place *last = m_shown.fieldAt(caret + over);
    if ((more > 0 || over < there) && last && last->start < caret + over)
        return false;
    const Units left = unitsOf(caret + over, there - over);
    if (!m_draft.part(left.at, left.count).fields().empty())
        return false;
    typed.replace(typed.size(), 0, ByteDraft(written.last(more)));
    replace(units, typed, units.at);
    moveTo(caret);
    return true;
}

ByteDraft ByteEditor::selection() const
{
    const Units units = unitsOf(selectionStart(), selectionSize());
    return m_draft.part(units.at, units.count);
}

ByteEditor::Units ByteEditor::touchedFields() const
{
    const Units units = unitsOf(selectionStart(), std::max<qint64>(selectionSize(), m_caret < size() ? 1 : 0));
    return m_draft.part(units.at, units.count).fields().empty() ? Units {} : units;
}

bool ByteEditor::canMakePlain() const
{
    return !m_fault && touchedFields().count > 0;
}

bool ByteEditor::makePlain()
{
    if (!canMakePlain())
        return false;
    const Units units = touchedFields();
    const qint64 start = m_shown.byteOf(units.at);
    const QByteArray made = bytes().mid(start, m_shown.byteOf(units.at + units.count) - start);
    const auto [anchor, caret] = std::pair(m_anchor, m_caret);
    replace(units, ByteDraft(made), units.at);
    select(anchor, caret);
    return true;
}

void ByteEditor::undo()
{
    if (!canUndo())
        return;
    const ByteSteps::Step &step = m_steps.undo(m_draft);
    remake();
    // Behind what is back, or before what is another one again.
    const bool isOther = step.removed.size() == step.inserted.size();
    moveTo(m_shown.byteOf(step.at + (isOther ? 0 : step.removed.size())));
}

void ByteEditor::redo()
{
    if (!canRedo())
        return;
    const ByteSteps::Step &step = m_steps.redo(m_draft);
    remake();
    moveTo(m_shown.byteOf(step.at + step.inserted.size()));
}

} // namespace wirelark
