// What is shown and copied of the bytes of a message: values, text in every encoding, checksums, and source code that
// is pasted elsewhere.

#include <algorithm>

#include <QList>

#include "core/payload/checksum.h"
#include "core/payload/checksumguess.h"
#include "core/payload/copyas.h"
#include "core/payload/encodetext.h"
#include "core/payload/hex.h"
#include "core/payload/textcells.h"
#include "core/payload/values.h"
#include "core/payload/visibility.h"
#include "core/payload/visibletext.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

bool isSafe(const QString &text)
{
    return std::ranges::none_of(text.toUcs4(), [](char32_t c) { return visibilityOf(c) == Visibility::Token; });
}

void checkValues(QByteArrayView bytes, ByteOrder order)
{
    const std::vector<Value> values = valuesAt(bytes, order);
    PROPERTY(std::ranges::is_sorted(values, {}, &Value::group));
    for (const Value &value : values) {
        PROPERTY(isSafe(value.value) && value.value.size() < 400); // 40 columns with eight marks each, and two quotes
        PROPERTY(!bytes.isEmpty() || value.value.isEmpty());
    }
    // What is beyond the longest does not matter.
    PROPERTY(values == valuesAt(bytes.first(std::min(bytes.size(), maxValueSize)), order));
}

void checkEncoding(QByteArrayView bytes, Encoding encoding, qsizetype columns)
{
    const VisibleText all = visibleText(bytes, encoding);
    PROPERTY(all.consumed == bytes.size() && isSafe(all.text));
    PROPERTY(bytes.endsWith(all.unfinished) && all.unfinished.size() < 4);
    const VisibleText cut = visibleText(bytes, encoding, columns);
    PROPERTY(all.text.startsWith(cut.text) && cut.consumed <= all.consumed);
    const QByteArrayView back = bytes.sliced(cut.consumed);
    const QByteArray before = visibleText(bytes.first(cut.consumed), encoding).unfinished;
    const VisibleText second = visibleText(back, encoding, -1, before);
    PROPERTY(second.consumed == back.size() && isSafe(second.text));
    if (const std::optional<QByteArray> written = encodeText(all.text, encoding)) {
        PROPERTY(visibleText(*written, encoding).text == all.text);
        PROPERTY(visibleText(*written, encoding).tokens.empty());
    }
}

void checkCells(QByteArrayView bytes, Encoding encoding, qsizetype first)
{
    const std::vector<TextCell> cells = textCells(bytes, std::min(first, bytes.size()), 16, encoding);
    PROPERTY(qsizetype(cells.size()) == std::clamp<qsizetype>(bytes.size() - first, 0, 16));
    for (const TextCell &cell : cells)
        PROPERTY(isSafe(cell.text) && cell.text.size() <= 2 * (maxMarks + 1));
}

void checkChecksums(QByteArrayView bytes, qsizetype border)
{
    const ChecksumAlgorithm &algorithm = allChecksums()[size_t(border) % allChecksums().size()];
    Checksum pieces(algorithm);
    pieces.add(bytes.first(std::min(border, bytes.size())));
    pieces.add(bytes.sliced(std::min(border, bytes.size())));
    const QByteArray whole = checksumOf(algorithm, bytes);
    PROPERTY(pieces.result() == whole && whole.size() == algorithm.size);
    for (const ChecksumGuess &guess : guessChecksum(bytes)) {
        const qsizetype end = bytes.size() - guess.algorithm->size;
        const QByteArrayView covered = bytes.first(end).sliced(guess.skipped);
        PROPERTY(!covered.isEmpty() && checksumOf(*guess.algorithm, covered, guess.order) == bytes.sliced(end));
    }
}

void checkCopies(QByteArrayView bytes, qint64 offset, const CopyTarget &target)
{
    for (int index = 0; index <= int(CopyFormat::ShellLine); ++index) {
        const auto format = CopyFormat(index);
        for (const QChar c : copyAs(format, bytes, offset, target)) {
            PROPERTY(c.category() != QChar::Other_Control || c == u'\n' || c == u'\t');
            PROPERTY(format == CopyFormat::Text || c.unicode() < 0x80);
        }
    }
    const ParsedHex again = parseHex(copyAs(CopyFormat::Hex, bytes));
    PROPERTY(std::get<QByteArray>(again) == bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto choice = input.number<std::uint8_t>();
    const auto border = input.number<std::uint8_t>();
    const QByteArrayView bytes = input.rest();
    checkValues(bytes, ByteOrder::Little);
    checkValues(bytes, ByteOrder::Big);
    const std::vector<Encoding> &encodings = availableEncodings();
    checkEncoding(bytes, encodings[choice % encodings.size()], border);
    checkCells(bytes, encodings[choice % encodings.size()], border);
    checkChecksums(bytes, border);
    checkCopies(bytes, qint64(choice) << 32 | border, {Input(data, size).text(), border});
    return 0;
}
