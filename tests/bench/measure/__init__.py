"""What the benchmarks share: programs to measure, the kernel's account of them, and the table."""
