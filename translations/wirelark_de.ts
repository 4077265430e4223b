<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>wirelark::Advice</name>
    <message>
        <source>Try: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End %1 (pid %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the word &quot;retry&quot; to go on trying until it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title of a problem, its cause</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirelark::CommandProblem</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of this option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No port is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the host is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a port to listen on, or host:port to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more can follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, behind a colon: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A host is a name such as plc.local, or an address such as 192.168.1.20 or [::1].</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln letter(s); a name has at most 253, and 63 between two dots.</source>
        <translation>
            <numerusform>Er hat %Ln Buchstaben; ein Name hat höchstens 253, und 63 zwischen zwei Punkten.</numerusform>
            <numerusform>Er hat %Ln Buchstaben; ein Name hat höchstens 253, und 63 zwischen zwei Punkten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the path of a capture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version listens and connects with plain TCP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands alone, without a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be a number of seconds, above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be the path of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be text without invisible characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectProblem</name>
    <message>
        <source>Edit name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is listening on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer answered, but no program accepts on that port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry until it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening here now: port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening here now: port %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service knows no such name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nobody knows the address of &quot;%1&quot;; a numeric address still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is wrong, the computer is off, or a firewall drops the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No route to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network that reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connected to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens there, and the system gave this side the very same port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system did not allow it; a firewall rule of its own may forbid it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no address or no free port to connect from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The peer reset the connection before it was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirelark::FileProblem</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not begin as a pcapng file does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a capture of another program; Wireshark opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends within a record, at byte %2; everything before it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes no sense from byte %2 on; everything before it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be understood; it is kept beside, and everything is as it was at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written by Wirelark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded: the file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to keep what happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this account is not allowed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of the path is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system says &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirelark::Interpreter</name>
    <message>
        <source>%1. %2</source>
        <comment>title of a problem, its cause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button</comment>
        <translation>Lauschen</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>button</comment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Relay</source>
        <comment>button</comment>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>button</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>button</comment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Opens the capture %1.</source>
        <translation>Öffnet die Aufzeichnung %1.</translation>
    </message>
    <message>
        <source>Lists the programs that hold ports of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the programs that hold port %1 of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what can be typed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends back what it receives.</source>
        <translation>Sendet zurück, was ankommt.</translation>
    </message>
    <message>
        <source>Takes one connection only.</source>
        <translation>Nimmt nur eine Verbindung an.</translation>
    </message>
    <message>
        <source>Waits for connections on a free port, from this computer only.</source>
        <translation>Wartet auf einem freien Port auf Verbindungen, nur von diesem Rechner.</translation>
    </message>
    <message>
        <source>Waits for connections on port %1, from this computer only.</source>
        <translation>Wartet auf Port %1 auf Verbindungen, nur von diesem Rechner.</translation>
    </message>
    <message>
        <source>Waits on a free port, from any computer that can reach this one (%1).</source>
        <translation>Wartet auf einem freien Port, von jedem Rechner, der diesen erreicht (%1).</translation>
    </message>
    <message>
        <source>Waits on port %1, from any computer that can reach this one (%2).</source>
        <translation>Wartet auf Port %1, von jedem Rechner, der diesen erreicht (%2).</translation>
    </message>
    <message>
        <source>This program speaks raw TCP. Connects to %1, port %2; nothing is sent for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects to %1, port %2, plain TCP.</source>
        <translation>Verbindet sich mit %1, Port %2, einfaches TCP.</translation>
    </message>
    <message>
        <source>Tries again until it answers.</source>
        <translation>Versucht es, bis geantwortet wird.</translation>
    </message>
    <message>
        <source>Would pass everything on between %1 here and %2; this version cannot do that yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let other computers in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other forms: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirelark::ListenProblem</name>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another user&apos;s program (uid %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Wirelark (pid %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (pid %2, you, started %3)</source>
        <comment>program, its number, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (pid %2, uid %3, started %4)</source>
        <comment>program, its number, its user&apos;s number, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last connections on it are still closing; it is free in at most 60 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is listening on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a connection from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is already taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command that names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 needs administrator rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this system only administrators may listen below 1024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command that allows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot listen on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which address of this computer &quot;%1&quot; is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirelark::Phrases</name>
    <message>
        <source>Listening on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted a connection from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Received %Ln byte(s).</source>
        <translation>
            <numerusform>%Ln Byte empfangen.</numerusform>
            <numerusform>%Ln Bytes empfangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln byte(s).</source>
        <translation>
            <numerusform>%Ln Byte gesendet.</numerusform>
            <numerusform>%Ln Bytes gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Peer stopped sending (FIN). You can still send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We stopped sending (FIN). The peer can still send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torn down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note without words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting pauses: the system allows no more open files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting connections again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: what happens is kept in memory. Traffic goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to %1 stopped: the disk is full. Traffic goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written: what happens is kept in memory. Traffic goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to %1 stopped: it cannot be written. Traffic goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping what happens on disk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is at its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attempt failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <comment>an address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln older record(s) discarded.</source>
        <translation>
            <numerusform>%Ln älterer Eintrag verworfen.</numerusform>
            <numerusform>%Ln ältere Einträge verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped listening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped listening on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by the peer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer reset the connection (RST).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We reset the connection (RST).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The peer reset it (RST).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is listening there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network of this computer reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service knows no such name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is already taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no such address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system allows no more open files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ended it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had reached itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) were not sent.</source>
        <translation>
            <numerusform>%Ln Byte wurde nicht gesendet.</numerusform>
            <numerusform>%Ln Bytes wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) may not have arrived.</source>
        <translation>
            <numerusform>%Ln Byte ist vielleicht nicht angekommen.</numerusform>
            <numerusform>%Ln Bytes sind vielleicht nicht angekommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::RunningProblem</name>
    <message>
        <source>The system allows no more connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open files is this process&apos;s limit; %2 are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command that raises it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: messages are kept in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording stopped: the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 free for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal of this session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
