#include "widgets/compose/frametable.h"

#include <algorithm>

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include "core/explain/templatewords.h"
#include "core/payload/hex.h"
#include "widgets/compose/frametypes.h"
#include "widgets/format.h"
#include "widgets/icons.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qsizetype shownBytes = 256; // more are not to be seen in a row

// A type is chosen, or typed.
class TypeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *combo = new QComboBox(parent);
        combo->setObjectName(u"frameTypeEdit"_s);
        combo->setAccessibleName(FrameTable::tr("Type"));
        combo->setEditable(true);
        combo->lineEdit()->setAccessibleName(combo->accessibleName());
        combo->setInsertPolicy(QComboBox::NoInsert);
        const QStringList types = frameTypes();
        for (const QString &type : types) {
            combo->addItem(type);
            combo->setItemData(combo->count() - 1, frameTypeWords(type), Qt::ToolTipRole);
        }
        combo->completer()->setFilterMode(Qt::MatchContains);
        combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        combo->setMaxVisibleItems(20);
        auto *self = const_cast<TypeDelegate *>(this);
        connect(combo, &QComboBox::activated, self, [self, combo] {
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        return combo;
    }
};

} // namespace

FrameTable::FrameTable(QWidget *parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(u"frameTable"_s);
    setAccessibleName(tr("Rows of the frame"));
    setHorizontalHeaderLabels({tr("Name"), tr("Type"), tr("Value"), tr("At"), tr("Bytes")});
    setItemDelegateForColumn(Type, new TypeDelegate(this));
    setFont(dataFont());
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    const int letter = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(Name, 14 * letter);
    setColumnWidth(Type, 18 * letter);
    setColumnWidth(Value, 30 * letter);
    setColumnWidth(At, 8 * letter);
    horizontalHeader()->setStretchLastSection(true);
    setHorizontalScrollMode(ScrollPerPixel);
    connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (!m_isFilling && item->column() <= Value)
            Q_EMIT edited();
    });
}

FrameRows FrameTable::rows() const
{
    FrameRows rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.push_back({item(row, Name)->text(), item(row, Type)->text(), item(row, Value)->text()});
    return rows;
}

void FrameTable::setRows(const FrameRows &rows)
{
    if (rows == this->rows())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    setRowCount(int(rows.size()));
    for (int row = 0; row < rowCount(); ++row)
        fill(row, rows[std::size_t(row)]);
    if (currentRow() < 0 && rowCount() > 0)
        setCurrentCell(0, Value);
}

void FrameTable::fill(int row, const FrameRow &content)
{
    const QString texts[] {content.name, content.type, content.value, {}, {}};
    for (int column = 0; column < ColumnCount; ++column) {
        if (!item(row, column))
            setItem(row, column, new QTableWidgetItem);
        item(row, column)->setText(texts[column]);
        if (column >= At)
            item(row, column)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    item(row, Type)->setToolTip(safeToolTip(frameTypeWords(content.type)));
}

void FrameTable::setParts(const std::vector<FramePart> &parts)
{
    const QScopedValueRollback filling(m_isFilling, true);
    const Tokens &tokens = Theme::tokens(this);
    for (int row = 0; row < std::min(rowCount(), int(parts.size())); ++row) {
        const FramePart &part = parts[std::size_t(row)];
        const QString fault = part.fault ? faultText(*part.fault, part.text) : QString();
        item(row, At)->setText(part.offset < 0 ? QString() : QString::number(part.offset));
        item(row, At)->setForeground(tokens.info);
        QTableWidgetItem *bytes = item(row, Bytes);
        bytes->setText(part.fault ? fault : toElidedHex(part.bytes, shownBytes));
        bytes->setIcon(part.fault ? icon(Glyph::Warning) : QIcon());
        bytes->setForeground(part.fault ? tokens.error : tokens.text);
        bytes->setToolTip(safeToolTip(bytes->text()));
        item(row, Value)->setToolTip(safeToolTip(fault));
    }
}

FrameRow FrameTable::current() const
{
    const int row = currentRow();
    return row < 0 ? FrameRow() : rows()[std::size_t(row)];
}

void FrameTable::setCurrentValue(const QString &value)
{
    if (currentRow() >= 0)
        item(currentRow(), Value)->setText(value);
}

void FrameTable::replaceRows(const FrameRows &rows, int current)
{
    setRows(rows);
    setCurrentCell(std::clamp(current, 0, std::max(0, rowCount() - 1)), std::clamp(currentColumn(), int(Name), int(Value)));
    Q_EMIT edited();
}

void FrameTable::addRow()
{
    FrameRows rows = this->rows();
    const int place = currentRow() + 1;
    rows.insert(rows.begin() + place, FrameRow {{}, u"u8"_s, u"0"_s});
    replaceRows(rows, place);
}

void FrameTable::removeCurrent()
{
    FrameRows rows = this->rows();
    const int place = currentRow();
    if (place < 0)
        return;
    rows.erase(rows.begin() + place);
    replaceRows(rows, place);
}

void FrameTable::moveCurrent(int step)
{
    FrameRows rows = this->rows();
    const int from = currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= int(rows.size()))
        return;
    std::swap(rows[std::size_t(from)], rows[std::size_t(to)]);
    replaceRows(rows, to);
}

} // namespace wirelark
