#pragma once

#include "app/jsoncommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace wirelark {

// Reads one object; the first thing that is wrong is the one told. Used once.
class JsonCommandReader
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::JsonCommand)

public:
    std::variant<JsonCommand, JsonCommandError> read(const QByteArray &line);

private:
    bool fail(const QString &member, const QString &message);
    bool parse(const QByteArray &line);
    bool findVerb();
    bool failUnknown();
    QString nearestOf(const QStringList &known) const;
    bool readVerb();
    bool nothingElse();

    // What is sent: see jsonpayload.cpp.
    bool readSend(const QJsonValue &value);
    bool readModifiers();
    bool readEnding();
    bool readPlan();
    bool readPayload(const QJsonValue &value);
    bool failPayload();
    bool readWritten(PayloadMode mode, const QString &text);
    bool readHex(const QString &text);
    bool readBase64(const QString &text);
    bool takeBytes(const QByteArray &bytes);

    bool readString(const QString &member, const QJsonValue &value, QString &text);
    bool readTarget();
    bool readConnections(const QString &member, const QJsonValue &value);
    bool readListener(const QString &member, const QJsonValue &value);
    bool readReply(const QJsonValue &value);
    bool readLens(const QJsonValue &value);
    bool readPlace();
    bool readCommand(const QString &verb, const QJsonValue &value);

    // The member, which is understood from now on; undefined: it is not there.
    QJsonValue take(const QString &member);
    QString verbWord() const { return m_read[1]; }

    QJsonObject m_object;
    QStringList m_read; // members that were understood: id, the verb, others
    JsonCommand m_command;
    bool m_hasFields = false;
    JsonCommandError m_error;
};

} // namespace wirelark
