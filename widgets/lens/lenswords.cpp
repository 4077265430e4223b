#include "widgets/lens/lenswords.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/payload/hex.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::LensWords)

public:
    static QString lines(Lens::Ending ending)
    {
        switch (ending) {
        case Lens::Ending::Any:
            return tr("Lines");
        case Lens::Ending::Lf:
            return tr("Lines LF");
        case Lens::Ending::CrLf:
            return tr("Lines CRLF");
        }
        return {};
    }

    static QString delimiter(const Lens &lens)
    {
        const QString end = toElidedHex(lens.end, 4);
        return lens.start.isEmpty() ? tr("…%1", "bytes that end a message").arg(end)
                                    : tr("%1…%2", "bytes that begin and end a message").arg(toElidedHex(lens.start, 4), end);
    }

    static QString name(const Lens &lens)
    {
        return lens.checksum ? cutName(lens) + u" · "_s + QString(lens.checksum.algorithm->name) : cutName(lens);
    }

    static QString cutName(const Lens &lens)
    {
        switch (lens.kind) {
        case Lens::Kind::Raw:
            return tr("Raw chunks");
        case Lens::Kind::Lines:
            return lines(lens.ending);
        case Lens::Kind::Delimiter:
            return delimiter(lens);
        case Lens::Kind::Fixed:
            return tr("Fixed %1", "so many bytes").arg(QLocale().toString(lens.size));
        case Lens::Kind::Length:
            // `length:u16be,at:2` without what a person rarely sets
            return tr("Length %1", "u16be").arg(lens.toString().section(u':', 1).section(u',', 0, 0));
        case Lens::Kind::Gap:
            return tr("Gap %1 ms").arg(QLocale().toString(double(lens.gap) / 1e6, 'g', 6));
        case Lens::Kind::Modbus:
            return u"Modbus/TCP"_s;
        case Lens::Kind::StxEtx:
            return u"STX/ETX"_s;
        case Lens::Kind::Mllp:
            return u"MLLP (HL7)"_s;
        case Lens::Kind::Tpkt:
            return u"TPKT"_s;
        case Lens::Kind::Slip:
            return u"SLIP"_s;
        case Lens::Kind::Cobs:
            return u"COBS"_s;
        case Lens::Kind::Netstring:
            return tr("Netstrings");
        case Lens::Kind::JsonLines:
            return tr("JSON lines");
        case Lens::Kind::WebSocket:
            return u"WebSocket"_s;
        case Lens::Kind::Dns:
            return tr("DNS over TCP");
        }
        return {};
    }

    static QString sentence(Lens::Kind kind)
    {
        switch (kind) {
        case Lens::Kind::Raw:
            return tr("What each read returned. TCP may have split or joined what the peer sent; packets on the wire can "
                      "differ again.");
        case Lens::Kind::Lines:
            return tr("A message ends with its line ending.");
        case Lens::Kind::Delimiter:
            return tr("A message ends with certain bytes, and may have to begin with others: 03, 0D0A, 02..03.");
        case Lens::Kind::Fixed:
            return tr("Every message has so many bytes, counted from the beginning of the stream.");
        case Lens::Kind::Length:
            return tr("A number in the message says how long it is: u16be, u32le,at:2,plus:4,max:1000.");
        case Lens::Kind::Gap:
            return tr("A message ends when nothing came for so many milliseconds.");
        case Lens::Kind::Modbus:
            return tr("Modbus/TCP: a header of seven bytes with the length.");
        case Lens::Kind::StxEtx:
            return tr("Between STX (02) and ETX (03).");
        case Lens::Kind::Mllp:
            return tr("HL7 messages between 0B and 1C 0D.");
        case Lens::Kind::Tpkt:
            return tr("RFC 1006: a header of four bytes with the length; S7, RDP, H.323.");
        case Lens::Kind::Slip:
            return tr("RFC 1055: a message ends with C0.");
        case Lens::Kind::Cobs:
            return tr("Consistent overhead byte stuffing: a message ends with 00.");
        case Lens::Kind::Netstring:
            return tr("The length in digits, a colon, the bytes, a comma.");
        case Lens::Kind::JsonLines:
            return tr("A JSON value in each line.");
        case Lens::Kind::WebSocket:
            return tr("RFC 6455: the frames after an HTTP upgrade.");
        case Lens::Kind::Dns:
            return tr("RFC 7766: two bytes of length before each message.");
        }
        return {};
    }
};

} // namespace

QString lensName(const Lens &lens)
{
    return Words::name(lens);
}

QString lensSentence(Lens::Kind kind)
{
    return Words::sentence(kind);
}

} // namespace wirelark
