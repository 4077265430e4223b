<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
        <source>The oldest %n that ended have no row</source>
        <translation>
            <numerusform>The oldest that ended has no row</numerusform>
            <numerusform>The oldest %n that ended have no row</numerusform>
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
        <source>%Ln older record(s) discarded.</source>
        <translation>
            <numerusform>%Ln older record discarded.</numerusform>
            <numerusform>%Ln older records discarded.</numerusform>
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
