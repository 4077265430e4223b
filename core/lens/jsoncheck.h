#pragma once

#include <bitset>

#include <QtGlobal>

namespace wirelark {

// Whether bytes are one JSON value (RFC 8259: no comments, no trailing commas, valid UTF-8 without a mark of byte
// order), found out while they come. Keeps no bytes; arrays and objects may be nested 256 deep, which the RFC leaves to
// each reader.
class JsonCheck
{
public:
    static constexpr int maxDepth = 256;

    void take(const char *at, const char *end);
    bool isWhole() const; // what came is a value
    bool isBad() const { return m_state == State::Bad; } // and cannot become one any more

private:
    enum class State : quint8 {
        Value, FirstElement, FirstKey, Key, Colon, AfterValue,
        String, Escape, HexDigit, Character, // Character: in the middle of one of several bytes
        Literal,
        Minus, Zero, Integer, Point, Fraction, Exponent, ExponentSign, ExponentDigits,
        Bad
    };

    bool isInObject() const { return m_depth > 0 && m_isObject[size_t(m_depth - 1)]; }
    bool isEndOfNumber() const;
    void step(char byte);
    void beginValue(char byte);
    void beginString(bool isKey);
    void beginLiteral(const char *rest);
    void open(bool isObject);
    void close(bool isObject);
    void afterValue(char byte);
    void inString(quint8 byte);
    void beginCharacter(quint8 byte);
    void inCharacter(quint8 byte);
    void inEscape(char byte);
    void inNumber(char byte);

    State m_state = State::Value;
    bool m_isKey = false;   // String
    quint8 m_missing = 0;   // bytes of a Character, or hex digits of an Escape
    quint8 m_low = 0x80;    // the next byte of a Character
    quint8 m_high = 0xBF;
    quint16 m_depth = 0;
    const char *m_literal = ""; // what must still come of it
    std::bitset<maxDepth> m_isObject; // else an array
};

} // namespace wirelark
