<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>wirelark::ByteMapView</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>and %Ln other</numerusform>
            <numerusform>and %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::ByteMapWindow</name>
    <message numerus="yes">
        <source>%1 message(s)</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 message</numerusform>
            <numerusform>%1 messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::BytePreview</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::ChecksumPanel</name>
    <message numerus="yes">
        <source>%Ln selected byte(s)</source>
        <translation>
            <numerusform>%Ln selected byte</numerusform>
            <numerusform>%Ln selected bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::CommandProblem</name>
    <message numerus="yes">
        <source>It has %Ln letter(s); a name has at most 253, and 63 between two dots.</source>
        <translation>
            <numerusform>It has %Ln letter; a name has at most 253, and 63 between two dots.</numerusform>
            <numerusform>It has %Ln letters; a name has at most 253, and 63 between two dots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectionWords</name>
    <message numerus="yes">
        <source>%1 connection(s) that ended</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 connection that ended</numerusform>
            <numerusform>%1 connections that ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) in</source>
        <translation>
            <numerusform>%1 byte in</numerusform>
            <numerusform>%1 bytes in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) out</source>
        <translation>
            <numerusform>%1 byte out</numerusform>
            <numerusform>%1 bytes out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) were not sent</source>
        <translation>
            <numerusform>%1 byte was not sent</numerusform>
            <numerusform>%1 bytes were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) were sent and not acknowledged</source>
        <translation>
            <numerusform>%1 byte was sent and not acknowledged</numerusform>
            <numerusform>%1 bytes were sent and not acknowledged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::FollowPill</name>
    <message numerus="yes">
        <source>↓ %Ln new · Follow  Ctrl+End</source>
        <translation>
            <numerusform>↓ %Ln new · Follow  Ctrl+End</numerusform>
            <numerusform>↓ %Ln new · Follow  Ctrl+End</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new: follow the newest</source>
        <translation>
            <numerusform>%Ln new: follow the newest</numerusform>
            <numerusform>%Ln new: follow the newest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::Format</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <comment>spoken by a screen reader</comment>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::FrameTypes</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::FrameWindow</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::HeaderStrip</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::HeldStrip</name>
    <message numerus="yes">
        <source>%1 byte(s), too many for this line</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 byte, too many for this line</numerusform>
            <numerusform>%1 bytes, too many for this line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::HexEditorWindow</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) are made again as other bytes change</source>
        <translation>
            <numerusform>%Ln field is made again as other bytes change</numerusform>
            <numerusform>%Ln fields are made again as other bytes change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::Inspector</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::Interpreter</name>
    <message numerus="yes">
        <source>Answers by %Ln rule(s) of its own.</source>
        <translation>
            <numerusform>Answers by %Ln rule of its own.</numerusform>
            <numerusform>Answers by %Ln rules of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::LadderLine</name>
    <message numerus="yes">
        <source>×%Ln pair(s)</source>
        <translation>
            <numerusform>×%Ln pair</numerusform>
            <numerusform>×%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>×%Ln pair(s) and one message more</source>
        <translation>
            <numerusform>×%Ln pair and one message more</numerusform>
            <numerusform>×%Ln pairs and one message more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::LadderPicture</name>
    <message numerus="yes">
        <source>%Ln more step(s) left out</source>
        <translation>
            <numerusform>%Ln more step left out</numerusform>
            <numerusform>%Ln more steps left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::LensPanel</name>
    <message numerus="yes">
        <source>%1: %2 of %3 message(s) end cleanly</source>
        <extracomment>A lens, and how many of the messages it cuts end as they should</extracomment>
        <translation>
            <numerusform>%1: %2 of %3 message ends cleanly</numerusform>
            <numerusform>%1: %2 of %3 messages end cleanly</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::LogView</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::Notes</name>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln chunk</numerusform>
            <numerusform>%Ln chunks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expression took too long in %n stream(s) and was given up there.</source>
        <translation>
            <numerusform>The expression took too long in %n stream and was given up there.</numerusform>
            <numerusform>The expression took too long in %n streams and was given up there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::OutgoingWords</name>
    <message numerus="yes">
        <source>%1 (%Ln byte(s))</source>
        <extracomment>A message, and how long it is</extracomment>
        <translation>
            <numerusform>%1 (%Ln byte)</numerusform>
            <numerusform>%1 (%Ln bytes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) each %1 ms</source>
        <translation>
            <numerusform>%Ln byte each %1 ms</numerusform>
            <numerusform>%Ln bytes each %1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::Phrases</name>
    <message numerus="yes">
        <source>Received %Ln byte(s).</source>
        <translation>
            <numerusform>Received %Ln byte.</numerusform>
            <numerusform>Received %Ln bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln byte(s).</source>
        <translation>
            <numerusform>Sent %Ln byte.</numerusform>
            <numerusform>Sent %Ln bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) were not sent.</source>
        <translation>
            <numerusform>%Ln byte was not sent.</numerusform>
            <numerusform>%Ln bytes were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) may not have arrived.</source>
        <translation>
            <numerusform>%Ln byte may not have arrived.</numerusform>
            <numerusform>%Ln bytes may not have arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) came after the end and were not sent.</source>
        <translation>
            <numerusform>%Ln byte came after the end and was not sent.</numerusform>
            <numerusform>%Ln bytes came after the end and were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) from before are in memory only.</source>
        <translation>
            <numerusform>%Ln message from before is in memory only.</numerusform>
            <numerusform>%Ln messages from before are in memory only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older message(s) discarded (%1): there is room for no more.</source>
        <extracomment>%1 is a size such as &quot;64.0 MB&quot;</extracomment>
        <translation>
            <numerusform>%Ln older message discarded (%1): there is room for no more.</numerusform>
            <numerusform>%Ln older messages discarded (%1): there is room for no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::ReplyLabel</name>
    <message numerus="yes">
        <source>%1 reply(ies) among the messages shown</source>
        <translation>
            <numerusform>%1 reply among the messages shown</numerusform>
            <numerusform>%1 replies among the messages shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::RowAnnouncer</name>
    <message numerus="yes">
        <source>%Ln new row(s)</source>
        <translation>
            <numerusform>%Ln new row</numerusform>
            <numerusform>%Ln new rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::RunWords</name>
    <message numerus="yes">
        <source>all %Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>all %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SendBox</name>
    <message numerus="yes">
        <source>Send to %Ln</source>
        <translation>
            <numerusform>Send to %Ln</numerusform>
            <numerusform>Send to %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeat to %Ln</source>
        <translation>
            <numerusform>Repeat to %Ln</numerusform>
            <numerusform>Repeat to %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::Sending</name>
    <message numerus="yes">
        <source>, to %Ln connection(s)</source>
        <translation>
            <numerusform>, to %Ln connection</numerusform>
            <numerusform>, to %Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: exactly %1 of %2 byte(s) were sent</source>
        <translation>
            <numerusform>Cancelled: exactly %1 of %2 byte was sent</numerusform>
            <numerusform>Cancelled: exactly %1 of %2 bytes were sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has become shorter: %1 of %2 byte(s) were sent</source>
        <translation>
            <numerusform>The file has become shorter: %1 of %2 byte was sent</numerusform>
            <numerusform>The file has become shorter: %1 of %2 bytes were sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection ended: %1 of %2 byte(s) were sent</source>
        <translation>
            <numerusform>The connection ended: %1 of %2 byte was sent</numerusform>
            <numerusform>The connection ended: %1 of %2 bytes were sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 byte(s) were sent</source>
        <translation>
            <numerusform>%1 byte was sent</numerusform>
            <numerusform>All %1 bytes were sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceControl</name>
    <message numerus="yes">
        <source>%Ln row(s) of connection #%1, %2</source>
        <extracomment>A remark in a file: from how many rows of which connection it was made; %1 is its number, %2 the address of its peer</extracomment>
        <translation>
            <numerusform>%Ln row of connection #%1, %2</numerusform>
            <numerusform>%Ln rows of connection #%1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are left out: bytes of the first of them are not stored any more.</source>
        <translation>
            <numerusform>%Ln row is left out: some of its bytes are not stored any more.</numerusform>
            <numerusform>%Ln rows are left out: bytes of the first of them are not stored any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are left out: a sequence of rows has at most %1 of them, and %2.</source>
        <translation>
            <numerusform>%Ln more row is left out: a sequence of rows has at most %1 of them, and %2.</numerusform>
            <numerusform>%Ln more rows are left out: a sequence of rows has at most %1 of them, and %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of other connections are left out.</source>
        <translation>
            <numerusform>%Ln row of other connections is left out.</numerusform>
            <numerusform>%Ln rows of other connections are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results on %Ln connection(s) are in %1.</source>
        <translation>
            <numerusform>The result on %Ln connection is in %1.</numerusform>
            <numerusform>The results on %Ln connections are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceEditor</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are wrong.</source>
        <translation>
            <numerusform>%Ln line is wrong.</numerusform>
            <numerusform>%Ln lines are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceWindow</name>
    <message numerus="yes">
        <source>Run on %Ln</source>
        <translation>
            <numerusform>Run on %Ln</numerusform>
            <numerusform>Run on %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceWords</name>
    <message numerus="yes">
        <source>More than %Ln repeat(s) within each other</source>
        <translation>
            <numerusform>More than %Ln repeat within each other</numerusform>
            <numerusform>More than %Ln repeats within each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SnippetControl</name>
    <message numerus="yes">
        <source>%Ln packet(s) without a name or with bytes that cannot be read were left out</source>
        <translation>
            <numerusform>%Ln packet without a name or with bytes that cannot be read was left out</numerusform>
            <numerusform>%Ln packets without a name or with bytes that cannot be read were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::StatusBar</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s)</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 message</numerusform>
            <numerusform>%1 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 message(s)</source>
        <extracomment>While the window catches up; %1 and %2 are numbers with their separators</extracomment>
        <translation>
            <numerusform>%1 of %2 message</numerusform>
            <numerusform>%1 of %2 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) exported to %2</source>
        <extracomment>%1 is the number, with its separators; %2 is a file</extracomment>
        <translation>
            <numerusform>%1 row exported to %2</numerusform>
            <numerusform>%1 rows exported to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::StepWords</name>
    <message numerus="yes">
        <source>; %Ln byte(s) in all</source>
        <translation>
            <numerusform>; %Ln byte in all</numerusform>
            <numerusform>; %Ln bytes in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::WaitingProblem</name>
    <message numerus="yes">
        <source>Tried twice a second for %n s now, until it answers or you cancel.</source>
        <translation>
            <numerusform>Tried twice a second for %n s now, until it answers or you cancel.</numerusform>
            <numerusform>Tried twice a second for %n s now, until it answers or you cancel.</numerusform>
        </translation>
    </message>
</context>
</TS>
