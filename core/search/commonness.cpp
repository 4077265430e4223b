#include "core/search/commonness.h"

#include <array>
#include <string_view>

namespace wirelark {

namespace {

using Scale = std::array<quint8, 256>;

constexpr void put(Scale &scale, std::string_view bytes, int most, int step)
{
    for (const char byte : bytes) {
        scale[static_cast<uchar>(byte)] = static_cast<quint8>(most);
        most -= step;
    }
}

constexpr Scale makeScale()
{
    Scale scale {};
    scale.fill(2);
    put(scale, "abcdefghijklmnopqrstuvwxyz", 10, 0);
    put(scale, "etaoinsrhldcumfpgwybv", 60, 2);
    put(scale, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 6, 0);
    put(scale, "0123456789", 34, 1);
    put(scale, ".,-:/=\"_", 14, 0);
    put(scale, "\n\r\t", 16, 5);
    put(scale, " ", 80, 0);
    put(scale, std::string_view("\0\xFF\x01\x02\x03\x04", 6), 80, 12);
    return scale;
}

} // namespace

int commonness(uchar byte)
{
    static constexpr Scale scale = makeScale();
    return scale[byte];
}

} // namespace wirelark
