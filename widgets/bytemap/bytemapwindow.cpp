#include "widgets/bytemap/bytemapwindow.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "core/explain/language.h"
#include "core/timeline/messagerows.h"
#include "widgets/bytemap/bytemapview.h"
#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

ByteMapWindow::ByteMapWindow(const MessageRows &rows, QWidget *parent)
    : QDialog(parent)
    , m_rows(rows)
    , m_direction(
          makeChoice(u"byteMapDirection"_s, tr("Direction"), {tr("Both directions"), tr("Incoming"), tr("Outgoing")}))
    , m_from(makeChoice(
          u"byteMapFrom"_s, tr("Offsets are counted"), {tr("From the first byte"), tr("From the last byte")}))
    , m_order(makeChoice(u"byteMapOrder"_s, tr("Order"), {tr("Rare values first"), tr("By offset")}))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
    , m_view(new ByteMapView(this))
{
    setObjectName(u"byteMap"_s);
    setWindowTitle(tr("Byte map"));
    place();
    connect(m_direction, &QComboBox::activated, this, &ByteMapWindow::count);
    connect(m_from, &QComboBox::activated, this, &ByteMapWindow::count);
    connect(m_order, &QComboBox::activated, this, &ByteMapWindow::showResult);
    connect(m_button, &QPushButton::clicked, this, [this] { m_run.isRunning() ? m_run.stop() : count(); });
    connect(&m_run, &ByteMapRun::progressed, this, &ByteMapWindow::showProgress);
    connect(&m_run, &ByteMapRun::finished, this, &ByteMapWindow::showResult);
    connect(&rows, &MessageRows::replaced, this, [this] {
        if (m_run.map())
            m_state->setText(tr("The rows have changed since they were counted."));
    });
    connect(m_view, &ByteMapView::chosen, this, &ByteMapWindow::chosen);
}

QComboBox *ByteMapWindow::makeChoice(const QString &name, const QString &spoken, const QStringList &texts)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(spoken);
    choice->addItems(texts);
    return choice;
}

void ByteMapWindow::place()
{
    m_state->setObjectName(u"byteMapState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_button->setObjectName(u"byteMapButton"_s);
    m_button->setAutoDefault(false); // Enter is the view's
    m_progress->setAccessibleName(tr("Counted"));
    auto *choices = new QHBoxLayout;
    for (QComboBox *choice : {m_direction, m_from, m_order})
        choices->addWidget(choice);
    choices->addStretch(1);
    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_progress);
    state->addWidget(m_button);
    auto *help =
        new QLabel(tr("Click a value, or press Enter: the first message that has it, and that byte of it."), this);
    help->setTextFormat(Qt::PlainText);
    auto *all = new QVBoxLayout(this);
    all->addLayout(choices);
    all->addLayout(state);
    all->addWidget(m_view, 1);
    all->addWidget(help);
    resize(760, 420);
    m_view->setFocus();
}

void ByteMapWindow::count()
{
    ByteMapChoice choice;
    if (m_direction->currentIndex() > 0)
        choice.direction = m_direction->currentIndex() == 1 ? Direction::In : Direction::Out;
    choice.from = m_from->currentIndex() == 0 ? ByteMap::From::Begin : ByteMap::From::End;
    m_view->setOffsets({}, choice.from);
    m_run.start(m_rows, choice);
    showProgress();
}

void ByteMapWindow::sayNotShown()
{
    m_state->setText(tr("This message is not among the rows now."));
}

void ByteMapWindow::showProgress()
{
    m_progress->setVisible(m_run.isRunning());
    m_progress->setValue(m_run.progress());
    m_button->setText(m_run.isRunning() ? tr("&Stop") : tr("Count &again"));
    if (m_run.isRunning())
        m_state->setText(tr("Counting…"));
}

void ByteMapWindow::showResult()
{
    showProgress();
    const ByteMap *map = m_run.map();
    if (!map)
        return;
    m_view->setOffsets(
        map->offsets(m_order->currentIndex() == 0 ? ByteMap::Order::RareFirst : ByteMap::Order::ByOffset), map->from());
    const auto count = static_cast<qint64>(map->messages());
    //: %1 is the number, with its separators
    const QString messages = tr("%1 message(s)", nullptr, pluralOf(count)).arg(formatCount(count));
    m_state->setText(m_run.progress() == 100 ? messages : tr("%1, then stopped").arg(messages));
}

} // namespace wirelark
