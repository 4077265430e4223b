<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
