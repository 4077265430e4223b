#pragma once

#include "core/net/responder.h"

#include <array>
#include <optional>

#include <QLatin1StringView>

namespace wirelark {

// The built-in partners in the order of a menu; what each does stands in command/README.md.
inline constexpr std::array builtInReplies {Reply::None, Reply::Echo, Reply::Discard, Reply::Chargen, Reply::Daytime,
    Reply::Time, Reply::HttpHello, Reply::Hold, Reply::Close, Reply::Reset};

// `echo`, `http-hello`: the word of the grammar; never translated.
QLatin1StringView word(Reply reply);
// The inverse, of a word in small letters.
std::optional<Reply> replyFromWord(QStringView word);

// What answers so on one connection. Null for None, Echo and Discard, which need nobody, and for Rules, which need a
// file. Any thread.
std::unique_ptr<Responder> makePartner(Reply reply);
// The same for what a listener accepts.
ResponderFactory partnerFactory(Reply reply);

} // namespace wirelark
