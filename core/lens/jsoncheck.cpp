#include "core/lens/jsoncheck.h"

#include <cstring>

namespace wirelark {
namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isHexDigit(char byte)
{
    return isDigit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

} // namespace

void JsonCheck::take(const char *at, const char *end)
{
    for (; at != end && m_state != State::Bad; ++at)
        step(*at);
}

bool JsonCheck::isWhole() const
{
    return m_depth == 0 && (m_state == State::AfterValue || isEndOfNumber());
}

bool JsonCheck::isEndOfNumber() const
{
    return m_state == State::Zero || m_state == State::Integer || m_state == State::Fraction
        || m_state == State::ExponentDigits;
}

void JsonCheck::step(char byte)
{
    switch (m_state) {
    case State::String:
        return inString(quint8(byte));
    case State::Escape:
    case State::HexDigit:
        return inEscape(byte);
    case State::Character:
        return inCharacter(quint8(byte));
    case State::Literal:
        m_state = byte == *m_literal ? State::Literal : State::Bad;
        if (m_state == State::Literal && *++m_literal == '\0')
            m_state = State::AfterValue;
        return;
    case State::Bad:
        return;
    default:
        break;
    }
    if (m_state >= State::Minus)
        return inNumber(byte);
    if (isBlank(byte))
        return;
    switch (m_state) {
    case State::FirstElement:
        return byte == ']' ? close(false) : beginValue(byte);
    case State::FirstKey:
        if (byte == '}')
            return close(true);
        [[fallthrough]];
    case State::Key:
        return byte == '"' ? beginString(true) : void(m_state = State::Bad);
    case State::Colon:
        m_state = byte == ':' ? State::Value : State::Bad;
        return;
    case State::AfterValue:
        return afterValue(byte);
    default:
        return beginValue(byte);
    }
}

void JsonCheck::beginValue(char byte)
{
    switch (byte) {
    case '{':
    case '[':
        return open(byte == '{');
    case '"':
        return beginString(false);
    case 't':
        return beginLiteral("rue");
    case 'f':
        return beginLiteral("alse");
    case 'n':
        return beginLiteral("ull");
    case '-':
        m_state = State::Minus;
        return;
    case '0':
        m_state = State::Zero;
        return;
    default:
        m_state = isDigit(byte) ? State::Integer : State::Bad;
    }
}

void JsonCheck::beginString(bool isKey)
{
    m_isKey = isKey;
    m_state = State::String;
}

void JsonCheck::beginLiteral(const char *rest)
{
    m_literal = rest;
    m_state = State::Literal;
}

void JsonCheck::open(bool isObject)
{
    if (m_depth == maxDepth) {
        m_state = State::Bad;
        return;
    }
    m_isObject[m_depth++] = isObject;
    m_state = isObject ? State::FirstKey : State::FirstElement;
}

void JsonCheck::close(bool isObject)
{
    const bool isOpen = m_depth > 0 && isInObject() == isObject;
    m_depth -= isOpen ? 1 : 0;
    m_state = isOpen ? State::AfterValue : State::Bad;
}

void JsonCheck::afterValue(char byte)
{
    if (byte == '}' || byte == ']')
        return close(byte == '}');
    const bool isMore = byte == ',' && m_depth > 0;
    m_state = !isMore ? State::Bad : isInObject() ? State::Key : State::Value;
}

void JsonCheck::inString(quint8 byte)
{
    if (byte == '"')
        m_state = m_isKey ? State::Colon : State::AfterValue;
    else if (byte == '\\')
        m_state = State::Escape;
    else if (byte < 0x20)
        m_state = State::Bad;
    else if (byte >= 0x80)
        beginCharacter(byte);
}

// What a lead byte promises (RFC 3629, section 4): no overlong forms, no surrogates, nothing beyond U+10FFFF.
void JsonCheck::beginCharacter(quint8 byte)
{
    if (byte < 0xC2 || byte > 0xF4) {
        m_state = State::Bad;
        return;
    }
    m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    m_state = State::Character;
}

void JsonCheck::inCharacter(quint8 byte)
{
    if (byte < m_low || byte > m_high) {
        m_state = State::Bad;
        return;
    }
    m_low = 0x80;
    m_high = 0xBF;
    if (--m_missing == 0)
        m_state = State::String;
}

void JsonCheck::inEscape(char byte)
{
    if (m_state == State::HexDigit) {
        m_state = !isHexDigit(byte) ? State::Bad : --m_missing == 0 ? State::String : State::HexDigit;
    } else if (byte == 'u') {
        m_missing = 4;
        m_state = State::HexDigit;
    } else {
        m_state = byte != '\0' && std::strchr("\"\\/bfnrt", byte) ? State::String : State::Bad;
    }
}

void JsonCheck::inNumber(char byte)
{
    const bool isE = byte == 'e' || byte == 'E';
    const State before = m_state;
    if (isDigit(byte)) {
        if (before == State::Minus)
            m_state = byte == '0' ? State::Zero : State::Integer;
        else if (before == State::Zero)
            m_state = State::Bad;
        else if (before == State::Point)
            m_state = State::Fraction;
        else if (before == State::Exponent || before == State::ExponentSign)
            m_state = State::ExponentDigits;
    } else if (byte == '.' && (before == State::Zero || before == State::Integer)) {
        m_state = State::Point;
    } else if (isE && isEndOfNumber() && before != State::ExponentDigits) {
        m_state = State::Exponent;
    } else if ((byte == '+' || byte == '-') && before == State::Exponent) {
        m_state = State::ExponentSign;
    } else if (isEndOfNumber()) {
        m_state = State::AfterValue;
        step(byte);
    } else {
        m_state = State::Bad;
    }
}

} // namespace wirelark
