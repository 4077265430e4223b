#pragma once

#include <QString>

namespace wirelark {

struct LadderPicture;

// The picture as a sequence diagram of Mermaid (mermaid.js.org/syntax/sequenceDiagram.html): solid arrows for what was
// observed, dashed ones for what was inferred. One statement a line. Of any text, letters, digits and a few harmless
// signs stand for themselves and everything else is an entity (`#35;`), so that no text is syntax.
QString ladderMermaid(const LadderPicture &picture);

} // namespace wirelark
