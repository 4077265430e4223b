#pragma once

#include <QWidget>

#include "core/payload/byteorder.h"

class QAction;
class QButtonGroup;
class QStackedWidget;

namespace wirelark {

class ChecksumPanel;
class ElidedLabel;
class ValueTable;

// What stands beside the bytes: their values in one order or the other, or their checksums. Three segments choose.
class SidePane : public QWidget
{
    Q_OBJECT

public:
    explicit SidePane(QWidget *parent = nullptr);

    ValueTable *valueTable() const { return m_values; }
    ChecksumPanel *checksumPanel() const { return m_checksums; }
    // Checkable, for a menu: the checksums; unchecked, the values in the order that they had.
    QAction *checksumAction() const { return m_checksumAction; }

    void setZoom(int points);
    void setByteOrder(ByteOrder order); // and shows the values
    QString headline() const;

private:
    enum Segment { Little, Big, Checksums };

    void build();
    void addSegment(Segment segment, const QString &text, const QString &name);
    void choose(Segment segment);
    void refresh();

    ElidedLabel *m_title;
    QButtonGroup *m_segments;
    QStackedWidget *m_pages;
    ValueTable *m_values;
    ChecksumPanel *m_checksums;
    QAction *m_checksumAction;
};

} // namespace wirelark
