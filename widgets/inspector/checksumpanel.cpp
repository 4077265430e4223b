#include "widgets/inspector/checksumpanel.h"

#include <algorithm>
#include <array>

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableWidget>

#include "core/payload/hex.h"
#include "widgets/format.h"
#include "widgets/theme.h"
#include "widgets/view/datafont.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// What most protocols use; the others follow in the order of the catalogue.
constexpr std::array common{"SUM-8"_L1, "XOR-8"_L1, "LRC-8"_L1, "CRC-8/SMBUS"_L1, "CRC-16/MODBUS"_L1,
    "CRC-16/IBM-3740"_L1, "CRC-16/XMODEM"_L1, "CRC-16/KERMIT"_L1, "CRC-16/ARC"_L1, "CRC-32/ISO-HDLC"_L1,
    "CRC-32/ISCSI"_L1, "ADLER-32"_L1, "INTERNET"_L1, "MD5"_L1, "SHA-1"_L1, "SHA-256"_L1};

// More would fit only by chance, as every CRC that begins with zero does for bytes of zero.
constexpr size_t maxGuesses = 6;

constexpr int algorithmRole = Qt::UserRole; // its place in allChecksums(); -1: the row has none
constexpr int guessRole = Qt::UserRole + 1;

// The places in allChecksums(), in the order in which they are shown.
const std::vector<int> &shownOrder()
{
    static const std::vector<int> order = [] {
        std::vector<int> result;
        for (int index = 0; index < int(allChecksums().size()); ++index)
            result.push_back(index);
        std::ranges::stable_sort(result, {}, [](int index) {
            return std::ranges::find(common, allChecksums()[size_t(index)].name) - common.begin();
        });
        return result;
    }();
    return order;
}

int placeOf(const ChecksumAlgorithm *algorithm)
{
    return int(algorithm - allChecksums().data());
}

} // namespace

ChecksumPanel::ChecksumPanel(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
{
    setObjectName(u"checksumPanel"_s);
    setAccessibleName(tr("Checksums"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    arrange();
    setZoom(0);
    connect(&m_run, &ChecksumRun::changed, this, &ChecksumPanel::refresh);
    refresh();
}

void ChecksumPanel::arrange()
{
    m_table->setAccessibleName(accessibleName());
    m_table->setLayoutDirection(Qt::LeftToRight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ChecksumPanel::openMenu);
}

void ChecksumPanel::setZoom(int points)
{
    m_table->setFont(dataFont(points));
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(m_table->font()).height() + 2);
    fitColumns();
}

void ChecksumPanel::fitColumns()
{
    if (!isVisible())
        return;
    const QFontMetrics metrics(m_table->font());
    int widest = 0;
    for (const ChecksumAlgorithm &algorithm : allChecksums())
        widest = std::max(widest, metrics.horizontalAdvance(QString(algorithm.name)));
    // Where both have no room the results come first.
    m_table->horizontalHeader()->resizeSection(0, std::min(widest + 12, width() * 5 / 9));
}

void ChecksumPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ChecksumPanel::setBytes(const ChecksumRun::Reader &reader, qint64 offset, qint64 size, bool isSelection)
{
    m_reader = reader;
    m_offset = offset;
    m_size = size;
    m_isSelection = isSelection;
    restart();
}

void ChecksumPanel::clear()
{
    setBytes({}, 0, 0, false);
}

void ChecksumPanel::restart()
{
    if (isVisible() && m_size > 0)
        m_run.start(m_reader, m_offset, m_size);
    else
        m_run.stop();
}

void ChecksumPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitColumns();
    restart();
}

void ChecksumPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_run.stop();
}

void ChecksumPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void ChecksumPanel::refresh()
{
    const QString bytes = m_isSelection ? tr("%Ln selected byte(s)", nullptr, int(m_size))
                                        : tr("%Ln byte(s)", nullptr, int(m_size));
    switch (m_run.state()) {
    case ChecksumRun::State::Idle:
        setHeadline(tr("No bytes"));
        break;
    case ChecksumRun::State::Running:
        // What is done at once needs no word of it; until then the rows before stay, so that nothing flickers.
        if (m_size <= ChecksumRun::sliceSize)
            return;
        setHeadline(tr("%1 · %2 %").arg(bytes).arg(m_run.percent()));
        break;
    case ChecksumRun::State::Done:
        setHeadline(bytes);
        break;
    case ChecksumRun::State::Unreadable:
        setHeadline(tr("These bytes are no longer stored"));
        break;
    case ChecksumRun::State::TooLarge:
        setHeadline(tr("Select at most %1").arg(formatBytes(ChecksumRun::maxSize)));
        break;
    }
    fill();
}

