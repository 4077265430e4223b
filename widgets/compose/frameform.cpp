#include "widgets/compose/frameform.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

#include "core/payload/checksumcatalogue.h"
#include "widgets/compose/frametypes.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// A word that has an item is chosen; any other stands there as it is.
void setWord(QComboBox &combo, const QString &word)
{
    const int index = combo.findData(word);
    combo.setCurrentIndex(index);
    if (index < 0)
        combo.setEditText(word);
}

QString wordOf(const QComboBox &combo)
{
    const int index = combo.findText(combo.currentText());
    return index < 0 ? combo.currentText().trimmed() : combo.itemData(index).toString();
}

} // namespace

FrameForm::FrameForm(QWidget *parent)
    : QWidget(parent)
    , m_format(new QComboBox(this))
    , m_range(new QComboBox(this))
    , m_delta(new QSpinBox(this))
    , m_hint(new QLabel(this))
{
    new QHBoxLayout(this);
    layout()->setContentsMargins(8, 6, 8, 2);
    m_range->setEditable(true);
    m_formatLabel = addPart(tr("&Written as"), m_format);
    m_rangeLabel = addPart(tr("&Of"), m_range);
    m_deltaLabel = addPart(tr("&Plus"), m_delta);
    m_format->setObjectName(u"frameFormat"_s);
    m_range->setObjectName(u"frameRange"_s);
    m_range->setInsertPolicy(QComboBox::NoInsert);
    m_range->setMinimumContentsLength(24);
    m_range->setToolTip(tr("A name, from one to another as in a..b, or bytes as in 4..8 and ..-2"));
    m_delta->setObjectName(u"frameDelta"_s);
    m_delta->setRange(-9999, 9999);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    layout()->addWidget(m_hint);
    static_cast<QHBoxLayout *>(layout())->addStretch(1);
    setMinimumHeight(sizeHint().height()); // also where there is nothing to choose
    connect(m_format, &QComboBox::activated, this, &FrameForm::choose);
    connect(m_range, &QComboBox::activated, this, &FrameForm::choose);
    connect(m_range->lineEdit(), &QLineEdit::editingFinished, this, &FrameForm::choose);
    connect(m_delta, &QSpinBox::valueChanged, this, &FrameForm::choose);
}

QLabel *FrameForm::addPart(const QString &text, QWidget *part)
{
    auto *label = new QLabel(text, this);
    label->setBuddy(part);
    part->setAccessibleName(QString(text).remove(u'&'));
    for (QLineEdit *edit : part->findChildren<QLineEdit *>())
        edit->setAccessibleName(part->accessibleName());
    layout()->addWidget(label);
    layout()->addWidget(part);
    return label;
}

void FrameForm::show(const FrameRow &row, const QStringList &names)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_kind = row.type == "len"_L1        ? Kind::Length
        : row.type == "n"_L1             ? Kind::Count
        : row.type == "unix"_L1          ? Kind::Count
        : row.type == "rand"_L1          ? Kind::Random
        : findChecksum(row.type) != nullptr ? Kind::Checksum
                                         : Kind::Other;
    const bool hasFormat = m_kind == Kind::Length || m_kind == Kind::Checksum || m_kind == Kind::Count;
    const bool hasRange = m_kind == Kind::Length || m_kind == Kind::Checksum;
    const bool hasDelta = m_kind == Kind::Length || m_kind == Kind::Count || m_kind == Kind::Random;
    m_words = m_kind == Kind::Random ? FieldWords() : FieldWords::of(row.value);
    fillFormats(m_kind);
    fillRanges(m_kind, names);
    setWord(*m_format, m_kind == Kind::Checksum ? (m_words.order.isEmpty() ? u"be"_s : m_words.order) : m_words.format);
    setWord(*m_range, m_words.range);
    m_deltaLabel->setText(m_kind == Kind::Random ? tr("By&tes") : tr("&Plus"));
    m_delta->setRange(m_kind == Kind::Random ? 1 : -9999, m_kind == Kind::Random ? 65536 : 9999);
    m_delta->setValue(m_kind == Kind::Random ? row.value.toInt() : m_words.delta.toInt());
    for (QWidget *part : {static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_formatLabel)})
        part->setVisible(hasFormat);
    for (QWidget *part : {static_cast<QWidget *>(m_range), static_cast<QWidget *>(m_rangeLabel)})
        part->setVisible(hasRange);
    for (QWidget *part : {static_cast<QWidget *>(m_delta), static_cast<QWidget *>(m_deltaLabel)})
        part->setVisible(hasDelta);
    m_hint->setText(m_kind == Kind::Other ? frameTypeWords(row.type) : QString());
}

void FrameForm::fillFormats(Kind kind)
{
    m_format->clear();
    if (kind == Kind::Checksum) {
        m_format->addItem(tr("big endian"), u"be"_s);
        m_format->addItem(tr("little endian"), u"le"_s);
        return;
    }
    m_format->addItem(tr("digits"), QString());
    for (const QString &word : {u"u8"_s, u"u16be"_s, u"u16le"_s, u"u24be"_s, u"u24le"_s, u"u32be"_s, u"u32le"_s, u"u64be"_s,
             u"u64le"_s, u"dec2"_s, u"dec4"_s, u"dec8"_s, u"hex2"_s, u"hex4"_s, u"hex8"_s})
        m_format->addItem(word, word);
}

void FrameForm::fillRanges(Kind kind, const QStringList &names)
{
    m_range->clear();
    m_range->addItem(kind == Kind::Checksum ? tr("what is before it") : tr("what is behind it"), QString());
    m_range->addItem(tr("the whole message"), u"all"_s);
    m_range->addItem(tr("itself and what is behind it"), u"self"_s);
    for (const QString &name : names)
        m_range->addItem(name, name);
}

void FrameForm::choose()
{
    if (m_isShowing)
        return;
    if (m_kind == Kind::Random)
        return Q_EMIT valueChosen(QString::number(m_delta->value()));
    const QString format = m_format->currentIndex() < 0 ? m_words.format : m_format->currentData().toString();
    if (m_kind == Kind::Checksum)
        m_words.order = m_format->currentData().toString() == "be"_L1 ? QString() : u"le"_s;
    else
        m_words.format = format;
    m_words.range = wordOf(*m_range);
    const int delta = m_delta->value();
    const QString sign = delta > 0 ? u"+"_s : QString();
    m_words.delta = delta == 0 || m_kind == Kind::Checksum ? QString() : sign + QString::number(delta);
    Q_EMIT valueChosen(m_words.toString());
}

} // namespace wirelark
