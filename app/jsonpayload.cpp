#include "app/jsoncommandreader.h"

#include "core/command/sendoption.h"
#include "core/explain/templatewords.h"
#include "core/payload/hex.h"
#include "core/repeat/planwords.h"

using namespace Qt::StringLiterals;

// What a command in JSON sends.
namespace wirelark {

bool JsonCommandReader::readSend(const QJsonValue &value)
{
    if (!readModifiers() || !readPayload(value))
        return false;
    const bool isFile = !m_command.what.file.isEmpty();
    const auto misfits = [this](const QString &member) {
        return fail(member, tr("\"%1\" does not fit what is sent").arg(member));
    };
    if (m_hasFields && (isFile || !m_command.snippet.isEmpty()))
        return misfits(u"fields"_s);
    if (m_command.ending && isFile)
        return misfits(u"ending"_s);
    if (m_command.what.plan.repeats() && isFile)
        return fail(u"repeat"_s, tr("a file is sent once; \"pace\" says how fast"));
    if (!m_command.snippets.isEmpty() && m_command.snippet.isEmpty())
        return misfits(u"snippets"_s);
    return true;
}

bool JsonCommandReader::readModifiers()
{
    const QJsonValue fields = take(u"fields"_s);
    if (!fields.isUndefined() && !fields.isBool())
        return fail(u"fields"_s, tr("the value of fields is true or false"));
    m_hasFields = fields.toBool();
    const QJsonValue snippets = take(u"snippets"_s);
    if (!snippets.isUndefined() && !readString(u"snippets"_s, snippets, m_command.snippets))
        return false;
    return readEnding() && readPlan();
}

bool JsonCommandReader::readEnding()
{
    const QJsonValue value = take(u"ending"_s);
    if (value.isUndefined())
        return true;
    static const QStringList endings {u"none"_s, u"lf"_s, u"crlf"_s, u"cr"_s, u"nul"_s}; // in the order of the enum
    const qsizetype index = endings.indexOf(value.toString());
    m_command.ending = Ending(std::max<qsizetype>(index, 0));
    return index >= 0 || fail(u"ending"_s, tr("an ending is one of %1").arg(endings.join(", "_L1)));
}

bool JsonCommandReader::readPlan()
{
    RepeatPlan &plan = m_command.what.plan;
    const QJsonValue repeat = take(u"repeat"_s);
    if (!repeat.isUndefined() && readRepeat(repeat.toString(), plan))
        return fail(u"repeat"_s, tr("how often is said as in \"1000 ms, 10 times, until reply\""));
    const QJsonValue pace = take(u"pace"_s);
    if (!pace.isUndefined() && readPace(pace.toString(), plan))
        return fail(u"pace"_s, tr("how fast is said as in \"1000 B/s\", or \"10 bytes, 100 ms\""));
    return true;
}

bool JsonCommandReader::readPayload(const QJsonValue &value)
{
    if (value.isString())
        return m_hasFields ? readWritten(PayloadMode::Text, value.toString()) : takeBytes(value.toString().toUtf8());
    const QJsonObject object = value.toObject();
    const QString form = object.isEmpty() ? QString() : object.keys().front();
    const QString text = object.value(form).toString();
    if (object.size() != 1 || !object.value(form).isString())
        return failPayload();
    if (form == "text"_L1)
        return m_hasFields ? readWritten(PayloadMode::Text, text) : takeBytes(text.toUtf8());
    if (form == "hex"_L1)
        return m_hasFields ? readWritten(PayloadMode::Hex, text) : readHex(text);
    if (form == "base64"_L1)
        return readBase64(text);
    if (form == "file"_L1)
        return readString(verbWord(), text, m_command.what.file);
    if (form == "snippet"_L1)
        return readString(verbWord(), text, m_command.snippet);
    return failPayload();
}

bool JsonCommandReader::failPayload()
{
    return fail(verbWord(), tr("what is sent is a text, or one of {\"text\":...}, {\"hex\":...}, {\"base64\":...}, "
                               "{\"file\":...} and {\"snippet\":...}"));
}

// As send= has it: with escapes in a text, and fields.
bool JsonCommandReader::readWritten(PayloadMode mode, const QString &text)
{
    SendOption option;
    const QString prefix = mode == PayloadMode::Hex ? u"hex:"_s : u"text:"_s;
    const auto error = wirelark::readSend(prefix + text, option);
    if (!error) {
        m_command.isWritten = true;
        m_command.what.draft = {mode, text, m_command.ending.value_or(Ending::None), true};
        return true;
    }
    const qsizetype at = std::max<qsizetype>(0, error->start - prefix.size());
    const QString where = tr("character %1 of what is sent is wrong").arg(at + 1);
    if (!error->payload)
        return fail(verbWord(), where);
    TemplateFault fault = *error->payload;
    fault.start = at;
    return fail(verbWord(), tr("%1: %2", "where something is wrong, then what").arg(where, faultText(fault, text)));
}

bool JsonCommandReader::readHex(const QString &text)
{
    const ParsedHex parsed = parseHex(text);
    if (const auto *error = std::get_if<HexError>(&parsed))
        return fail(verbWord(), tr("the hex is wrong at character %1").arg(error->start + 1));
    return takeBytes(std::get<QByteArray>(parsed));
}

bool JsonCommandReader::readBase64(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? takeBytes(decoded.decoded) : fail(verbWord(), tr("this is no base64 (RFC 4648)"));
}

// Exactly these, and the ending if one was asked for.
bool JsonCommandReader::takeBytes(const QByteArray &bytes)
{
    m_command.bytes = bytes + endingBytes(m_command.ending.value_or(Ending::None));
    return true;
}

} // namespace wirelark
