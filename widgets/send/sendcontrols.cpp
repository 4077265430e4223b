#include "widgets/send/sendcontrols.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "widgets/send/targetcombo.h"

namespace wirelark {

SendControls::SendControls(QWidget *parent)
    : QWidget(parent)
    , m_target(new TargetCombo(this))
    , m_ending(new QComboBox(this))
    , m_escapes(new QCheckBox(tr("Escapes"), this))
    , m_editBytes(makeOpener("sendEditBytes", tr("Bytes\u2026"), tr("Edit the bytes in a hex editor")))
    , m_editFrame(makeOpener("sendEditFrame", tr("Frame\u2026"),
          tr("Put the message together in a table of names, types and values")))
    , m_more(new QToolButton(this))
{
    fillEndings();
    m_escapes->setObjectName(QStringLiteral("escapesCheck"));
    m_escapes->setToolTip(tr("Send \\n \\r \\t \\0 \\\\ \\x1C \\u{20AC} as the bytes they name, and {n} {time} {crc32} as their values. "
                             "\\{ is a brace"));
    m_escapes->setFocusPolicy(Qt::TabFocus);
    m_escapes->setChecked(true);
    m_more->setObjectName(QStringLiteral("sendMore"));
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("Send again and again, or slowly"));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addLabel(row, tr("To"), m_target);
    row->addWidget(m_target);
    row->addSpacing(8);
    auto *segments = new QHBoxLayout;
    segments->setSpacing(2);
    m_text = addSegment(segments, "sendText", tr("Text"), Page::Text);
    m_hex = addSegment(segments, "sendHex", tr("Hex"), Page::Hex);
    m_file = addSegment(segments, "sendFile", tr("File"), Page::File);
    row->addLayout(segments);
    row->addWidget(m_editBytes);
    row->addWidget(m_editFrame);
    row->addSpacing(8);
    addLabel(row, tr("Ending"), m_ending);
    row->addWidget(m_ending);
    row->addSpacing(8);
    row->addWidget(m_escapes);
    row->addSpacing(8);
    row->addWidget(m_more);
    row->addStretch();

    connect(m_ending, &QComboBox::currentIndexChanged, this, &SendControls::changed);
    connect(m_ending, &QComboBox::activated, this, [this] { Q_EMIT endingChosen(ending()); });
    connect(m_escapes, &QCheckBox::toggled, this, &SendControls::changed);
    connect(m_escapes, &QCheckBox::clicked, this, &SendControls::escapesChosen);
    connect(m_more, &QToolButton::toggled, this, &SendControls::moreToggled);
    setPage(Page::Text);
}

void SendControls::fillEndings()
{
    m_ending->setObjectName(QStringLiteral("endingCombo"));
    m_ending->setAccessibleName(tr("Ending"));
    m_ending->setToolTip(tr("What is sent after the text"));
    m_ending->addItem(tr("None"), QVariant::fromValue(Ending::None));
    m_ending->addItem(QStringLiteral("LF"), QVariant::fromValue(Ending::Lf));
    m_ending->addItem(QStringLiteral("CRLF"), QVariant::fromValue(Ending::CrLf));
    m_ending->addItem(QStringLiteral("CR"), QVariant::fromValue(Ending::Cr));
    m_ending->addItem(QStringLiteral("NUL"), QVariant::fromValue(Ending::Nul));
    setEnding(Ending::Lf);
}

void SendControls::addLabel(QHBoxLayout *row, const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    row->addWidget(label);
}

QToolButton *SendControls::makeOpener(const char *objectName, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(objectName));
    button->setText(text);
    button->setAccessibleName(tip);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *SendControls::addSegment(QHBoxLayout *row, const char *objectName, const QString &text, Page page)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(objectName));
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    connect(button, &QToolButton::clicked, this, [this, page] {
        setPage(m_page); // the page of a file is shown when there is one
        Q_EMIT pageChosen(page);
    });
    row->addWidget(button);
    return button;
}

void SendControls::setPage(Page page)
{
    m_page = page;
    m_text->setChecked(page == Page::Text);
    m_hex->setChecked(page == Page::Hex);
    m_file->setChecked(page == Page::File);
    m_editBytes->setVisible(page == Page::Hex);
    m_editFrame->setVisible(page == Page::Hex);
    m_ending->setEnabled(page == Page::Text);
    m_escapes->setEnabled(page == Page::Text);
}

Ending SendControls::ending() const
{
    return m_ending->currentData().value<Ending>();
}

QString SendControls::endingName() const
{
    return m_ending->currentText();
}

void SendControls::setEnding(Ending ending)
{
    m_ending->setCurrentIndex(static_cast<int>(ending)); // filled in the order of the enum
}

bool SendControls::hasEscapes() const
{
    return m_escapes->isChecked();
}

void SendControls::setEscapes(bool on)
{
    m_escapes->setChecked(on);
}

bool SendControls::isMoreOpen() const
{
    return m_more->isChecked();
}

void SendControls::setMoreOpen(bool open)
{
    m_more->setChecked(open);
}

QList<QWidget *> SendControls::inOrder() const
{
    return {m_target, m_text, m_hex, m_file, m_editBytes, m_editFrame, m_ending, m_escapes, m_more};
}

} // namespace wirelark
