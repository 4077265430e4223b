# What every target of the project is compiled with: an interface library that all of them link.

add_library(wirelark_settings INTERFACE)
target_compile_definitions(wirelark_settings INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    WIRELARK_VERSION="${PROJECT_VERSION}")
target_compile_options(wirelark_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${WIRELARK_WERROR}>:-Werror>
    -ffunction-sections) # start.ld sorts them
# The addresses in the program's own tables, which the loader adds its base to, in a thirtieth of the room: less to read
# at each start.
include(CheckLinkerFlag)
check_linker_flag(CXX "LINKER:-z,pack-relative-relocs" HAS_PACKED_RELOCATIONS)
if(HAS_PACKED_RELOCATIONS)
    target_link_options(wirelark_settings INTERFACE "LINKER:-z,pack-relative-relocs")
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_definitions(wirelark_settings INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(WIRELARK_SANITIZE)
    target_compile_options(wirelark_settings INTERFACE
        -fsanitize=${WIRELARK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(wirelark_settings INTERFACE -fsanitize=${WIRELARK_SANITIZE})
endif()

# ccache makes a second build of the same sources cheap; without it nothing changes. In this mode it takes what a file
# depends on from the compiler, and does not preprocess it first.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_DEPEND=1 ${CCACHE_PROGRAM})
endif()
