#pragma once

#include <QHash>
#include <QWidget>

#include "core/payload/values.h"
#include "core/payload/writevalue.h"

class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace wirelark {

// What the bytes at the cursor are as numbers, times, addresses and text, in either byte order.
class ValueTable : public QWidget
{
    Q_OBJECT

public:
    explicit ValueTable(QWidget *parent = nullptr);

    // The bytes from the cursor on (maxValueSize are enough), and which byte of the message the first is.
    void setBytes(const QByteArray &bytes, qint64 index);
    void clear();
    void setZoom(int points);

    QString headline() const; // At byte 9
    ByteOrder byteOrder() const { return m_order; }
    void setByteOrder(ByteOrder order);
    // The text beside a label, such as `u16`.
    QString value(const QString &label) const;
    // Values can be typed over; what that makes of the bytes is asked for by valueEntered().
    void setEditable(bool editable);

Q_SIGNALS:
    void headlineChanged();
    void valueEntered(const wirelark::NewValue &value); // in place of what stands at the cursor

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void colourLabels();
    void addValue(int row, int column, const char *label);
    void refresh();
    QString faultOf(const QString &label, const QString &typed) const;
    void showFault(const QString &fault);

    QTableWidget *m_table;
    QLabel *m_fault; // below the table, where values can be typed
    QHash<QString, QTableWidgetItem *> m_cells; // of the values, by their labels
    QByteArray m_bytes;
    qint64 m_index = -1;
    ByteOrder m_order = ByteOrder::Little;
};

} // namespace wirelark
