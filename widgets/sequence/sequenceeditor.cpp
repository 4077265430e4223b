#include "widgets/sequence/sequenceeditor.h"

#include <algorithm>

#include <QListWidget>
#include <QVBoxLayout>

#include "core/explain/sequencewords.h"
#include "widgets/sequence/sequenceedit.h"

namespace wirelark {

namespace {

constexpr std::chrono::milliseconds pause(150); // after a key, before it is read again
constexpr size_t mostListed = 200;
constexpr int mostShown = 5; // before one has to scroll
constexpr int placeRole = Qt::UserRole; // a QPoint: column, line

} // namespace

SequenceEditor::SequenceEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new SequenceEdit(this))
    , m_list(new QListWidget(this))
{
    m_edit->setPlaceholderText(tr("What is sent and what is expected, a step a line:")
        + QStringLiteral("\n\nexpect /^220 (\\S+)/ as server\nsend \"USER guest\\r\\n\"\nexpect \"331\" "
                         "within 2 s\nfinish\nexpect end"));
    m_list->setObjectName(QStringLiteral("sequenceErrors"));
    m_list->setAccessibleName(tr("What is wrong with the sequence"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_edit, 1);
    rows->addWidget(m_list);
    const auto go = [this](const QListWidgetItem *item) {
        const QPoint place = item->data(placeRole).toPoint();
        if (place.y() > 0)
            m_edit->goTo(place.y(), place.x());
    };
    connect(m_list, &QListWidget::itemClicked, this, go);
    connect(m_list, &QListWidget::itemActivated, this, go);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &SequenceEditor::check);
    connect(m_edit, &SequenceEdit::edited, this, [this] {
        m_pause.start();
        Q_EMIT textChanged();
    });
}

QString SequenceEditor::text() const
{
    return m_edit->text();
}

void SequenceEditor::setText(const QString &text)
{
    m_edit->setText(text);
    check();
}

const ParsedSequence &SequenceEditor::parsed()
{
    if (m_pause.isActive())
        check();
    return m_parsed;
}

void SequenceEditor::check()
{
    m_pause.stop();
    m_parsed = StepSequence::parse(m_edit->text());
    const auto *errors = std::get_if<std::vector<SequenceError>>(&m_parsed);
    showErrors(errors ? *errors : std::vector<SequenceError>());
    Q_EMIT checked();
}

void SequenceEditor::showErrors(const std::vector<SequenceError> &errors)
{
    m_edit->setErrors(errors);
    m_list->clear();
    for (const SequenceError &error : errors) {
        if (m_list->count() == int(mostListed)) {
            m_list->addItem(tr("and %Ln more", nullptr, int(errors.size() - mostListed)));
            break;
        }
        //: The number of a line, and what is wrong there
        auto *item = new QListWidgetItem(tr("Line %1: %2").arg(error.line).arg(errorText(error)), m_list);
        item->setData(placeRole, QPoint(int(error.start), error.line));
    }
    m_list->setVisible(!errors.empty());
    // As high as what is in it, while that leaves room for the text.
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(
        2 * m_list->frameWidth() + std::clamp(m_list->count(), 1, mostShown) * std::max(row, 1));
}

QString SequenceEditor::reasonNotToRun()
{
    const ParsedSequence &now = parsed();
    if (const auto *errors = std::get_if<std::vector<SequenceError>>(&now)) {
        if (errors->size() == 1)
            return tr("Line %1 is wrong.").arg(errors->front().line);
        return tr("%Ln line(s) are wrong.", nullptr, int(errors->size()));
    }
    const auto &steps = std::get<StepSequence>(now).steps();
    return steps.empty() ? tr("There is no step yet.") : QString();
}

} // namespace wirelark
