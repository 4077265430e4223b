#include "widgets/compare/comparewindow.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include "core/explain/explain.h"
#include "core/payload/visibletext.h"
#include "widgets/compare/differenceview.h"
#include "widgets/compare/othercapture.h"
#include "widgets/format.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QString offsetText(qint64 offset)
{
    return u"0x"_s + QString::number(offset, 16).toUpper();
}

StreamBytes bytesOf(const Side &side, Direction direction)
{
    if (side.message)
        return {*side.journal, *side.message};
    return {*side.journal, side.connection, direction};
}

} // namespace

CompareWindow::CompareWindow(QWidget *parent)
    : QDialog(parent)
    , m_leftTitle(new QLabel(this))
    , m_rightTitle(new QLabel(this))
    , m_direction(new QComboBox(this))
    , m_chooseCapture(makeButton(u"compareCapture"_s, tr("Other &capture…")))
    , m_connection(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_previous(makeButton(u"comparePrevious"_s, tr("&Previous")))
    , m_next(makeButton(u"compareNext"_s, tr("&Next")))
    , m_view(new DifferenceView(this))
{
    setObjectName(u"compareWindow"_s);
    setWindowTitle(tr("Compare"));
    place();
    m_next->setToolTip(tr("Next difference (F3)"));
    m_previous->setToolTip(tr("Previous difference (Shift+F3)"));
    connect(m_next, &QPushButton::clicked, m_view, &DifferenceView::goToNext);
    connect(m_previous, &QPushButton::clicked, m_view, &DifferenceView::goToPrevious);
    // A shortcut of the button would show it pressed for a while first.
    connect(new QShortcut(Qt::Key_F3, this), &QShortcut::activated, m_view, &DifferenceView::goToNext);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F3, this), &QShortcut::activated, m_view, &DifferenceView::goToPrevious);
    connect(m_direction, &QComboBox::activated, this, &CompareWindow::start);
    connect(m_chooseCapture, &QPushButton::clicked, this, &CompareWindow::chooseCapture);
    connect(m_connection, &QComboBox::activated, this, &CompareWindow::chooseConnection);
    connect(m_view, &DifferenceView::currentChanged, this, &CompareWindow::showState);
    connect(&m_run, &ComparisonRun::progressed, this, &CompareWindow::showState);
    connect(&m_run, &ComparisonRun::finished, this, &CompareWindow::showResult);
}

CompareWindow::~CompareWindow()
{
    m_view->setComparison(nullptr);
}

QPushButton *CompareWindow::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void CompareWindow::place()
{
    m_direction->setObjectName(u"compareDirection"_s);
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->addItems({tr("Incoming"), tr("Outgoing")});
    m_connection->setObjectName(u"compareConnection"_s);
    m_connection->setAccessibleName(tr("Connection of the other capture"));
    m_state->setObjectName(u"compareState"_s);
    auto *titles = new QHBoxLayout;
    for (QLabel *title : {m_leftTitle, m_rightTitle}) {
        title->setTextFormat(Qt::PlainText);
        titles->addWidget(title, 1);
    }
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_direction);
    choices->addWidget(m_chooseCapture);
    choices->addWidget(m_connection);
    choices->addStretch(1);
    auto *state = new QHBoxLayout;
    m_state->setTextFormat(Qt::PlainText);
    state->addWidget(m_state, 1);
    state->addWidget(m_previous);
    state->addWidget(m_next);
    auto *all = new QVBoxLayout(this);
    all->addLayout(choices);
    all->addLayout(state);
    all->addLayout(titles);
    all->addWidget(m_view, 1);
    resize(960, 480);
    m_view->setFocus();
}

void CompareWindow::compare(const Side &left, const Side &right)
{
    m_view->setComparison(nullptr);
    m_run.clear();
    m_capture.reset();
    m_left = left;
    m_right = right;
    const bool areStreams = left.journal && !left.message;
    m_direction->setVisible(areStreams);
    m_chooseCapture->setVisible(areStreams);
    m_connection->hide();
    start();
}

void CompareWindow::start()
{
    m_view->setComparison(nullptr);
    m_leftTitle->setText(m_left.title);
    m_rightTitle->setText(m_right.title);
    if (m_left.journal && m_right.journal) {
        const Direction direction = m_direction->currentIndex() == 0 ? Direction::In : Direction::Out;
        m_run.start(bytesOf(m_left, direction), bytesOf(m_right, direction));
    }
    showState();
}

void CompareWindow::chooseCapture()
{
    auto *dialog = new QFileDialog(this, tr("Compare with a capture"), {}, tr("Captures (*.pcapng)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CompareWindow::openCapture);
    dialog->open();
}

void CompareWindow::openCapture(const QString &path)
{
    m_view->setComparison(nullptr);
    m_run.clear();
    m_right = {};
    m_connection->hide();
    m_capture = std::make_unique<OtherCapture>(path);
    connect(m_capture.get(), &OtherCapture::read, this, &CompareWindow::onCaptureRead);
    start();
    m_state->setText(tr("Reading %1…").arg(safeText(QFileInfo(path).fileName())));
}

void CompareWindow::onCaptureRead()
{
    const Problem problem = explain(m_capture->result());
    if (!m_capture->result().hasJournal()) {
        m_state->setText(problem.toLine());
        return;
    }
    m_connection->clear();
    for (const OtherCapture::Connection &connection : m_capture->connections())
        m_connection->addItem(u"#%1 %2 · %3"_s.arg(connection.id).arg(connection.peer, formatBytes(connection.bytes)));
    m_connection->setVisible(m_connection->count() > 0);
    if (m_connection->count() == 0)
        m_state->setText(tr("No connection in this capture carried any bytes."));
    else
        chooseConnection(0);
}

void CompareWindow::chooseConnection(int index)
{
    m_right = {&m_capture->journal(), m_capture->connections()[size_t(index)].id, {},
        u"%1: %2"_s.arg(safeText(QFileInfo(m_capture->path()).fileName()), m_connection->itemText(index))};
    start();
}

void CompareWindow::showState()
{
    Comparison *result = m_run.result();
    const int known = result ? int(result->ranges().size()) : 0;
    m_previous->setEnabled(m_view->current() > 0);
    m_next->setEnabled(m_view->current() + 1 < known);
    if (!m_left.journal)
        m_state->setText(tr("Select two messages in the log, or one or two connections, then compare again."));
    else if (!m_right.journal)
        m_state->setText(tr("Choose another capture, or select two connections, then compare again."));
    else if (m_run.isRunning())
        m_state->setText(tr("Comparing… %1 %").arg(m_run.progress()));
    else if (result)
        m_state->setText(resultWords(*result));
}

void CompareWindow::showResult()
{
    m_view->setComparison(m_run.result());
    showState();
}

QString CompareWindow::resultWords(const Comparison &result) const
{
    const QString how = result.kind() == Comparison::Kind::Aligned
        ? tr("aligned, whatever was added or left out", "how two messages were compared")
        : tr("each byte with the one at its place", "how two streams were compared");
    QString words;
    if (m_view->current() >= 0) {
        const DifferentRange &range = result.ranges()[size_t(m_view->current())];
        words = tr("Difference %1 of %2 · at %3 left, %4 right · %5")
                    .arg(formatCount(m_view->current() + 1), formatCount(result.count()), offsetText(range.left),
                        offsetText(range.right), how);
    } else {
        words = tr("No difference");
    }
    if (result.isBroken())
        words += u" · "_s + tr("some bytes are not stored any more");
    return words;
}

} // namespace wirelark
