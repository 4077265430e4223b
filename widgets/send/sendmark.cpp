#include "widgets/send/sendmark.h"

#include <QCoreApplication>

#include "core/explain/templatewords.h"
#include "core/payload/hex.h"
#include "widgets/send/composition.h"

namespace wirelark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::SendMarks)
};

QString tipOf(const MadeField &field, const QByteArray &message)
{
    constexpr qsizetype shown = 32;
    const QString bytes = toElidedHex(QByteArrayView(message).sliced(field.byteStart, field.byteLength), shown);
    if (bytes.isEmpty())
        return Words::tr("nothing");
    return field.isOfTheMoment ? Words::tr("%1 now; it is made when the message is sent").arg(bytes) : bytes;
}

} // namespace

SendMarks marksOf(const Composition &composition)
{
    SendMarks marks;
    const QString &text = composition.draft().text;
    for (const EscapeSpan &span : composition.source().escapes()) {
        const bool isKnown = span.isKnown;
        marks.push_back({span.start, span.length, isKnown ? SendMark::Kind::Escape : SendMark::Kind::Wrong,
            isKnown ? QString() : Words::tr("There is no such escape; it is sent as it is typed")});
    }
    for (const MadeField &field : composition.made().fields)
        marks.push_back({field.start, field.length, SendMark::Kind::Field, tipOf(field, composition.made().bytes)});
    for (const TemplateFault &doubt : composition.source().doubts()) {
        //: %1 is a sentence that says what is wrong
        const QString tip = Words::tr("%1. It is sent as it is typed").arg(faultText(doubt, text));
        marks.push_back({doubt.start, doubt.length, SendMark::Kind::Wrong, tip});
    }
    if (const auto &fault = composition.fault())
        marks.push_back({fault->start, fault->length, SendMark::Kind::Wrong, faultText(*fault, text)});
    return marks;
}

} // namespace wirelark
