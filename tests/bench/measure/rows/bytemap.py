"""Row 16: the bytes of messages counted by place and value, on one thread, beside a loop over the same bytes in memory."""

from ..report import Line

SIZE = 100


def rows(bench):
    messages = bench.much(10_000_000, 1_000_000)
    lines = []
    for what, lens in (("as they came", "raw"), ("cut by a lens", f"fixed:{SIZE}")):
        def measure(lens):
            ours, plain = bench.run("bytemap", bench.folder, messages, SIZE, lens)
            return {"ours": float(ours), "plain": float(plain)}

        speed = bench.interleave(f"Byte map, {what}", {what: lens}, measure)[what]
        lines.append(Line(16, f"byte map of {messages // 1_000_000} million messages of {SIZE} bytes, {what}",
                          "million messages/s", speed["ours"], speed["plain"], ">= 5"))
    return lines
