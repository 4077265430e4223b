#include "widgets/lens/lenspanel.h"

#include <array>

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/explain/language.h"
#include "core/lens/suggest.h"
#include "widgets/lens/lenspreview.h"
#include "widgets/lens/lenswords.h"
#include "widgets/link.h"
#include "widgets/view/datafont.h"
#include "widgets/waveedit.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSuggestions = 4;

// The first one of each kind, with the parameters it is offered with.
Lens usualLens(Lens::Kind kind)
{
    using Kind = Lens::Kind;
    Lens lens;
    lens.kind = kind;
    switch (kind) {
    case Kind::Delimiter:
        lens.end = "\x03"_ba;
        break;
    case Kind::Fixed:
        lens.size = 32;
        break;
    case Kind::Length:
        lens.width = 2;
        break;
    case Kind::Gap:
        lens.gap = 20'000'000;
        break;
    default:
        break;
    }
    return lens;
}

constexpr std::array kinds {Lens::Kind::Raw, Lens::Kind::Lines, Lens::Kind::Delimiter, Lens::Kind::Fixed,
    Lens::Kind::Length, Lens::Kind::Gap, Lens::Kind::Modbus, Lens::Kind::StxEtx, Lens::Kind::Mllp, Lens::Kind::Tpkt,
    Lens::Kind::Slip, Lens::Kind::Cobs, Lens::Kind::Netstring, Lens::Kind::JsonLines, Lens::Kind::WebSocket,
    Lens::Kind::Dns};

QString kindName(Lens::Kind kind)
{
    switch (kind) {
    case Lens::Kind::Delimiter:
        return LensPanel::tr("Delimiter");
    case Lens::Kind::Fixed:
        return LensPanel::tr("Fixed length");
    case Lens::Kind::Length:
        return LensPanel::tr("Length prefix");
    case Lens::Kind::Gap:
        return LensPanel::tr("Idle gap");
    default:
        return lensName(usualLens(kind));
    }
}

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

