#include "core/net/resolver.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>

#include <netdb.h>

#include <QUrl>

#include "core/net/mailbox.h"
#include "core/net/signals.h"
#include "core/net/socketaddress.h"

namespace wirelark {

using namespace Qt::StringLiterals;

class Resolver::Lookup
{
public:
    std::function<void(const Answer &)> onAnswer;
};

namespace {

// What the name service is asked for: names beyond ASCII in the form of RFC 3490.
QByteArray wireName(const QString &host)
{
    const bool isAscii = std::ranges::all_of(host, [](QChar c) { return c.unicode() < 128; });
    return isAscii ? host.toLatin1() : QUrl::toAce(host);
}

EndReason reasonOf(int code)
{
    switch (code) {
    case EAI_NONAME:
#ifdef EAI_NODATA
    case EAI_NODATA:
#endif
#ifdef EAI_ADDRFAMILY
    case EAI_ADDRFAMILY:
#endif
        return EndReason::HostNotFound;
    default:
        return EndReason::NameServiceFailed;
    }
}

Resolver::Answer lookUp(const QByteArray &name)
{
    addrinfo hints {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int code = ::getaddrinfo(name.constData(), nullptr, &hints, &found);
    if (code != 0)
        return {.addresses = {}, .reason = reasonOf(code), .error = code == EAI_SYSTEM ? errno : 0};

    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
    Resolver::Answer answer;
    for (const addrinfo *entry = found; entry; entry = entry->ai_next) {
        const QHostAddress address = SocketAddress::fromSockaddr(entry->ai_addr).host.toQHostAddress();
        if (!answer.addresses.contains(address))
            answer.addresses.append(address);
    }
    return answer;
}

} // namespace

std::unique_ptr<Resolver::Answer> Resolver::known(const QString &host)
{
    Answer answer;
    const QHostAddress numeric(host);
    if (host.isEmpty() || host == "*"_L1)
        answer.addresses = {QHostAddress(QHostAddress::Any)};
    else if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        answer.addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    else if (!numeric.isNull())
        answer.addresses = {numeric};
    else if (const QByteArray name = wireName(host); name.isEmpty() || name.contains('\0'))
        answer.reason = EndReason::HostNotFound;
    else
        return nullptr;
    return std::make_unique<Answer>(answer);
}

std::shared_ptr<Resolver::Lookup> Resolver::ask(const QString &host, const std::shared_ptr<Mailbox> &mailbox,
    std::function<void(const Answer &)> onAnswer)
{
    const auto lookup = std::make_shared<Lookup>(Lookup {std::move(onAnswer)});
    const auto tell = [mailbox, asker = std::weak_ptr(lookup)](const Answer &answer) {
        mailbox->post([answer, asker] {
            if (const auto waiting = asker.lock())
                waiting->onAnswer(answer);
        });
    };
    try {
        std::thread([name = wireName(host), tell] {
            leaveSignalsToMainThread();
            tell(lookUp(name));
        }).detach();
    } catch (const std::system_error &noThread) {
        tell({.addresses = {}, .reason = EndReason::NameServiceFailed, .error = noThread.code().value()});
    }
    return lookup;
}

} // namespace wirelark
