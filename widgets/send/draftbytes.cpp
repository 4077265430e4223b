#include "widgets/send/draftbytes.h"

#include <utility>

#include "core/explain/templatewords.h"
#include "widgets/send/composition.h"

namespace wirelark {

DraftBytes::DraftBytes(ByteEditor::Maker maker, QObject *parent)
    : QObject(parent)
    , m_editor(std::move(maker))
{
}

bool DraftBytes::edit(const std::function<bool(ByteEditor &)> &change)
{
    if (!m_trouble.isEmpty())
        return false;
    const bool isDone = change(m_editor);
    if (isDone)
        Q_EMIT edited();
    Q_EMIT changed();
    if (!isDone)
        Q_EMIT refused();
    return isDone;
}

void DraftBytes::move(const std::function<void(ByteEditor &)> &change)
{
    if (!m_trouble.isEmpty())
        return;
    change(m_editor);
    Q_EMIT changed();
}

void DraftBytes::undo()
{
    if (!m_canReturn) {
        edit([](ByteEditor &editor) {
            editor.undo();
            return true;
        });
        return;
    }
    m_trouble.clear();
    m_canReturn = false;
    Q_EMIT edited();
    Q_EMIT changed();
}

void DraftBytes::redo()
{
    edit([](ByteEditor &editor) {
        editor.redo();
        return true;
    });
}

void DraftBytes::clear()
{
    edit([](ByteEditor &editor) {
        editor.select(0, editor.size());
        return editor.removeSelection();
    });
}

void DraftBytes::follow(const Composition &composition)
{
    const QString &text = composition.draft().text;
    const auto &fault = composition.draftFault();
    if (!fault) {
        show(ByteDraft(composition.source(), text));
    } else if (!m_editor.fault() || m_editor.draft().text() != text) { // else it is here that it was made so
        m_canReturn = true;
        m_trouble = faultText(*fault, text);
        Q_EMIT changed();
    }
}

void DraftBytes::show(const ByteDraft &draft)
{
    m_trouble.clear();
    m_canReturn = false;
    if (!m_editor.take(draft))
        m_editor.remake();
    Q_EMIT changed();
}

void DraftBytes::setTrouble(const QString &reason)
{
    m_trouble = reason;
    m_canReturn = false;
    Q_EMIT changed();
}

void DraftBytes::forget()
{
    m_editor.load(ByteDraft(m_editor.draft()));
    Q_EMIT changed();
}

void DraftBytes::remake()
{
    m_editor.remake();
    Q_EMIT changed();
}

} // namespace wirelark
