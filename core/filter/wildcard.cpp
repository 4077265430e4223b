#include "core/filter/wildcard.h"

namespace wirelark {

namespace {

QStringView withoutPort(QStringView peer)
{
    const qsizetype colon = peer.lastIndexOf(u':');
    if (peer.startsWith(u'['))
        return peer.sliced(1).first(std::max<qsizetype>(0, peer.indexOf(u']') - 1));
    return colon >= 0 && peer.indexOf(u':') == colon ? peer.first(colon) : peer;
}

} // namespace

bool isLike(QStringView pattern, QStringView text)
{
    const auto isSame = [](QChar a, QChar b) { return a == u'?' || a.toCaseFolded() == b.toCaseFolded(); };
    qsizetype p = 0;
    qsizetype star = -1; // where the last * was met, and from where in the text what follows it is being tried
    qsizetype from = 0;
    for (qsizetype t = 0; t < text.size();) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && isSame(pattern[p], text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool isPeerLike(QStringView pattern, QStringView peer)
{
    return isLike(pattern, peer) || isLike(pattern, withoutPort(peer));
}

} // namespace wirelark
