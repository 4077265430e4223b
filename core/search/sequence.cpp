#include "core/search/sequence.h"

#include "core/search/commonness.h"
#include "core/search/kernel.h"

#include <algorithm>
#include <cstring>

namespace wirelark {

namespace {

constexpr qsizetype word = sizeof(quint64);
constexpr int mostMisses = 4; // places that looked right, before another byte is looked at

quint64 load(const char *bytes)
{
    quint64 value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

// The smallest set that a mask can tell and that holds all of `set`.
Probe::Byte maskOf(const ByteSet &set)
{
    uchar always = 0xFF;
    uchar never = 0xFF;
    for (size_t byte = 0; byte < set.size(); ++byte) {
        if (set[byte]) {
            always &= static_cast<uchar>(byte);
            never &= static_cast<uchar>(~byte);
        }
    }
    return {.mask = static_cast<uchar>(always | never), .value = always};
}

bool isMask(const ByteSet &set, Probe::Byte mask)
{
    return set.count() == size_t(1) << (8 - std::popcount(mask.mask));
}

int commonnessOf(Probe::Byte mask)
{
    int sum = 0;
    for (int byte = 0; byte < 256; ++byte)
        sum += (byte & mask.mask) == mask.value ? commonness(static_cast<uchar>(byte)) : 0;
    return sum;
}

bool fitsOne(const QByteArrayList &alternatives, const char *bytes)
{
    return std::ranges::any_of(alternatives, [bytes](const QByteArray &alternative) {
        return std::memcmp(alternative.constData(), bytes, static_cast<size_t>(alternative.size())) == 0;
    });
}

} // namespace

Sequence::Sequence(const std::vector<ByteSet> &bytes, std::vector<Group> groups)
    : m_groups(std::move(groups))
{
    for (const ByteSet &set : bytes) {
        const Probe::Byte mask = maskOf(set);
        if (!isMask(set, mask))
            m_classes.push_back({longest(), set});
        m_values.push_back(static_cast<char>(mask.value));
        m_masks.push_back(static_cast<char>(mask.mask));
    }
    chooseProbe(bytes);
    if (longest() > word && m_groups.empty())
        readLetters(bytes);
}

Probe::Byte Sequence::byteAt(qsizetype offset) const
{
    const auto at = static_cast<size_t>(offset);
    return {offset, static_cast<uchar>(m_masks[at]), static_cast<uchar>(m_values[at])};
}

void Sequence::chooseProbe(const std::vector<ByteSet> &bytes)
{
    qsizetype rarest = 0;
    qsizetype second = 0; // the rarest itself for a sequence of one byte
    int least = INT_MAX;
    int next = INT_MAX;
    for (qsizetype at = 0; at < std::ssize(bytes); ++at) {
        const int common = commonnessOf(byteAt(at));
        if (common < least) {
            next = std::exchange(least, common);
            second = at > 0 ? rarest : at;
            rarest = at;
        } else if (common <= next) { // of equals the last: far from the others, it tells more than its neighbour
            next = common;
            second = at;
        }
    }
    m_rarest = byteAt(rarest);
    m_telling = second;
}

void Sequence::readLetters(const std::vector<ByteSet> &bytes)
{
    Letters letters;
    letters.ofByte.fill(-1);
    for (size_t i = 0; i < bytes.size(); ++i) {
        qint32 letter = -1;
        for (size_t byte = 0; byte < 256 && letter < 0; ++byte)
            letter = bytes[i][byte] ? letters.ofByte[byte] : -1;
        const ByteSet *known = nullptr;
        if (letter >= 0)
            known = &bytes[static_cast<size_t>(letter)];
        else
            letter = static_cast<qint32>(i); // a set has the number of the first place where it stands
        if (known && *known != bytes[i])
            return;
        for (size_t byte = 0; byte < 256; ++byte) {
            if (bytes[i][byte])
                letters.ofByte[byte] = letter;
        }
        letters.sequence.push_back(letter);
    }
    letters.borders.push_back(0);
    qint32 border = 0;
    for (size_t i = 1; i < letters.sequence.size(); ++i) {
        while (border > 0 && letters.sequence[i] != letters.sequence[static_cast<size_t>(border)])
            border = letters.borders[static_cast<size_t>(border) - 1];
        border += letters.sequence[i] == letters.sequence[static_cast<size_t>(border)] ? 1 : 0;
        letters.borders.push_back(border);
    }
    m_letters = std::move(letters);
}

// All of them if the sequence is there; else the first that does not fit.
qsizetype Sequence::fittingBytes(const char *start) const
{
    const qsizetype size = longest();
    qsizetype at = 0;
    while (at + word <= size && (load(start + at) & load(m_masks.data() + at)) == load(m_values.data() + at))
        at += word;
    for (; at < size; ++at) {
        if ((start[at] & m_masks[static_cast<size_t>(at)]) != m_values[static_cast<size_t>(at)])
            return at;
    }
    for (const Class &one : m_classes) {
        if (!one.allowed[static_cast<uchar>(start[one.offset])])
            return one.offset;
    }
    for (const Group &group : m_groups) {
        if (!fitsOne(group.alternatives, start + group.offset))
            return group.offset;
    }
    return size;
}

Finding Sequence::find(const Stretch &stretch, qsizetype from) const
{
    const char *bytes = stretch.bytes.data();
    const qsizetype length = longest();
    const qsizetype end = stretch.size() - length + 1; // of the places where it may begin
    if (from >= end)
        return {.match = {}, .next = from};
    qsizetype at = from;
    qsizetype wasted = 0; // bytes that fitted where the sequence is not
    for (bool isSlow = false; at < end && !isSlow;) {
        int misses = 0;
        qsizetype fitting = 0;
        const auto isHere = [&](qsizetype place) {
            fitting = fittingBytes(bytes + place);
            if (fitting == length)
                return true;
            wasted += fitting;
            isSlow = !m_letters.sequence.empty() && wasted > 8 * (place - from) + 4096;
            m_telling.store(fitting, std::memory_order_relaxed);
            return ++misses == mostMisses || isSlow;
        };
        const Probe probe {m_rarest, byteAt(m_telling.load(std::memory_order_relaxed))};
        at = kernel::scan(bytes, at, end, probe, isHere);
        if (at < end && fitting == length)
            return {.match = Match {at, length}, .next = at};
        at += at < end && !isSlow ? 1 : 0;
    }
    if (at < end)
        at = findLinearly(bytes, at, stretch.size());
    if (at >= end)
        return {.match = {}, .next = end};
    return {.match = Match {at, length}, .next = at};
}

// The first place, or `size`.
qsizetype Sequence::findLinearly(const char *bytes, qsizetype from, qsizetype size) const
{
    const auto &[ofByte, sequence, borders] = m_letters;
    size_t fitting = 0;
    for (qsizetype at = from; at < size; ++at) {
        const qint32 letter = ofByte[static_cast<uchar>(bytes[at])];
        while (fitting > 0 && sequence[fitting] != letter)
            fitting = static_cast<size_t>(borders[fitting - 1]);
        fitting += sequence[fitting] == letter ? 1 : 0;
        if (fitting == sequence.size())
            return at + 1 - longest();
    }
    return size;
}

} // namespace wirelark
