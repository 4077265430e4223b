#include "widgets/inspector/sidepane.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QStackedWidget>
#include <QToolButton>

#include "widgets/elidedlabel.h"
#include "widgets/inspector/checksumpanel.h"
#include "widgets/inspector/valuetable.h"

namespace wirelark {

SidePane::SidePane(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_segments(new QButtonGroup(this))
    , m_pages(new QStackedWidget(this))
    , m_values(new ValueTable(this))
    , m_checksums(new ChecksumPanel(this))
    , m_checksumAction(new QAction(tr("C&hecksum"), this))
{
    build();
    m_checksumAction->setCheckable(true);
    connect(m_segments, &QButtonGroup::idClicked, this, [this](int id) { choose(Segment(id)); });
    connect(m_checksumAction, &QAction::triggered, this, [this](bool isOn) {
        choose(isOn ? Checksums : m_values->byteOrder() == ByteOrder::Little ? Little : Big);
    });
    connect(m_values, &ValueTable::headlineChanged, this, &SidePane::refresh);
    connect(m_checksums, &ChecksumPanel::headlineChanged, this, &SidePane::refresh);
    choose(Little);
}

void SidePane::build()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 4, 2);
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addStretch(1);
    addSegment(Little, tr("LE"), tr("Values, little endian"));
    addSegment(Big, tr("BE"), tr("Values, big endian"));
    addSegment(Checksums, tr("Checksum"), tr("Checksums of the selection, or of the message"));
    for (QAbstractButton *button : m_segments->buttons())
        head->addWidget(button);
    m_pages->addWidget(m_values);
    m_pages->addWidget(m_checksums);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
}

void SidePane::addSegment(Segment segment, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setCheckable(true);
    m_segments->addButton(button, segment);
}

void SidePane::choose(Segment segment)
{
    m_segments->button(segment)->setChecked(true);
    m_checksumAction->setChecked(segment == Checksums);
    if (segment == Checksums) {
        m_pages->setCurrentWidget(m_checksums);
    } else {
        m_values->setByteOrder(segment == Little ? ByteOrder::Little : ByteOrder::Big);
        m_pages->setCurrentWidget(m_values);
    }
    refresh();
}

void SidePane::setByteOrder(ByteOrder order)
{
    choose(order == ByteOrder::Little ? Little : Big);
}

void SidePane::setZoom(int points)
{
    m_values->setZoom(points);
    m_checksums->setZoom(points);
}

QString SidePane::headline() const
{
    return m_title->text();
}

void SidePane::refresh()
{
    m_title->setText(m_pages->currentWidget() == m_values ? m_values->headline() : m_checksums->headline());
}

} // namespace wirelark
