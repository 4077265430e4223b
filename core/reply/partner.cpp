#include "core/reply/partner.h"

#include <algorithm>

#include "core/reply/chargensource.h"
#include "core/reply/clockwords.h"
#include "core/reply/httphello.h"

namespace wirelark {

namespace {

constexpr std::array words {QLatin1StringView("none"), QLatin1StringView("echo"), QLatin1StringView("discard"),
    QLatin1StringView("chargen"), QLatin1StringView("daytime"), QLatin1StringView("time"),
    QLatin1StringView("http-hello"), QLatin1StringView("hold"), QLatin1StringView("close"), QLatin1StringView("reset"),
    QLatin1StringView("rules")};
static_assert(words.size() == std::size_t(Reply::Rules) + 1);

class Chargen : public Responder
{
public:
    void onOpened(qint64, Outlet &out) override { out.send(std::make_unique<ChargenSource>()); }
};

// Says one thing at the beginning, and closes.
class OneWord : public Responder
{
public:
    explicit OneWord(QByteArray (*of)(qint64 now))
        : m_of(of)
    {
    }

    void onOpened(qint64 now, Outlet &out) override
    {
        out.send(m_of(now));
        out.close();
    }

private:
    QByteArray (*m_of)(qint64 now);
};

// Never reads.
class Hold : public Responder
{
public:
    bool isFull() const override { return true; }
};

class Close : public Responder
{
public:
    void onOpened(qint64, Outlet &out) override { out.close(); }
};

class Reset : public Responder
{
public:
    void onOpened(qint64, Outlet &out) override { out.reset(); }
};

} // namespace

QLatin1StringView word(Reply reply)
{
    return words[std::size_t(reply)];
}

std::optional<Reply> replyFromWord(QStringView text)
{
    const auto found = std::ranges::find_if(builtInReplies, [text](Reply reply) { return text == word(reply); });
    return found == builtInReplies.end() ? std::nullopt : std::optional(*found);
}

std::unique_ptr<Responder> makePartner(Reply reply)
{
    switch (reply) {
    case Reply::None:
    case Reply::Echo:
    case Reply::Discard:
    case Reply::Rules:
        return nullptr;
    case Reply::Chargen:
        return std::make_unique<Chargen>();
    case Reply::Daytime:
        return std::make_unique<OneWord>(&daytime);
    case Reply::Time:
        return std::make_unique<OneWord>(&secondsSince1900);
    case Reply::HttpHello:
        return std::make_unique<HttpHello>();
    case Reply::Hold:
        return std::make_unique<Hold>();
    case Reply::Close:
        return std::make_unique<Close>();
    case Reply::Reset:
        return std::make_unique<Reset>();
    }
    return nullptr;
}

ResponderFactory partnerFactory(Reply reply)
{
    if (!makePartner(reply))
        return {};
    return [reply](ConnectionId) { return makePartner(reply); };
}

} // namespace wirelark
