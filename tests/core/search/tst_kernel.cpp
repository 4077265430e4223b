#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <vector>

#include <QRandomGenerator>
#include <QTest>

#include "core/search/kernel.h"

using namespace wirelark;

namespace {

// Two pages that may be read, and one before and one behind that end the program when they are.
class GuardedPages
{
public:
    GuardedPages()
        : m_page(static_cast<size_t>(::sysconf(_SC_PAGESIZE)))
        , m_all(::mmap(nullptr, 4 * m_page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    {
        ::mprotect(begin(), 2 * m_page, PROT_READ | PROT_WRITE);
    }
    ~GuardedPages() { ::munmap(m_all, 4 * m_page); }
    Q_DISABLE_COPY_MOVE(GuardedPages)

    char *begin() const { return static_cast<char *>(m_all) + m_page; }
    char *end() const { return begin() + 2 * m_page; }

private:
    size_t m_page;
    void *m_all;
};

using Places = std::vector<qsizetype>;
using Scan = Places (*)(const char *bytes, qsizetype from, qsizetype end, const Probe &probe);

// Every place that is offered.
template<typename Kernel>
Places offered(Kernel kernel, qsizetype end)
{
    Places places;
    auto note = [&places](qsizetype at) {
        places.push_back(at);
        return false;
    };
    const qsizetype stopped = kernel(note);
    return stopped == end ? places : Places {-1};
}

const std::vector<std::pair<const char *, Scan>> &kernels()
{
    static const std::vector<std::pair<const char *, Scan>> all {
        {"best", [](const char *bytes, qsizetype from, qsizetype end, const Probe &probe) {
             return offered([&](auto &note) { return kernel::scan(bytes, from, end, probe, note); }, end);
         }},
        {"portable", [](const char *bytes, qsizetype from, qsizetype end, const Probe &probe) {
             return offered([&](auto &note) { return kernel::scanSimply(bytes, from, end, probe, note); }, end);
         }},
#if defined(__x86_64__)
        {"SSE2", [](const char *bytes, qsizetype from, qsizetype end, const Probe &probe) {
             return offered([&](auto &note) { return kernel::scanSse2(bytes, from, end, probe, note); }, end);
         }},
#endif
    };
    return all;
}

Places naive(const char *bytes, qsizetype from, qsizetype end, const Probe &probe)
{
    Places places;
    for (qsizetype at = from; at < end; ++at) {
        const auto a = static_cast<uchar>(bytes[at + probe.rarest.offset]);
        const auto b = static_cast<uchar>(bytes[at + probe.other.offset]);
        if ((a & probe.rarest.mask) == probe.rarest.value && (b & probe.other.mask) == probe.other.value)
            places.push_back(at);
    }
    return places;
}

} // namespace

class tst_Kernel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsOfferedOnceAndInOrder_data();
    void everyPlaceIsOfferedOnceAndInOrder();
    void nothingIsReadOutsideOfTheBytes_data();
    void nothingIsReadOutsideOfTheBytes();
    void thePlaceThatIsAcceptedIsTheOneReturned();
};

void tst_Kernel::everyPlaceIsOfferedOnceAndInOrder_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < kernels().size(); ++i)
        QTest::newRow(kernels()[i].first) << int(i);
}

void tst_Kernel::everyPlaceIsOfferedOnceAndInOrder()
{
    QFETCH(const int, index);
    const Scan scan = kernels()[size_t(index)].second;
    constexpr quint32 seed = 4;
    QRandomGenerator random(seed);
    for (int round = 0; round < 20000; ++round) {
        const qsizetype size = random.bounded(random.bounded(2) ? 40 : 700);
        std::vector<char> bytes(size_t(size + 64));
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(4));
        const bool isMasked = random.bounded(2);
        const uchar mask = isMasked ? 0xFE : 0xFF;
        const Probe probe {{random.bounded(32), 0xFF, uchar(random.bounded(4))},
            {random.bounded(32), mask, uchar(random.bounded(4) & mask)}};
        const qsizetype from = random.bounded(int(size) + 1);
        if (scan(bytes.data(), from, size, probe) != naive(bytes.data(), from, size, probe))
            QFAIL(qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
    }
}

void tst_Kernel::nothingIsReadOutsideOfTheBytes_data()
{
    everyPlaceIsOfferedOnceAndInOrder_data();
}

// Every position and size at both borders of readable memory.
void tst_Kernel::nothingIsReadOutsideOfTheBytes()
{
    QFETCH(const int, index);
    const Scan scan = kernels()[size_t(index)].second;
    const GuardedPages pages;
    std::memset(pages.begin(), 'a', size_t(pages.end() - pages.begin()));
    const Probe probe {{2, 0xFF, 'b'}, {0, 0xFF, 'a'}};
    for (qsizetype size = 3; size < 300; ++size) {
        for (char *bytes : {pages.begin(), pages.end() - size}) {
            for (qsizetype from = 0; from <= size - 2; ++from)
                QVERIFY(scan(bytes, from, size - 2, probe).empty());
        }
        pages.end()[-1] = 'b';
        QCOMPARE(scan(pages.end() - size, 0, size - 2, probe), Places {size - 3});
        pages.end()[-1] = 'a';
    }
}

void tst_Kernel::thePlaceThatIsAcceptedIsTheOneReturned()
{
    const std::vector<char> bytes(1000, 'x');
    const Probe probe {{0, 0xFF, 'x'}, {0, 0xFF, 'x'}};
    for (qsizetype wanted = 0; wanted < 1000; ++wanted) {
        auto isWanted = [wanted](qsizetype at) { return at == wanted; };
        QCOMPARE(kernel::scan(bytes.data(), 0, 1000, probe, isWanted), wanted);
        QCOMPARE(kernel::scanSimply(bytes.data(), 0, 1000, probe, isWanted), wanted);
#if defined(__x86_64__)
        QCOMPARE(kernel::scanSse2(bytes.data(), 0, 1000, probe, isWanted), wanted);
#endif
    }
}

QTEST_APPLESS_MAIN(tst_Kernel)
#include "tst_kernel.moc"
