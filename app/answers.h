#pragma once

#include "core/explain/problem.h"
#include "core/net/responder.h"

namespace wirelark {

class Session;
struct Command;

// What answers by itself for the connections of a command: its rules, or its built-in partner.
struct Answers
{
    ResponderFactory factory; // null: nothing does
    Problem problem;          // not null: its file of rules is none, and nothing answers
};

// From now on, instead of what answered before. Rules are gone with it.
void setReply(Session &session, ConnectionId connection, Reply reply);
void setListenerReply(Session &session, ListenerId listener, Reply reply); // for its open and its coming connections

// Reads the file of rules, if the command has one.
Answers answersOf(const Command &command);

} // namespace wirelark
