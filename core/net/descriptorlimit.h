#pragma once

namespace wirelark {

// As many descriptors as the system allows; the soft limit is for programs that use select(2).
void raiseDescriptorLimit();

// To be called in main(), while there is one thread only: makes the kernel's table of our descriptors large enough for
// a crowd. It doubles when it is full, and in a process with threads each time waits for all processors (an RCU grace
// period, some 10 ms), which is when a crowd is coming. 8 bytes of kernel memory a descriptor.
void makeRoomForDescriptors();

} // namespace wirelark
