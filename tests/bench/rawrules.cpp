// Reference for rules: a bare epoll loop that finds the ends of lines, looks for "GET" in each and answers "OK\n", what one
// read asked in one write. It keeps nothing but the line that has begun.
// usage: bench_rawrules

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tests/bench/sockets.h"

namespace {

struct Client
{
    std::string begun;   // of a line
    std::string answers; // that the kernel has not taken
};

void answer(std::string_view line, std::string &answers)
{
    if (::memmem(line.data(), line.size(), "GET", 3))
        answers += "OK\n";
}

void takeLines(Client &client, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto *feed = static_cast<const char *>(std::memchr(bytes.data(), '\n', bytes.size()));
        if (!feed) {
            client.begun += bytes;
            return;
        }
        const std::string_view rest = bytes.substr(0, static_cast<size_t>(feed + 1 - bytes.data()));
        if (client.begun.empty()) {
            answer(rest, client.answers);
        } else {
            client.begun += rest;
            answer(client.begun, client.answers);
            client.begun.clear();
        }
        bytes.remove_prefix(rest.size());
    }
}

// While answers wait nothing is read.
bool serve(int poller, int fd, Client &client, std::span<char> buffer)
{
    const bool waited = !client.answers.empty();
    if (!waited) {
        const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (n < 0 && errno == EAGAIN)
            return true;
        if (n <= 0)
            return false;
        takeLines(client, {buffer.data(), static_cast<size_t>(n)});
    }
    if (!client.answers.empty()) {
        const ssize_t n = ::send(fd, client.answers.data(), client.answers.size(), MSG_NOSIGNAL);
        if (n < 0 && errno != EAGAIN)
            return false;
        client.answers.erase(0, n > 0 ? static_cast<size_t>(n) : 0);
    }
    if (waited == !client.answers.empty())
        return true;
    epoll_event event = {.events = waited ? EPOLLIN : EPOLLOUT, .data = {.fd = fd}};
    bench::check(::epoll_ctl(poller, EPOLL_CTL_MOD, fd, &event), "epoll_ctl");
    return true;
}

} // namespace

int main()
{
    const int listener = bench::listenAndTell();
    bench::makeNonBlocking(listener);
    const int poller = bench::check(::epoll_create1(0), "epoll_create1");
    epoll_event listening = {.events = EPOLLIN, .data = {.fd = listener}};
    bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, listener, &listening), "epoll_ctl");

    std::unordered_map<int, Client> clients;
    std::vector<char> buffer(64 * 1024);
    std::vector<epoll_event> events(256);
    for (;;) {
        for (const epoll_event &event : bench::wait(poller, events)) {
            const int fd = event.data.fd;
            if (fd == listener) {
                const int client = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
                if (client < 0)
                    continue;
                epoll_event reading = {.events = EPOLLIN, .data = {.fd = client}};
                bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, client, &reading), "epoll_ctl");
                clients[client] = {};
            } else if (!serve(poller, fd, clients[fd], buffer)) {
                clients.erase(fd);
                ::close(fd);
            }
        }
    }
}
