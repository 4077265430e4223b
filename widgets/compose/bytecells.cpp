#include "widgets/compose/bytecells.h"

#include "core/compose/byteeditor.h"
#include "core/payload/hex.h"
#include "core/payload/visibletext.h"
#include "widgets/compose/hexedit.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

QString placeText(qint64 offset)
{
    return u"0x"_s + QString::number(offset, 16).toUpper();
}

} // namespace

ByteCells::ByteCells(const HexEdit &view, const ByteEditor &editor)
    : m_view(view)
    , m_editor(editor)
{
}

qint64 ByteCells::rowCount() const
{
    return m_view.lineCount();
}

int ByteCells::columnCount() const
{
    return m_view.hexLayout().bytesPerRow;
}

qint64 ByteCells::firstVisibleRow() const
{
    return m_view.topLine();
}

int ByteCells::visibleRowCount() const
{
    return m_view.visibleRowCount();
}

qint64 ByteCells::currentRow() const
{
    return m_view.currentRow();
}

int ByteCells::currentColumn() const
{
    return m_view.currentColumn();
}

bool ByteCells::isRowSelected(qint64 row) const
{
    const qint64 start = row * columnCount();
    const qint64 first = m_editor.selectionStart();
    return m_editor.hasSelection() && start < first + m_editor.selectionSize() && start + columnCount() > first;
}

QString ByteCells::columnTitle(int column) const
{
    return HexEdit::tr("Byte %1 of the row").arg(column);
}

QString ByteCells::spokenCell(qint64 row, int column) const
{
    const qint64 offset = row * columnCount() + column;
    const QByteArray byte = m_editor.bytes().mid(offset, 1);
    if (byte.isEmpty())
        return offset == m_editor.size() ? HexEdit::tr("The end, at %1").arg(placeText(offset)) : QString();
    const QString hex = toHex(byte);
    const QString text = visibleText(byte).text;
    const ShownBytes::Place *field = m_editor.shown().fieldAt(offset);
    if (!field)
        //: A byte of a hex editor for a screen reader: its value in hex, as a character, and its offset
        return HexEdit::tr("%1, %2, at %3").arg(hex, text, placeText(offset));
    const QString &name = m_editor.draft().fieldAt(field->unit)->text;
    //: The same; %4 is the field that makes it
    return HexEdit::tr("%1, %2, at %3, of the field %4").arg(hex, text, placeText(offset), name);
}

QString ByteCells::spokenRow(qint64 row) const
{
    const qint64 offset = row * columnCount();
    const QByteArray bytes = m_editor.bytes().mid(offset, columnCount());
    //: A row of a hex editor for a screen reader: offset, bytes in hex, the same as text
    return HexEdit::tr("%1: %2, text %3").arg(placeText(offset), toHex(bytes), visibleText(bytes).text);
}

QRect ByteCells::cellRect(qint64 row, int column) const
{
    return m_view.cellRect(row, column);
}

} // namespace wirelark
