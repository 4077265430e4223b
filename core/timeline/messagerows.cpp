#include "core/timeline/messagerows.h"
