#pragma once

#include <QByteArray>
#include <QList>

#include "core/net/responder.h"

// Keeps what a responder does, for tests without a connection.
class RecordingOutlet : public wirelark::Outlet
{
public:
    void send(const QByteArray &bytes) override { sent.append(bytes); }
    void send(std::unique_ptr<wirelark::SendSource> source) override { sources.push_back(std::move(source)); }
    void finish() override { hasFinished = true; }
    void close() override { hasClosed = true; }
    void reset() override { wasReset = true; }
    void note(const QString &text) override { notes.append(text); }

    QByteArray all() const { return sent.join(); }

    QList<QByteArray> sent;
    std::vector<std::unique_ptr<wirelark::SendSource>> sources;
    QList<QString> notes;
    bool hasFinished = false;
    bool hasClosed = false;
    bool wasReset = false;
};
