#pragma once

#include <functional>

#include "core/compose/bytesteps.h"
#include "core/compose/shownbytes.h"

namespace wirelark {

// A draft with a caret and a selection in its bytes, and every way to change it. Fields are made again after each change.
// They are whole: bytes that a field makes cannot be typed over, what is taken away of one takes all of it away; only one
// that has its bytes written in it (`{u16be:513}`, `{hex:01}`) can be overwritten, and stays one. Places are bytes as they
// are shown, from 0; the caret stands before one of them or behind the last.
class ByteEditor
{
public:
    using Maker = std::function<Made(const Template &)>;

    explicit ByteEditor(Maker maker);

    // Another message, which is no step.
    void load(const ByteDraft &draft);
    // The message was changed elsewhere: a step that touches what differs; the caret stays at its byte. False: nothing
    // differs.
    bool take(const ByteDraft &draft);
    // The moment is another one.
    void remake();

    const ByteDraft &draft() const { return m_draft; }
    const ShownBytes &shown() const { return m_shown; }
    const QByteArray &bytes() const { return m_shown.bytes(); }
    qint64 size() const { return m_shown.size(); }
    // Empty while there is a fault of its labels.
    const Template &message() const { return m_message; }
    // Why there are no bytes; its place is in draft().text().
    const std::optional<TemplateFault> &fault() const { return m_fault; }

    qint64 caret() const { return m_caret; }
    qint64 selectionStart() const { return std::min(m_caret, m_anchor); }
    qint64 selectionSize() const { return std::abs(m_caret - m_anchor); }
    bool hasSelection() const { return m_caret != m_anchor; }
    bool isSecondDigit() const { return m_isSecondDigit; } // the next digit completes the byte at the caret
    void moveTo(qint64 byte, bool keepsAnchor = false);
    void select(qint64 anchor, qint64 caret);

    bool isInserting() const { return m_isInserting; }
    void setInserting(bool inserting) { m_isInserting = inserting; }

    // These do nothing and are false where a field is in the way.
    bool typeDigit(int digit); // 0 to 15
    bool type(const ByteDraft &units);
    bool removeForward();
    bool removeBackward();
    bool removeSelection();
    // In place of `replaced` bytes from the caret on, as far as there are so many; the caret stays.
    bool write(const QByteArray &bytes, qint64 replaced);

    // The units that are selected; a field of which only a part is comes whole.
    ByteDraft selection() const;
    QByteArray selectedBytes() const { return bytes().mid(selectionStart(), selectionSize()); }
    // The fields that are selected, or the one at the caret, are the bytes they make now. False: there are none.
    bool makePlain();
    bool canMakePlain() const;

    bool canUndo() const { return m_steps.canUndo(); }
    bool canRedo() const { return m_steps.canRedo(); }
    void undo();
    void redo();

private:
    struct Units
    {
        qint64 at = 0;
        qint64 count = 0;
    };

    Units unitsOf(qint64 start, qint64 size) const;
    Units touchedFields() const;
    bool canInsert() const;
    qint64 plainBytes(qint64 byte, qint64 most) const;
    ByteDraft typedOver(qint64 byte, const QByteArray &bytes) const;
    bool insert(const ByteDraft &units);
    void replace(const Units &units, const ByteDraft &inserted, qint64 caretUnit);

    Maker m_maker;
    ByteDraft m_draft;
    ByteSteps m_steps;
    Template m_message;
    std::optional<TemplateFault> m_fault;
    ShownBytes m_shown;
    qint64 m_caret = 0;
    qint64 m_anchor = 0;
    bool m_isSecondDigit = false;
    bool m_isInserting = false;
};

} // namespace wirelark
