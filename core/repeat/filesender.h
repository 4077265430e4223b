#pragma once

#include <memory>

#include <QString>

#include "core/net/controlledsource.h"
#include "core/net/pace.h"
#include "core/net/responder.h"

namespace wirelark {

// Sends a file once, as it is when the connection opens. What cannot be opened then is a remark in the journal.
class FileSender : public Responder
{
public:
    // `control`: how far it is; over in any case when this is gone and nothing of it is queued.
    FileSender(const QString &path, const Pace &pace, std::shared_ptr<SendControl> control);
    ~FileSender() override;

    void onOpened(qint64 now, Outlet &out) override;
    bool isDone() const override { return m_isDone; }

private:
    void giveUp();

    QString m_path;
    Pace m_pace;
    std::shared_ptr<SendControl> m_control;
    bool m_isDone = false;
};

} // namespace wirelark
