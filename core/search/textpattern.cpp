#include "core/search/pattern.h"

#include "core/search/encodedcharacter.h"
#include "core/search/sequence.h"

namespace wirelark {

namespace {

// Puts one character behind what is there. Where its sets of bytes would allow more than its cases, a group says which.
void append(std::vector<ByteSet> &bytes, std::vector<Sequence::Group> &groups, const QByteArrayList &cases)
{
    const qsizetype offset = std::ssize(bytes);
    size_t allowed = 1;
    for (qsizetype i = 0; i < cases.front().size(); ++i) {
        ByteSet set;
        for (const QByteArray &one : cases)
            set.set(static_cast<uchar>(one[i]));
        allowed *= set.count();
        bytes.push_back(set);
    }
    if (allowed > static_cast<size_t>(cases.size()))
        groups.push_back({offset, cases});
}

} // namespace

ParsedPattern Pattern::text(QStringView text, TextOptions options)
{
    std::vector<ByteSet> bytes;
    std::vector<Sequence::Group> groups;
    for (qsizetype at = 0; at < text.size();) {
        const auto [character, length] = characterAt(text, at);
        const QByteArrayList cases = encodedCases(character, options);
        if (cases.isEmpty())
            return PatternError {PatternError::Kind::NotInEncoding, at, length, {}};
        if (std::ssize(bytes) + cases.front().size() > limit)
            return PatternError {PatternError::Kind::TooLong, at, text.size() - at, {}};
        append(bytes, groups, cases);
        at += length;
    }
    if (bytes.empty())
        return PatternError {};
    return Pattern(std::make_shared<Sequence>(bytes, std::move(groups)));
}

} // namespace wirelark
