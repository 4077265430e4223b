#include "widgets/inspector/valuetable.h"

#include <array>
#include <utility>

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>

#include "core/explain/valuewords.h"
#include "widgets/format.h"
#include "widgets/inspector/valuedelegate.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// Two values side by side, or one of many digits that has the row to itself. The common ones come first.
struct Row
{
    const char *left;
    const char *right = nullptr;
};

constexpr std::array rows{Row{"u8", "i8"}, Row{"u16", "i16"}, Row{"u32", "i32"}, Row{"bits"}, Row{"UTF-8"},
    Row{"f32"}, Row{"u64"}, Row{"i64"}, Row{"f64"}, Row{"time"}, Row{"u24", "i24"}, Row{"f16"}, Row{"LEB128"},
    Row{"sLEB128"}, Row{"varint"}, Row{"zigzag"}, Row{"UTF-16"}, Row{"C"}, Row{"Pascal"}, Row{"IPv4"}, Row{"IPv6"},
    Row{"MAC"}, Row{"GUID"}, Row{"time64"}, Row{"time ms"}, Row{"time us"}, Row{"time ns"}, Row{"FILETIME"},
    Row{"NTP"}, Row{"DOS"}};

} // namespace

ValueTable::ValueTable(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(int(rows.size()), 4, this))
    , m_fault(new QLabel(this))
{
    setObjectName(u"valueTable"_s);
    setAccessibleName(tr("Values at the current byte"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_fault);
    m_fault->setObjectName(u"valueFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setContentsMargins(8, 4, 8, 4);
    m_fault->setMinimumHeight(2 * fontMetrics().lineSpacing() + 8); // what is above it stays where it is
    m_fault->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_fault->hide();
    arrange();
    setZoom(0);
    setByteOrder(ByteOrder::Little);
}

void ValueTable::arrange()
{
    m_table->setAccessibleName(accessibleName());
    m_table->setLayoutDirection(Qt::LeftToRight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(1);
    for (const int column : {0, 2})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    for (const int column : {1, 3})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    for (int row = 0; row < int(rows.size()); ++row) {
        addValue(row, 0, rows[size_t(row)].left);
        if (rows[size_t(row)].right)
            addValue(row, 2, rows[size_t(row)].right);
        else
            m_table->setSpan(row, 1, 1, 3);
    }
    colourLabels();
}

void ValueTable::setEditable(bool editable)
{
    m_fault->setVisible(editable);
    m_table->setEditTriggers(editable ? QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                                      : QAbstractItemView::NoEditTriggers);
    if (!editable)
        return;
    auto *delegate = new ValueDelegate([this](const QString &label) { return valueToEdit(label, m_order, m_bytes); },
        [this](const QString &label, const QString &typed) { return faultOf(label, typed); }, m_table);
    connect(delegate, &ValueDelegate::checked, this, &ValueTable::showFault);
    connect(delegate, &ValueDelegate::entered, this, [this](const QString &label, const QString &typed) {
        Q_EMIT valueEntered(std::get<NewValue>(writeValue(label, typed, m_order, m_bytes)));
    });
    m_table->setItemDelegate(delegate);
}

QString ValueTable::faultOf(const QString &label, const QString &typed) const
{
    const WrittenValue written = writeValue(label, typed, m_order, m_bytes);
    const auto *fault = std::get_if<ValueFault>(&written);
    return fault ? faultText(*fault, label, typed) : QString();
}

void ValueTable::showFault(const QString &fault)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::tokens(this).error);
    m_fault->setPalette(colours);
    m_fault->setText(fault);
}

void ValueTable::addValue(int row, int column, const char *label)
{
    auto *name = new QTableWidgetItem(QString::fromLatin1(label));
    auto *value = new QTableWidgetItem;
    name->setFlags(Qt::ItemIsEnabled);
    m_table->setItem(row, column, name);
    m_table->setItem(row, column + 1, value);
    m_cells.insert(name->text(), value);
}

void ValueTable::colourLabels()
{
    for (const QTableWidgetItem *cell : std::as_const(m_cells))
        m_table->item(cell->row(), cell->column() - 1)->setForeground(Theme::tokens(this).info);
}

void ValueTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourLabels();
}

void ValueTable::setZoom(int points)
{
    m_table->setFont(dataFont(points));
    const QFontMetrics metrics(m_table->font());
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + 2);
    m_table->horizontalHeader()->resizeSection(0, metrics.horizontalAdvance(u"FILETIME"_s) + 12);
    m_table->horizontalHeader()->resizeSection(2, metrics.horizontalAdvance(u"i32"_s) + 16);
}

void ValueTable::setBytes(const QByteArray &bytes, qint64 index)
{
    if (bytes == m_bytes && index == m_index)
        return;
    showFault({});
    m_bytes = bytes;
    m_index = index;
    refresh();
    Q_EMIT headlineChanged();
}

void ValueTable::clear()
{
    setBytes({}, -1);
}

void ValueTable::setByteOrder(ByteOrder order)
{
    m_order = order;
    refresh();
}

QString ValueTable::headline() const
{
    return m_index < 0 ? tr("No byte") : tr("At byte %1").arg(QLocale().toString(m_index));
}

QString ValueTable::value(const QString &label) const
{
    const QTableWidgetItem *cell = m_cells.value(label);
    return cell ? cell->text() : QString();
}

void ValueTable::refresh()
{
    for (const Value &value : valuesAt(m_bytes, m_order)) {
        QTableWidgetItem *cell = m_cells.value(value.label);
        if (!cell)
            continue;
        const bool isWrong = value.value.isEmpty() && value.label == "UTF-8"_L1 && !m_bytes.isEmpty();
        cell->setText(isWrong ? tr("not UTF-8") : value.value);
        cell->setToolTip(safeToolTip(value.value)); // the longest are wider than the table
    }
}

} // namespace wirelark
