#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// Each piece is a message.
class RawFramer : public Framer
{
public:
    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override { return Fault::None; }
    void restart(qint64) override { }
};

} // namespace wirelark
