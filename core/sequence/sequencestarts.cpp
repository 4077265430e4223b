#include "core/sequence/sequencestarts.h"

#include <utility>

namespace wirelark {

ResponderFactory SequenceStarts::factory(const std::shared_ptr<const SequenceFile> &file) const
{
    return [begun = m_begun, file](ConnectionId connection) {
        const auto board =
            std::make_shared<SequenceBoard>(std::get<StepSequence>(file->parsed).steps().size());
        const std::lock_guard lock(begun->mutex);
        begun->starts.push_back({connection, file, board});
        return file->makeRun(board);
    };
}

std::vector<SequenceStart> SequenceStarts::take() const
{
    const std::lock_guard lock(m_begun->mutex);
    return std::exchange(m_begun->starts, {});
}

} // namespace wirelark
