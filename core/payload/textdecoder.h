#pragma once

#include <QByteArrayView>
#include <QStringDecoder>

#include "core/payload/characterstep.h"
#include "core/payload/encoding.h"

namespace wirelark {

class CodePage;

// In no encoding a character has more bytes.
inline constexpr qsizetype maxCharacterSize = 4;

// Cuts bytes of one encoding into characters. It keeps nothing from step to step, so that a text may be entered
// anywhere. One object is for one thread.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding); // an available one

    // `bytes` is not empty. Looks at maxCharacterSize of them at most.
    CharacterStep next(QByteArrayView bytes);

private:
    CharacterStep nextLong(QByteArrayView bytes);
    std::optional<QString> decode(QByteArrayView bytes); // nothing: they are no text

    Encoding m_encoding;
    const CodePage *m_page = nullptr; // null: the encoding is UTF-8 or UTF-16
    QStringDecoder m_decoder; // of the code page's characters of more than one byte
};

} // namespace wirelark
