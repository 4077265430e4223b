"""Row 18: how late the messages of a repeat of 1 kHz are, beside a bare loop over timerfd_create(2)."""

from ..report import Line


def rows(bench):
    messages = bench.much(10_000, 1000)

    def measure(period):
        words = bench.run("repeats", messages, period)
        raw, ours = words[:4], words[4:]
        return {"p50": float(ours[1]), "p99": float(ours[2]), "raw p50": float(raw[1]), "raw p99": float(raw[2])}

    late = bench.interleave("Repeats", {"1 kHz": 1000}, measure)["1 kHz"]
    return [Line(18, f"repeat of 1 kHz, {share} of how late messages are", "µs", late[share], late[f"raw {share}"])
            for share in ("p50", "p99")]
