#pragma once

#include <span>

#include <QByteArray>

// The part of pcapng (draft-ietf-opsawg-pcapng) that a journal is made of. Written little-endian on every
// machine.
namespace wirelark::pcapng {

inline constexpr quint32 sectionBlock = 0x0a0d0d0a;
inline constexpr quint32 interfaceBlock = 1;
inline constexpr quint32 packetBlock = 6;  // Enhanced Packet Block
inline constexpr quint32 journalBlock = 9; // systemd Journal Export Block
// Of the types that are left to local use: from such a block on nothing in the file has a meaning, nor have its lengths.
inline constexpr quint32 endMark = 0x80574c45;
inline constexpr quint32 byteOrderMagic = 0x1a2b3c4d;
inline constexpr quint16 linkTypeRaw = 101; // packets begin with their IP header

inline constexpr qsizetype maxBlock = 16 * 1024 * 1024; // a longer one is taken for damage
inline constexpr qsizetype smallestBlock = 12;          // type, length, length

constexpr qsizetype padded(qsizetype size)
{
    return (size + 3) & ~qsizetype(3);
}

struct Block
{
    quint32 type = 0;
    qsizetype length = 0; // of all of it, a multiple of 4
    std::span<const char> body;
};

enum class Parsed : quint8 { Whole, TooShort, Nonsense };

// Reads the block that `bytes` begins with; they may be longer. TooShort when they end before it does.
Parsed parseBlock(std::span<const char> bytes, Block &block);

struct Option
{
    quint16 code = 0;
    std::span<const char> value;
};

// Takes one option off the front of `options`. False at their end, which leaves nothing, and where
// they are damaged, which leaves what makes no sense.
bool takeOption(std::span<const char> &options, Option &option);

// A block that is made where it stands: its body follows `blockHead` bytes of no meaning. Makes it whole.
inline constexpr qsizetype blockHead = 8;
void finishBlock(QByteArray &block, quint32 type);

// Adds `body`, which is at most a few hundred KiB, to `out` as a block.
void appendBlock(QByteArray &out, quint32 type, QByteArray body);

// The two blocks every segment begins with: a section of ours, and its one interface (raw IP, nanoseconds).
// `firstSeq` is the number of the first record that follows.
QByteArray sectionStart(quint64 firstSeq);

struct Section
{
    bool isSwapped = false; // of the other byte order; nothing else is known then
    bool isOurs = false;
    quint64 firstSeq = 0; // 0: not told
};

// What a section block says. False if it is damaged.
bool parseSection(std::span<const char> body, Section &section);

// Whether an interface block describes an interface as we write them.
bool isOurInterface(std::span<const char> body);

} // namespace wirelark::pcapng
