#pragma once

#include "app/rulefile.h"
#include "core/explain/problem.h"
#include "core/net/responder.h"
#include "core/reply/liverules.h"

namespace wirelark {

class Session;
struct Command;

// What answers by itself for the connections of a command: its rules, or its built-in partner.
struct Answers
{
    ResponderFactory factory; // null: nothing does
    Problem problem;          // not null: its rules are none, and nothing answers
    std::shared_ptr<const LiveRules> rules {}; // null: it has none
    WrittenRules written {};                   // the same, if it has some
};

// From now on, instead of what answered before.
void setReply(Session &session, ConnectionId connection, Reply reply);
void setListenerReply(Session &session, ListenerId listener, Reply reply); // for its open and its coming connections

// Reads the file of rules, if the command has one.
Answers answersOf(const Command &command);

} // namespace wirelark
