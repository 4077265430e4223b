#include "tests/combined.h"

#include <cstdio>
#include <map>

#include <QFileInfo>

// usage: PROGRAM TEST [Qt Test's arguments]...; without a test it names those that it has.

namespace wirelark::testing {

static std::map<QByteArray, RunTest> &tests()
{
    static std::map<QByteArray, RunTest> all;
    return all;
}

Registered::Registered(const char *file, RunTest run)
{
    tests().emplace(QFileInfo(QString::fromUtf8(file)).baseName().toUtf8(), run);
}

} // namespace wirelark::testing

int main(int argc, char **argv)
{
    const auto &tests = wirelark::testing::tests();
    if (argc > 1) {
        if (const auto test = tests.find(argv[1]); test != tests.end())
            return test->second(argc - 1, argv + 1); // by its own name, as if it were alone
        std::fprintf(stderr, "There is no test %s here.\n", argv[1]);
    }
    for (const auto &[name, run] : tests)
        std::puts(name.constData());
    return 2;
}
