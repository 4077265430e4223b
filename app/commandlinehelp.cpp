#include "app/commandlinehelp.h"

namespace wirelark {

QString commandLineHelp()
{
    return QStringLiteral(R"(Usage: wirelark [COMMAND [, COMMAND]...]
       wirelark --headless [--json|--csv|--text] COMMAND [, COMMAND]...
       wirelark --headless [--junit FILE] run SEQUENCE COMMAND
       wirelark --headless --json --commands [COMMAND [, COMMAND]...]

Listens on a TCP port or connects to one, shows every byte, and answers.
Without --headless a window opens; a COMMAND is what its address bar takes.

Commands:
  [listen] PORT          wait for connections from this computer
  [listen] :PORT         wait for connections from any computer
  [connect] HOST:PORT    connect; HOST PORT, nc HOST PORT and telnet HOST PORT do the same
  open FILE.pcapng       show a saved capture
  run FILE COMMAND       listen or connect, and run the sequence in FILE on each connection

Options of listen and connect:
  reply=echo             send every byte back
  reply=discard|chargen|daytime|time|http-hello|hold|close|reset
                         answer as one of the built-in partners does
  rules=FILE             answer messages by the rules of a file, see the manual
  rule=RULE              the same with one line of such a file; again and again
  once                   end with the first connection (listen)
  fin=keep               keep our side open when the peer has finished sending
  record=FILE            write everything to FILE as it happens (pcapng)
  lens=LENS              cut the stream into messages: lines, length:u16be, modbus... (open, too)
  filter=WORDS           which messages are wanted: "dir:in size>12 hex:02 ?? 80" (open, too)
  find=WHAT              what to look for in all bytes: text:stop, "hex:02 ?? 80", re:ab+ (open, too)
  run=FILE               the same as "run FILE" before the command
  timeout=SECONDS        end the run, with exit status 4
  retry                  connect again until it answers (connect)
  name=TEXT              what to call it
  nodelay=off            leave Nagle's algorithm on
  ending=lf|crlf|cr|nul|none
                         what follows each text that is typed into the window's send box,
                         and the text of send=
  send=WHAT              send this when connected, or to each that connects: "PING\r\n",
                         "hex:02 {n:u16be} {crc16/modbus:le}", file:PATH
  snippet=NAME           send this snippet, "Folder/Name"; snippets=FILE: it is in this file
  repeat=HOW-OFTEN       again and again: "1000 ms, 10 times, until reply"
  pace=HOW-FAST          slowly: "1000 B/s", or "10 bytes, 100 ms"

Without a window:
  --headless             received bytes go to standard output; standard input goes to every
                         connection, and its end finishes a connection of ours
  --json                 one JSON object a line for each record instead of bytes
  --csv, --text          the rows as comma-separated values, or as text
                         with find= only what is found is printed, in these forms or as text
                         a sequence prints a line for each of its steps instead of bytes
  --commands             with --json: standard input is commands, one JSON object a line, such as
                         {"send":"text","connection":1}; each is answered by an object
  --junit FILE           what becomes of the steps of sequences, as JUnit XML
  --help, --version      print this, or the version

Exit status: 0 clean, 1 connection or I/O failure, 2 usage, 3 a sequence failed, 4 time-out.
)");
}

} // namespace wirelark
