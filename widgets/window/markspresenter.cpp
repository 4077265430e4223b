#include "widgets/window/markspresenter.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>

#include "core/explain/notes.h"
#include "core/timeline/messagerows.h"
#include "widgets/log/logview.h"
#include "widgets/window/windowactions.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNoteLetters = 200;

} // namespace

MarksPresenter::MarksPresenter(const WindowActions &actions, LogView &log, MessageRows &rows, QWidget *window)
    : QObject(window)
    , m_log(log)
    , m_rows(rows)
    , m_window(window)
    , m_otherNotes(rows.query().noteOf)
    , m_marks(std::make_shared<Marks>())
{
    connect(actions.mark, &QAction::triggered, this, &MarksPresenter::toggle);
    connect(actions.writeNote, &QAction::triggered, this, &MarksPresenter::askForNote);
    connect(actions.nextMark, &QAction::triggered, this, [this] { visit(&Marks::after); });
    connect(actions.previousMark, &QAction::triggered, this, [this] { visit(&Marks::before); });
    const auto enable = [mark = actions.mark, writeNote = actions.writeNote](const Message &message) {
        mark->setEnabled(bool(message));
        writeNote->setEnabled(bool(message));
    };
    connect(&log, &LogView::currentChanged, this, enable);
    enable({});
}

void MarksPresenter::toggle()
{
    const Message message = m_log.currentMessage();
    if (!message)
        return;
    Mark mark = m_marks->at(m_rows.journal(), message);
    mark.isMarked = !mark.isMarked;
    change(mark);
}

void MarksPresenter::askForNote()
{
    const Message message = m_log.currentMessage();
    if (!message)
        return;
    const Mark mark = m_marks->at(m_rows.journal(), message);
    auto *question = new QInputDialog(m_window);
    question->setObjectName(u"noteDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Note on the row"));
    question->setLabelText(tr("A few words about it; none take the note away:"));
    question->setTextValue(mark.note);
    for (QLineEdit *edit : question->findChildren<QLineEdit *>()) {
        edit->setMaxLength(mostNoteLetters);
        edit->setAccessibleName(question->windowTitle());
    }
    connect(question, &QInputDialog::textValueSelected, this, [this, mark](const QString &text) {
        Mark noted = mark;
        noted.note = text.simplified();
        change(noted);
    });
    question->open();
}

void MarksPresenter::change(const Mark &mark)
{
    auto marks = std::make_shared<Marks>(*m_marks);
    marks->set(mark);
    m_marks = std::move(marks);
    publish();
    Q_EMIT noted({mark.message.first.seq, mark.message.first.offset, mark.streamOffset, mark.isMarked, mark.note});
}

void MarksPresenter::restore(const std::vector<RowMark> &kept)
{
    if (kept.empty())
        return;
    auto marks = std::make_shared<Marks>(*m_marks);
    for (const RowMark &one : kept)
        marks->restore(m_rows.journal(), one);
    m_marks = std::move(marks);
    publish();
}

void MarksPresenter::publish()
{
    m_log.setMarks([this](const Message &message) { return m_marks->of(m_rows.journal(), message); });
    m_rows.setNoteOf([marks = m_marks, others = m_otherNotes](const Journal &journal, const Message &message) {
        const QString note = others ? others(journal, message) : QString();
        const Mark *mark = marks->of(journal, message);
        return mark ? (mark->isMarked ? searchedMark() + u' ' : QString()) + mark->note + u' ' + note : note;
    });
}

// The row that shows what was marked; none if there is none now.
Message MarksPresenter::rowOf(const Message &marked) const
{
    const Message same = m_rows.at(m_rows.rowOf(marked.id));
    if (same.id == marked.id && same.first == marked.first)
        return same;
    // Looking for it among the rows of others takes long.
    const RowQuery &query = m_rows.query();
    if (!query.all && query.listeners.isEmpty() && !query.connections.contains(marked.connection))
        return {};
    return m_rows.at(m_rows.rowShowing(marked));
}

// The next one that is a row now, and from the last one on the first again.
void MarksPresenter::visit(const Mark *(Marks::*step)(BytePlace) const)
{
    const BytePlace start = step == &Marks::after ? BytePlace() : BytePlace {~quint64(0), 0};
    const Message current = m_log.currentMessage();
    const Mark *own = m_marks->of(m_rows.journal(), current);
    const auto visitFrom = [&](BytePlace from) {
        for (const Mark *mark = (*m_marks.*step)(from); mark; mark = (*m_marks.*step)(mark->message.first)) {
            const Message shown = rowOf(mark->message);
            if (!shown || m_marks->of(m_rows.journal(), shown) != mark)
                continue;
            m_log.setCurrent(shown.id);
            return true;
        }
        return false;
    };
    const BytePlace from = own ? own->message.first : current.first;
    if (!visitFrom(current ? from : start))
        visitFrom(start);
}

} // namespace wirelark
