#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirelark {

// How the bytes of a message are told in words.
enum class BytesAs : quint8 {
    Text, // visibleText() of them: controls and what is no UTF-8 are tokens
    Hex,  // toHex() of them
};

// Bytes that come in pieces as one text that is safe to show, in UTF-8 and without a line break: the same wherever the
// pieces end, but for a run of more marks than one character may have.
class TextPieces
{
public:
    explicit TextPieces(BytesAs form)
        : m_form(form)
    {
    }

    // The words for these bytes, but for a character that they may not be all of.
    QByteArray next(QByteArrayView piece);
    // The words for what is left; the next piece is the first of another message.
    QByteArray rest();

private:
    const BytesAs m_form;
    QByteArray m_unfinished; // Text: the beginning of a character
    bool m_isFirst = true;   // Hex: no blank before it
};

} // namespace wirelark
