#include "core/snippets/packetsender.h"

#include <cmath>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include "core/payload/hex.h"
#include "core/snippets/snippettext.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

class Collector
{
public:
    explicit Collector(const QString &folder)
        : m_folder(folder)
    {
    }

    void add(const QString &name, const QString &hex, double seconds)
    {
        const ParsedHex parsed = parseHex(hex);
        const auto *bytes = std::get_if<QByteArray>(&parsed);
        const QString plain = name.simplified();
        if (plain.isEmpty() || !bytes || bytes->isEmpty() || m_result.snippets.all.size() == maxSnippets) {
            ++m_result.leftOut;
            return;
        }
        Snippet snippet {.path = {m_folder, plain}, .draft = {PayloadMode::Hex, toHex(*bytes)}, .plan = {}};
        constexpr double longest = 86'400; // a day, as the window has it
        if (std::isfinite(seconds) && seconds > 0 && seconds <= longest) {
            const auto period = std::chrono::milliseconds(qint64(seconds * 1000));
            snippet.plan.period = std::max<std::chrono::nanoseconds>(period, RepeatPlan::shortestPeriod);
        }
        m_result.snippets.put(snippet);
    }
    ImportedSnippets take() { return std::move(m_result); }

private:
    QString m_folder;
    ImportedSnippets m_result;
};

// All of it is text, numbers as well.
std::optional<ImportedSnippets> fromJson(const QByteArray &bytes, const QString &folder)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isArray())
        return std::nullopt;
    Collector collector(folder);
    const QJsonArray packets = document.array();
    for (const QJsonValue &packet : packets)
        collector.add(packet[u"name"].toString(), packet[u"hexstring"].toString(), packet[u"repeat"].toString().toDouble());
    return collector.take();
}

std::optional<ImportedSnippets> fromIni(const QString &path, const QString &folder)
{
    QSettings file(path, QSettings::IniFormat);
    const QStringList groups = file.childGroups();
    if (file.status() != QSettings::NoError)
        return std::nullopt;
    Collector collector(folder);
    bool hasPackets = false;
    for (const QString &group : groups) {
        file.beginGroup(group);
        if (file.contains(u"hexString"_s)) {
            hasPackets = true;
            collector.add(file.value(u"name"_s, group).toString(), file.value(u"hexString"_s).toString(),
                file.value(u"repeat"_s).toDouble());
        }
        file.endGroup();
    }
    return hasPackets ? std::optional(collector.take()) : std::nullopt;
}

} // namespace

std::optional<ImportedSnippets> importPacketSender(const QString &path, const QString &folder)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > maxSnippetFile)
        return std::nullopt;
    if (const auto fromArray = fromJson(file.readAll(), folder))
        return fromArray;
    return fromIni(path, folder);
}

} // namespace wirelark
