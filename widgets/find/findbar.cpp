#include "widgets/find/findbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include "widgets/find/findedit.h"
#include "widgets/find/findscope.h"
#include "widgets/format.h"
#include "widgets/icons.h"

namespace wirelark {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_edit(new FindEdit(this))
    , m_matchCase(makeButton(
          u"findMatchCase"_s, tr("Aa", "two letters of which one is large"), tr("Large and small letters differ")))
    , m_encoding(new QComboBox(this))
    , m_scope(new FindScope(this))
    , m_count(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_previous(makeButton(u"findPrevious"_s, u"↑"_s, tr("Previous hit (Shift+F3)")))
    , m_next(makeButton(u"findNext"_s, u"↓"_s, tr("Next hit (F3)")))
    , m_close(makeButton(u"findClose"_s, {}, tr("Close the find bar (Esc)")))
{
    setObjectName(u"findBar"_s);
    m_kind->setObjectName(u"findKind"_s);
    m_kind->setAccessibleName(tr("Kind of what to find"));
    m_kind->addItem(tr("Text"), int(SearchLine::Kind::Text));
    m_kind->addItem(tr("Hex"), int(SearchLine::Kind::Hex));
    m_kind->addItem(tr("Regex", "regular expression"), int(SearchLine::Kind::Regex));
    m_encoding->setObjectName(u"findEncoding"_s);
    m_encoding->setAccessibleName(tr("Encoding of the text"));
    using Encoding = TextOptions::Encoding;
    m_encoding->addItem(u"UTF-8"_s, int(Encoding::Utf8));
    m_encoding->addItem(u"UTF-16LE"_s, int(Encoding::Utf16Le));
    m_encoding->addItem(u"UTF-16BE"_s, int(Encoding::Utf16Be));
    m_encoding->addItem(u"Latin-1"_s, int(Encoding::Latin1));
    m_matchCase->setCheckable(true);
    m_close->setIcon(icon(Glyph::Cross));
    m_count->setObjectName(u"findCount"_s);
    m_remark->setObjectName(u"findRemark"_s);
    for (QLabel *label : {m_count, m_remark})
        label->setTextFormat(Qt::PlainText);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FindBar::readOptions);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &FindBar::readOptions);
    connect(m_matchCase, &QToolButton::toggled, this, &FindBar::readOptions);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    place();
    setRemark({});
}

QToolButton *FindBar::makeButton(const QString &name, const QString &text, const QString &help)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FindBar::place()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_kind);
    line->addWidget(m_edit, 1);
    line->addWidget(m_matchCase);
    line->addWidget(m_encoding);
    line->addWidget(m_scope);
    line->addSpacing(4);
    line->addWidget(m_count);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 2, 8, 4);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_remark);
}

void FindBar::readOptions()
{
    const auto kind = SearchLine::Kind(m_kind->currentData().toInt());
    m_encoding->setVisible(kind == SearchLine::Kind::Text);
    m_matchCase->setVisible(kind != SearchLine::Kind::Hex);
    m_edit->setOptions({m_matchCase->isChecked(), TextOptions::Encoding(m_encoding->currentData().toInt())});
    if (m_edit->kind() != kind)
        m_edit->setKind(kind);
}

void FindBar::setLine(const SearchLine &line)
{
    m_kind->setCurrentIndex(m_kind->findData(int(line.kind)));
    m_matchCase->setChecked(line.options.matchCase);
    m_encoding->setCurrentIndex(m_encoding->findData(int(line.options.encoding)));
    m_edit->setText(line.what);
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::setCount(const QString &count, const QString &warning)
{
    m_count->setText(warning.isEmpty() ? count : tr("%1 ⚠", "a count, with a warning sign").arg(count));
    m_count->setToolTip(safeToolTip(warning));
    m_count->setAccessibleDescription(warning);
}

void FindBar::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace wirelark
