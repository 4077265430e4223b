#include "widgets/compose/byteclipboard.h"

#include <QMimeData>

#include "core/payload/hex.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

const QString draftType = u"application/x-wirelark-message"_s;
const QString bytesType = u"application/octet-stream"_s;

std::optional<ByteDraft> readHex(const QString &text)
{
    const ParsedTemplate parsed = Template::parse({.mode = PayloadMode::Hex, .text = text});
    const auto *message = std::get_if<Template>(&parsed);
    return message ? std::optional(ByteDraft(*message, text)) : std::nullopt;
}

} // namespace

std::unique_ptr<QMimeData> toClipboard(const ByteDraft &units, const QByteArray &bytes)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(toHex(bytes));
    data->setData(bytesType, bytes);
    data->setData(draftType, units.text().toUtf8());
    return data;
}

std::optional<ByteDraft> fromClipboard(const QMimeData &data, bool isText)
{
    if (data.hasFormat(draftType))
        return readHex(QString::fromUtf8(data.data(draftType)));
    if (data.hasFormat(bytesType))
        return ByteDraft(data.data(bytesType));
    if (!data.hasText())
        return std::nullopt;
    return isText ? ByteDraft(data.text().toUtf8()) : readHex(data.text());
}

} // namespace wirelark
