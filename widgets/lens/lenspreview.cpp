#include "widgets/lens/lenspreview.h"

#include <QLocale>
#include <QStringList>

#include "core/payload/visibletext.h"
#include "widgets/lens/lenssample.h"

namespace wirelark {

namespace {

constexpr qsizetype mostMessages = 5;
constexpr qsizetype mostBytes = 256; // of a message

QString lineOf(QByteArrayView message, const Frame &frame)
{
    const QString note = !frame.isCut ? QStringLiteral(" …")
        : frame.fault == Fault::None  ? QString()
                                      : QStringLiteral("  ! ") + word(frame.fault);
    const QString size = QLocale().toString(frame.length).rightJustified(6);
    return size + QStringLiteral("  ") + visibleText(message.first(std::min(message.size(), mostBytes))).text + note;
}

} // namespace

QString lensPreview(const Lens &lens, const LensSample &sample, const QFontMetrics &metrics, int width)
{
    const std::vector<Piece> pieces = sample.pieces();
    QStringList lines;
    for (const Frame &frame : framesOf(lens, pieces, sample.streamOffset())) {
        if (lines.size() == mostMessages)
            break;
        const QString line = lineOf(QByteArrayView(sample.bytes()).sliced(frame.start, frame.length), frame);
        lines += metrics.elidedText(line, Qt::ElideRight, width);
    }
    return lines.join(u'\n');
}

} // namespace wirelark