void ChecksumPanel::fill()
{
    const int algorithm = currentAlgorithm();
    m_table->setRowCount(0);
    if (m_run.state() != ChecksumRun::State::Done)
        return;
    addGuesses();
    for (const int index : shownOrder()) {
        const Checksum &checksum = m_run.results()[size_t(index)];
        addRow(QString(checksum.algorithm().name), checksum.hexText(), index);
        if (index == algorithm)
            m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    }
}

void ChecksumPanel::addGuesses()
{
    const std::vector<ChecksumGuess> &guesses = m_run.guesses();
    for (size_t i = 0; i < std::min(guesses.size(), maxGuesses); ++i) {
        const ChecksumGuess &guess = guesses[i];
        QString where = tr("at the end");
        if (guess.algorithm->size > 1)
            where += u", "_s + (guess.order == ByteOrder::Little ? tr("LE") : tr("BE"));
        if (guess.skipped > 0)
            where += u", "_s + tr("from byte %1").arg(guess.skipped);
        addRow(QString(guess.algorithm->name), where, placeOf(guess.algorithm));
        for (const int column : {0, 1}) {
            QTableWidgetItem *item = m_table->item(m_table->rowCount() - 1, column);
            item->setForeground(Theme::tokens(this).ok);
            item->setData(guessRole, true);
        }
    }
    if (guesses.size() > maxGuesses)
        addRow(tr("and %1 more").arg(guesses.size() - maxGuesses), {}, -1);
    else if (guesses.empty())
        addRow(m_size > maxGuessed ? tr("too long to look for one at the end") : tr("none known at the end"), {}, -1);
}

void ChecksumPanel::addRow(const QString &name, const QString &result, int algorithm)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *nameItem = new QTableWidgetItem(name);
    nameItem->setForeground(Theme::tokens(this).info);
    nameItem->setData(algorithmRole, algorithm);
    auto *resultItem = new QTableWidgetItem(result);
    resultItem->setToolTip(result); // a hash is wider than the column
    m_table->setItem(row, 0, nameItem);
    m_table->setItem(row, 1, resultItem);
    if (result.isEmpty())
        m_table->setSpan(row, 0, 1, 2);
}

int ChecksumPanel::currentAlgorithm() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), 0);
    return item ? item->data(algorithmRole).toInt() : -1;
}

bool ChecksumPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            event->accept(); // a menu must not take it while the keys go here
            if (event->type() == QEvent::KeyPress)
                copyCurrent(ByteOrder::Big, true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChecksumPanel::copyCurrent(ByteOrder order, bool asNumber)
{
    const int index = currentAlgorithm();
    if (index < 0 || m_run.state() != ChecksumRun::State::Done)
        return;
    const Checksum &checksum = m_run.results()[size_t(index)];
    const bool isGuess = m_table->item(m_table->currentRow(), 0)->data(guessRole).toBool();
    if (asNumber && isGuess)
        QGuiApplication::clipboard()->setText(QString(checksum.algorithm().name));
    else
        QGuiApplication::clipboard()->setText(asNumber ? checksum.hexText() : toHex(checksum.result(order)));
}

void ChecksumPanel::openMenu(QPoint position)
{
    const int index = currentAlgorithm();
    if (index < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, ByteOrder order, bool asNumber) {
        connect(menu->addAction(text), &QAction::triggered, this,
            [this, order, asNumber] { copyCurrent(order, asNumber); });
    };
    add(tr("&Copy"), ByteOrder::Big, true);
    if (!allChecksums()[size_t(index)].isHash()) {
        add(tr("Copy bytes, &big endian"), ByteOrder::Big, false);
        add(tr("Copy bytes, &little endian"), ByteOrder::Little, false);
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ChecksumPanel::setHeadline(const QString &headline)
{
    m_headline = headline;
    Q_EMIT headlineChanged();
}

QString ChecksumPanel::result(const QString &name) const
{
    for (const QTableWidgetItem *item : m_table->findItems(name, Qt::MatchExactly)) {
        if (item->column() == 0 && !item->data(guessRole).toBool())
            return m_table->item(item->row(), 1)->text();
    }
    return {};
}

QStringList ChecksumPanel::guesses() const
{
    QStringList guesses;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *name = m_table->item(row, 0);
        if (name->data(guessRole).toBool())
            guesses += name->text() + u": "_s + m_table->item(row, 1)->text();
        else if (name->data(algorithmRole).toInt() < 0)
            guesses += name->text();
    }
    return guesses;
}

} // namespace wirelark
