#pragma once

#include "core/search/probe.h"

#include <algorithm>
#include <bit>

#if defined(__x86_64__)
#include <immintrin.h>
#define WIRELARK_AVX2 __attribute__((target("avx2")))
#endif

// The inner loops of looking for a sequence: every place in a range where both bytes of a probe fit is offered, in
// order, to `accepts(place)`, until it says yes. They read bytes[place + offset] for the places of the range and both
// offsets, and nothing else. They return the place that was accepted, or the end of the range.
namespace wirelark::kernel {

template<typename Accepts>
qsizetype scanSimply(const char *bytes, qsizetype from, qsizetype end, const Probe &probe, Accepts &accepts)
{
    for (qsizetype at = from; at < end; ++at) {
        if (probe.fits(bytes + at) && accepts(at))
            return at;
    }
    return end;
}

// The places of a block that are set in `bits`.
template<typename Accepts>
inline qsizetype firstAccepted(qsizetype at, quint32 bits, qsizetype end, Accepts &accepts)
{
    for (; bits; bits &= bits - 1) {
        const qsizetype place = at + std::countr_zero(bits);
        if (accepts(place))
            return place;
    }
    return end;
}

#if defined(__x86_64__)

// SSE2 belongs to every x86-64 processor. 16 places at a time; the last block overlaps the one before.
template<typename Accepts>
qsizetype scanSse2(const char *bytes, qsizetype from, qsizetype end, const Probe &probe, Accepts &accepts)
{
    constexpr qsizetype width = 16;
    if (end - from < width)
        return scanSimply(bytes, from, end, probe, accepts);
    const auto load = [](const char *at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at)); };
    const auto all = [](uchar byte) { return _mm_set1_epi8(static_cast<char>(byte)); };
    const __m128i maskA = all(probe.rarest.mask);
    const __m128i maskB = all(probe.other.mask);
    const __m128i valueA = all(probe.rarest.value);
    const __m128i valueB = all(probe.other.value);
    for (qsizetype next = from; next < end;) {
        const qsizetype at = std::min(next, end - width);
        const char *start = bytes + at;
        const __m128i a = _mm_cmpeq_epi8(_mm_and_si128(load(start + probe.rarest.offset), maskA), valueA);
        const __m128i b = _mm_cmpeq_epi8(_mm_and_si128(load(start + probe.other.offset), maskB), valueB);
        const auto fitting = static_cast<quint32>(_mm_movemask_epi8(_mm_and_si128(a, b)));
        if (const quint32 bits = fitting & (~0U << (next - at))) {
            const qsizetype place = firstAccepted(at, bits, end, accepts);
            if (place != end)
                return place;
        }
        next = at + width;
    }
    return end;
}

template<bool isExact>
struct Avx2Probe
{
    const char *a;
    const char *b;
    __m256i maskA, maskB, valueA, valueB;

    WIRELARK_AVX2 Avx2Probe(const char *bytes, const Probe &probe)
        : a(bytes + probe.rarest.offset)
        , b(bytes + probe.other.offset)
        , maskA(_mm256_set1_epi8(static_cast<char>(probe.rarest.mask)))
        , maskB(_mm256_set1_epi8(static_cast<char>(probe.other.mask)))
        , valueA(_mm256_set1_epi8(static_cast<char>(probe.rarest.value)))
        , valueB(_mm256_set1_epi8(static_cast<char>(probe.other.value)))
    {
    }

    // Asks for memory that may be nobody's: that does no harm.
    void fetch(qsizetype at) const { _mm_prefetch(a + at, _MM_HINT_T0); }

    WIRELARK_AVX2 __m256i fitting(qsizetype at) const
    {
        __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(a + at));
        __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(b + at));
        if constexpr (!isExact) {
            first = _mm256_and_si256(first, maskA);
            second = _mm256_and_si256(second, maskB);
        }
        return _mm256_and_si256(_mm256_cmpeq_epi8(first, valueA), _mm256_cmpeq_epi8(second, valueB));
    }
};

// 128 places at a time, then 32; the last block overlaps the one before.
template<bool isExact, typename Accepts>
WIRELARK_AVX2 qsizetype scanAvx2(const char *bytes, qsizetype from, qsizetype end, const Probe &probe, Accepts &accepts)
{
    constexpr qsizetype width = 32;
    constexpr qsizetype ahead = 1024; // the processor itself fetches no further than the end of a page
    if (end - from < width)
        return scanSse2(bytes, from, end, probe, accepts);
    const Avx2Probe<isExact> vectors(bytes, probe);
    qsizetype next = from;
    while (next < end) {
        for (; next + 4 * width <= end; next += 4 * width) {
            vectors.fetch(next + ahead);
            vectors.fetch(next + ahead + 2 * width);
            const __m256i front = _mm256_or_si256(vectors.fitting(next), vectors.fitting(next + width));
            const __m256i back = _mm256_or_si256(vectors.fitting(next + 2 * width), vectors.fitting(next + 3 * width));
            const __m256i any = _mm256_or_si256(front, back);
            if (!_mm256_testz_si256(any, any))
                break;
        }
        // The four blocks in which something fits, or what is left behind the last four.
        const qsizetype stop = std::min(next + 4 * width, end);
        while (next < stop) {
            const qsizetype at = std::min(next, end - width);
            const auto fitting = static_cast<quint32>(_mm256_movemask_epi8(vectors.fitting(at)));
            if (const quint32 bits = fitting & (~0U << (next - at))) {
                const qsizetype place = firstAccepted(at, bits, end, accepts);
                if (place != end)
                    return place;
            }
            next = at + width;
        }
    }
    return end;
}

#endif

// The quickest of them that this processor has.
template<typename Accepts>
qsizetype scan(const char *bytes, qsizetype from, qsizetype end, const Probe &probe, Accepts &&accepts)
{
#if defined(__x86_64__)
    static const bool hasAvx2 = __builtin_cpu_supports("avx2");
    if (!hasAvx2)
        return scanSse2(bytes, from, end, probe, accepts);
    return probe.isExact() ? scanAvx2<true>(bytes, from, end, probe, accepts)
                           : scanAvx2<false>(bytes, from, end, probe, accepts);
#else
    return scanSimply(bytes, from, end, probe, accepts);
#endif
}

} // namespace wirelark::kernel