LensPanel::LensPanel(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_side(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_parameters(new WaveEdit(this))
    , m_sentence(makeText(this))
    , m_preview(new QLabel(this))
    , m_suggest(new QPushButton(tr("Suggest"), this))
    , m_suggestions(new QVBoxLayout)
{
    setObjectName(u"lensPanel"_s);
    setAccessibleName(tr("Lens"));
    setFrameShape(QFrame::StyledPanel);
    build();
    setLens({});
    connect(m_side, &QComboBox::activated, this, &LensPanel::showSide);
    connect(m_kind, &QComboBox::activated, this, &LensPanel::onKindChosen);
    connect(m_parameters, &QLineEdit::textEdited, this, &LensPanel::onParametersEdited);
    connect(m_suggest, &QPushButton::clicked, this, &LensPanel::suggest);
}

void LensPanel::build()
{
    m_side->setObjectName(u"lensSide"_s);
    m_side->setAccessibleName(tr("Direction"));
    m_side->addItems({tr("Both directions"), tr("Incoming"), tr("Outgoing")});
    m_kind->setObjectName(u"lensKind"_s);
    m_kind->setAccessibleName(tr("Kind of lens"));
    m_kind->setMaxVisibleItems(20);
    for (const Lens::Kind kind : kinds)
        m_kind->addItem(kindName(kind));
    m_parameters->setObjectName(u"lensParameters"_s);
    m_parameters->setAccessibleName(tr("Parameters of the lens"));
    m_preview->setObjectName(u"lensPreview"_s);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setFont(dataFont());
    m_preview->setLayoutDirection(Qt::LeftToRight);
    m_preview->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_preview->setMinimumHeight(6 * m_preview->fontMetrics().lineSpacing());
    m_suggest->setObjectName(u"lensSuggest"_s);
    m_suggest->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->addWidget(m_kind, 1);
    top->addWidget(m_side);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_parameters);
    column->addWidget(m_sentence);
    column->addSpacing(4);
    column->addWidget(m_preview, 1);
    column->addWidget(m_suggest, 0, Qt::AlignLeft);
    column->addLayout(m_suggestions);
    constexpr int width = 460;
    setFixedWidth(width);
}

LensPanel::Side LensPanel::side() const
{
    return static_cast<Side>(m_side->currentIndex());
}

Direction LensPanel::direction() const
{
    return side() == Side::Out ? Direction::Out : Direction::In;
}

void LensPanel::setLens(const LensPair &lens)
{
    m_lens = lens;
    if (lens.in != lens.out && side() == Side::Both)
        m_side->setCurrentIndex(static_cast<int>(Side::In));
    showSide();
}

void LensPanel::popup(QWidget *below)
{
    while (QLayoutItem *item = m_suggestions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    showSide();
    adjustSize();
    move(below->mapToGlobal(QPoint(0, below->height() + 2)));
    show();
    m_kind->setFocus(Qt::PopupFocusReason);
}

void LensPanel::showSide()
{
    const Lens &lens = lensOf(m_lens, direction());
    m_kind->setCurrentIndex(static_cast<int>(std::ranges::find(kinds, lens.kind) - kinds.begin()));
    const QString parameters = lens.toString().section(u':', 1);
    if (!m_parameters->hasFocus())
        m_parameters->setText(parameters);
    m_parameters->setOffence(-1, 0);
    m_parameters->setVisible(lens.mayHaveChecksum());
    m_parameters->setPlaceholderText(lens.kind == Lens::Kind::Lines ? u"any, lf, crlf"_s : u"checksum:crc-16-modbus,le"_s);
    m_sentence->setText(lensSentence(lens.kind));
    preview();
}

void LensPanel::onKindChosen()
{
    m_parameters->clearFocus();
    choose(usualLens(kinds[static_cast<size_t>(m_kind->currentIndex())]));
}

void LensPanel::onParametersEdited()
{
    const QString word = lensOf(m_lens, direction()).toString().section(u':', 0, 0);
    const QString typed = m_parameters->text().trimmed();
    const ParsedLens parsed = parseLens(typed.isEmpty() ? word : word + u':' + typed);
    if (const auto *error = std::get_if<LensError>(&parsed)) {
        m_parameters->setOffence(std::max<qsizetype>(0, error->start - word.size() - 1), std::max<qsizetype>(1, error->length));
        m_preview->setText(error->allowed.isEmpty() ? QString() : tr("Possible here: %1").arg(error->allowed.join(u", "_s)));
        return;
    }
    choose(std::get<Lens>(parsed));
}

void LensPanel::choose(const Lens &lens)
{
    if (side() != Side::Out)
        m_lens.in = lens;
    if (side() != Side::In)
        m_lens.out = lens;
    showSide();
    Q_EMIT lensChanged(m_lens);
}

LensSample LensPanel::sample() const
{
    return m_source ? m_source(direction()) : LensSample();
}

void LensPanel::preview()
{
    const LensSample sample = this->sample();
    m_preview->setText(sample.isEmpty() ? tr("Nothing has come yet to try it on.")
                                             : lensPreview(lensOf(m_lens, direction()), sample, m_preview->fontMetrics(), width() - 40));
}

void LensPanel::suggest()
{
    while (QLayoutItem *item = m_suggestions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const LensSample sample = this->sample();
    std::vector<Suggestion> found = suggestLenses(sample.pieces(), sample.streamOffset());
    if (found.size() > mostSuggestions)
        found.resize(mostSuggestions);
    for (const Suggestion &suggestion : found) {
        //: A lens, and how many of the messages it cuts end as they should
        const QString text = tr("%1: %2 of %3 message(s) end cleanly", nullptr, pluralOf(suggestion.frames))
                                 .arg(lensName(suggestion.lens), QLocale().toString(suggestion.clean), QLocale().toString(suggestion.frames));
        auto *link = new Link(text, this);
        connect(link, &Link::activated, this, [this, lens = suggestion.lens] { choose(lens); });
        m_suggestions->addWidget(link);
    }
    if (found.empty()) {
        QLabel *nothing = makeText(this);
        nothing->setText(tr("Nothing suggests itself: too few bytes, or no pattern in them."));
        m_suggestions->addWidget(nothing);
    }
    adjustSize();
}

void LensPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace wirelark
