#pragma once

#include "core/lens/lenschecksum.h"

#include <variant>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wirelark {

// What is wrong with a message, by the lens that cut it. Of several things wrong with one, the first counts.
enum class Fault : quint8 {
    None,
    Length,     // a header that cannot be, such as an impossible length: where the next message begins is not known
    Terminator, // its end is missing or is not what it must be
    Start,      // bytes outside any frame
    Checksum,
    Content,    // not valid in itself: JSON, an escape, an opcode
    Unfinished, // the direction ended in the middle of it
};
inline constexpr int faultCount = 7;

// `none`, `length`, `terminator`: the word for JSON and filters; never translated.
QLatin1StringView word(Fault fault);

// How a direction's bytes are cut into messages; lens/README.md has the text and the meaning of each. A value;
// parameters that do not belong to the kind are as they are here.
struct Lens
{
    enum class Kind : quint8 {
        Raw, Lines, Delimiter, Fixed, Length, Gap, Modbus, StxEtx, Mllp, Tpkt, Slip, Cobs, Netstring, JsonLines,
        WebSocket, Dns
    };
    enum class Ending : quint8 { Any, Lf, CrLf };

    static constexpr qsizetype maxDelimiter = 16;
    static constexpr quint32 maxFixed = 1u << 30;
    static constexpr quint32 maxOffset = 65535;
    static constexpr qint32 maxPlus = 1 << 30;
    static constexpr quint32 defaultMax = 16u << 20;
    static constexpr qint64 maxGap = 1'000'000'000'000'000; // a million seconds

    Kind kind = Kind::Raw;
    Ending ending = Ending::Any;  // Lines
    QByteArray start = {};        // Delimiter: 0 to 16 bytes
    QByteArray end = {};          // Delimiter: 1 to 16 bytes
    quint32 size = 0;             // Fixed: 1 to maxFixed
    quint8 width = 0;             // Length: bytes of the field, 1 to 4
    bool isLittleEndian = false;  // Length; never with one byte
    quint32 at = 0;               // Length: where the field begins in the message, up to maxOffset
    qint32 plus = 0;              // Length: added to its value it gives the bytes after the field; up to maxPlus
    quint32 max = defaultMax;     // Length: the largest whole message, not less than its header
    qint64 gap = 0;               // Gap: nanoseconds of silence, 1 to maxGap
    LensChecksum checksum = {};   // none for Raw, Slip, Cobs and WebSocket, whose messages are not the bytes as they are

    bool mayHaveChecksum() const;
    bool isRaw() const { return kind == Kind::Raw; }
    // The canonical text: parseLens(toString()) is this lens again.
    QString toString() const;
    bool operator==(const Lens &) const = default;
};

// Why a text is not a lens, and where, in UTF-16 units.
struct LensError
{
    qsizetype start = 0;
    qsizetype length = 0; // 0: something is missing there
    QString nearest;      // the nearest known word, if one is near
    QStringList allowed;  // what could stand there instead; capitals stand for any such value
    bool operator==(const LensError &) const = default;
};

using ParsedLens = std::variant<Lens, LensError>;

// `lines:crlf`, `delimiter:02..03`, `length:u16be,at:2`. Blanks around it do not count, nor does the case of its words.
ParsedLens parseLens(QStringView text);

// All forms a lens can have, as they are typed: `lines:any|lf|crlf`, `fixed:BYTES`.
const QStringList &lensForms();

} // namespace wirelark
