#pragma once

#include <QTest>

// Included before each file of a program that holds the tests of a folder, see wirelark_add_tests(): QTEST_MAIN and its
// like, which Qt makes of QTEST_MAIN_WRAPPER, register the test under the name of its file and define no main().
namespace wirelark::testing {

using RunTest = int (*)(int argc, char **argv);

struct Registered
{
    Registered(const char *file, RunTest run);
};

} // namespace wirelark::testing

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...) \
    static int run##TestObject([[maybe_unused]] int argc, [[maybe_unused]] char **argv) \
    { \
        QTest::Internal::callInitMain<TestObject>(); \
        __VA_ARGS__ \
        TestObject test; \
        QTEST_SET_MAIN_SOURCE_PATH \
        return QTest::qExec(&test, argc, argv); \
    } \
    static const wirelark::testing::Registered registered##TestObject(__FILE__, run##TestObject);
