#pragma once

#include "core/lens/framer.h"
#include "core/lens/jsoncheck.h"

namespace wirelark {

// Lines that end with LF and are one JSON value each (jsonlines.org); a line that is not, an empty one as well, has
// fault Content. The last one needs no LF.
class JsonLinesFramer : public Framer
{
public:
    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    JsonCheck m_line;
    bool m_isPending = false;
};

} // namespace wirelark
