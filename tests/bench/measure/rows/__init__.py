"""One module for each kind of load. Each has rows(bench), which measures and returns its lines of the table."""

from . import bytemap, crowd, cycles, echo, fair, find, large, opening, receive, relens, repeats, rules, search, \
    sendfile, start, view

# In the order in which they run: first what is over soonest.
ALL = {"start": start, "echo": echo, "messages": receive.messages, "receive": receive, "crowd": crowd,
       "list": view.connections, "view": view, "large": large.message, "deaf": large.deaf, "cycles": cycles,
       "fair": fair, "opening": opening, "idle": crowd.idle, "search": search, "relens": relens, "find": find, "bytemap": bytemap,
       "repeats": repeats, "rules": rules, "sendfile": sendfile}
