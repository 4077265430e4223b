#pragma once

#include "core/explain/language.h"

#include <QString>

namespace wirelark {

struct Record;

// The sentence of a record that is not data: what the log's row and the `message` of JSON say.
// Plain text in one line; where it quotes what a person typed or a name, controls are made visible.
QString describe(const Record &record, Language language = Language::Shown);

// The short word of a connection's or listener's ending for its row: "refused", "reset", "closed".
QString endingWord(const Record &record, Language language = Language::Shown);

} // namespace wirelark
