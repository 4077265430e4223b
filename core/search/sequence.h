#pragma once

#include "core/search/byteset.h"
#include "core/search/matcher.h"
#include "core/search/probe.h"

#include <array>
#include <atomic>
#include <vector>

#include <QByteArrayList>

namespace wirelark {

// Looks for bytes in a row: at each place one of a set. A place is found by two bytes of it (kernel.h), then eight
// bytes are compared at a time.
class Sequence : public Matcher
{
public:
    // Bytes that belong together, as those of a character: one of these, which are equally long.
    struct Group
    {
        qsizetype offset = 0;
        QByteArrayList alternatives;
    };

    // At least one byte, no set of them empty. The sets allow what the groups allow.
    explicit Sequence(const std::vector<ByteSet> &bytes, std::vector<Group> groups = {});

    using Matcher::find;
    Finding find(const Stretch &stretch, qsizetype from) const override;
    qsizetype longest() const override { return static_cast<qsizetype>(m_values.size()); }
    qsizetype context() const override { return 0; }

private:
    struct Class
    {
        qsizetype offset = 0;
        ByteSet allowed;
    };
    // The sequence as numbers of sets, where two of its sets are the same or have no byte in common: then it can be
    // looked for without ever going back (Knuth, Morris and Pratt).
    struct Letters
    {
        std::array<qint32, 256> ofByte {};
        std::vector<qint32> sequence;
        std::vector<qint32> borders; // of each beginning: how long a shorter beginning also ends it
    };

    void chooseProbe(const std::vector<ByteSet> &bytes);
    Probe::Byte byteAt(qsizetype offset) const;
    void readLetters(const std::vector<ByteSet> &bytes);
    qsizetype fittingBytes(const char *start) const;
    qsizetype findLinearly(const char *bytes, qsizetype from, qsizetype size) const;

    std::vector<char> m_values;
    std::vector<char> m_masks;    // (byte & mask) == value, for every byte; says it all unless there are
    std::vector<Class> m_classes; // sets that are no mask
    std::vector<Group> m_groups;
    Letters m_letters; // empty: none
    Probe::Byte m_rarest;
    // Of the second byte of the probe. Where a place that looked right was wrong becomes the next: in lines that are
    // much alike it tells more than how common a byte is elsewhere. Any value gives the same matches.
    mutable std::atomic<qsizetype> m_telling = 0;
};

} // namespace wirelark
