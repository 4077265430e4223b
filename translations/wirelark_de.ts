<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>wirelark::AddressBar</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>The name of the key</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>wirelark::AddressEdit</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>wirelark::Advice</name>
    <message>
        <source>Try: %1</source>
        <translation>Versuchen: %1</translation>
    </message>
    <message>
        <source>Check &quot;%1&quot;.</source>
        <translation>„%1“ prüfen.</translation>
    </message>
    <message>
        <source>End %1 (pid %2).</source>
        <translation>%1 (PID %2) beenden.</translation>
    </message>
    <message>
        <source>Add the word &quot;retry&quot; to go on trying until it answers.</source>
        <translation>Das Wort „retry“ anhängen, um es bis zur Antwort weiter zu versuchen.</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ausführen: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title of a problem, its cause</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>wirelark::Application</name>
    <message>
        <source>Session of %1</source>
        <translation>Sitzung vom %1</translation>
    </message>
    <message>
        <source>Open capture</source>
        <translation>Mitschnitt öffnen</translation>
    </message>
    <message>
        <source>Captures (*.pcapng)</source>
        <translation>Mitschnitte (*.pcapng)</translation>
    </message>
</context>
<context>
    <name>wirelark::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>wirelark::ByteMapView</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, rare, in %2</source>
        <extracomment>A value of a byte for a screen reader, and how many messages have it</extracomment>
        <translation>%1, selten, in %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Chosen value</source>
        <translation>Gewählter Wert</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>Offset %1</translation>
    </message>
    <message>
        <source>last byte</source>
        <translation>letztes Byte</translation>
    </message>
    <message>
        <source>last − %1</source>
        <comment>an offset from the last byte</comment>
        <translation>letztes − %1</translation>
    </message>
    <message>
        <source>Values at each offset</source>
        <translation>Werte an jedem Offset</translation>
    </message>
</context>
<context>
    <name>wirelark::ByteMapWindow</name>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Offsets are counted</source>
        <translation>Zählweise der Offsets</translation>
    </message>
    <message>
        <source>From the first byte</source>
        <translation>Ab dem ersten Byte</translation>
    </message>
    <message>
        <source>From the last byte</source>
        <translation>Ab dem letzten Byte</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Rare values first</source>
        <translation>Seltene Werte zuerst</translation>
    </message>
    <message>
        <source>By offset</source>
        <translation>Nach Offset</translation>
    </message>
    <message>
        <source>Byte map</source>
        <translation>Bytekarte</translation>
    </message>
    <message>
        <source>The rows have changed since they were counted.</source>
        <translation>Die Zeilen haben sich seit dem Zählen geändert.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Click a value, or press Enter: the first message that has it, and that byte of it.</source>
        <translation>Wert anklicken oder Enter drücken: zeigt die erste Nachricht mit diesem Wert und darin dieses Byte.</translation>
    </message>
    <message>
        <source>This message is not among the rows now.</source>
        <translation>Diese Nachricht ist jetzt nicht unter den Zeilen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Count &amp;again</source>
        <translation>Neu &amp;zählen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>%1, then stopped</source>
        <translation>%1, dann gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s)</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 Nachricht</numerusform>
            <numerusform>%1 Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::BytePreview</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>%1 is &quot;9 bytes&quot;; the bytes themselves follow</extracomment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>What has dots below it is made when the message is sent</source>
        <translation>Was gepunktet unterstrichen ist, entsteht erst beim Senden der Nachricht</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Diese Datei ist nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>wirelark::CaptureWindow</name>
    <message>
        <source>%1 – Wirelark</source>
        <translation>%1 – Wirelark</translation>
    </message>
    <message>
        <source>Marks and notes are not written into an open capture</source>
        <translation>In einen geöffneten Mitschnitt werden Markierungen und Notizen nicht geschrieben</translation>
    </message>
    <message>
        <source>Export what is shown as a capture (menu File) to keep them: the copy has them.</source>
        <translation>Das Angezeigte als Mitschnitt exportieren (Menü Datei), um sie zu behalten: Die Kopie enthält sie.</translation>
    </message>
</context>
<context>
    <name>wirelark::ChecksumPanel</name>
    <message>
        <source>Checksums</source>
        <translation>Prüfsummen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected byte(s)</source>
        <translation>
            <numerusform>%Ln ausgewähltes Byte</numerusform>
            <numerusform>%Ln ausgewählte Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>Keine Bytes</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>These bytes are no longer stored</source>
        <translation>Diese Bytes sind nicht mehr gespeichert</translation>
    </message>
    <message>
        <source>Select at most %1</source>
        <translation>Höchstens %1 auswählen</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>LE</source>
        <translation>LE</translation>
    </message>
    <message>
        <source>BE</source>
        <translation>BE</translation>
    </message>
    <message>
        <source>from byte %1</source>
        <translation>ab Byte %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>too long to look for one at the end</source>
        <translation>zu lang, um am Ende eine zu suchen</translation>
    </message>
    <message>
        <source>none known at the end</source>
        <translation>am Ende keine bekannte</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy bytes, &amp;big endian</source>
        <translation>Bytes kopieren, &amp;Big Endian</translation>
    </message>
    <message>
        <source>Copy bytes, &amp;little endian</source>
        <translation>Bytes kopieren, &amp;Little Endian</translation>
    </message>
</context>
<context>
    <name>wirelark::ColourRulesDialog</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Dele&amp;te</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>The first rule that matches a row colours it. The first %1 rules that are on count, and of a message its first %2 bytes.</source>
        <translation>Die erste Regel, die auf eine Zeile passt, färbt sie. Es zählen die ersten %1 eingeschalteten Regeln und von einer Nachricht ihre ersten %2 Bytes.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>Fil&amp;ter</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
</context>
<context>
    <name>wirelark::CommandControl</name>
    <message>
        <source>the line is longer than 16 MiB; larger things are sent as {&quot;file&quot;:...}</source>
        <translation>die Zeile ist länger als 16 MiB; Größeres wird als {&quot;file&quot;:...} gesendet</translation>
    </message>
    <message>
        <source>there is no listener %1</source>
        <translation>es gibt keinen Listener %1</translation>
    </message>
    <message>
        <source>there is no open connection %1</source>
        <translation>es gibt keine offene Verbindung %1</translation>
    </message>
    <message>
        <source>there is no open connection</source>
        <translation>es gibt keine offene Verbindung</translation>
    </message>
</context>
<context>
    <name>wirelark::CommandModel</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>jetzt nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>wirelark::CommandPalette</name>
    <message>
        <source>No command has these words.</source>
        <translation>Kein Befehl enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll getan werden?</translation>
    </message>
    <message>
        <source>Words of a command</source>
        <translation>Wörter eines Befehls</translation>
    </message>
    <message>
        <source>Up and down choose one of those below, Enter does it</source>
        <translation>Auf und Ab wählen einen Befehl darunter, Enter führt ihn aus</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>wirelark::CommandProblem</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Nothing is asked for</source>
        <translation>Nichts angegeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command</source>
        <translation>„%1“ ist kein Befehl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit here</source>
        <translation>„%1“ passt hier nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of this option</source>
        <translation>„%1“ ist kein Wert dieser Option</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value</source>
        <translation>„%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>No port is given</source>
        <translation>Kein Port angegeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no port</source>
        <translation>„%1“ hat keinen Port</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port</source>
        <translation>„%1“ ist kein Port</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host</source>
        <translation>„%1“ ist kein Host</translation>
    </message>
    <message>
        <source>The name of the host is too long</source>
        <translation>Der Name des Hosts ist zu lang</translation>
    </message>
    <message>
        <source>No file is given</source>
        <translation>Keine Datei angegeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible yet</source>
        <translation>„%1“ ist noch nicht möglich</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>Type a port to listen on, or host:port to connect.</source>
        <translation>Einen Port zum Lauschen eingeben oder host:port zum Verbinden.</translation>
    </message>
    <message>
        <source>The commands are %1.</source>
        <translation>Die Befehle sind %1.</translation>
    </message>
    <message>
        <source>Nothing more can follow.</source>
        <translation>Danach kann nichts mehr folgen.</translation>
    </message>
    <message>
        <source>What fits: %1.</source>
        <translation>Hier passt: %1.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, behind a colon: %1</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535 hinter einem Doppelpunkt: %1</translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535.</source>
        <translation>Ports gehen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A host is a name such as plc.local, or an address such as 192.168.1.20 or [::1].</source>
        <translation>Ein Host ist ein Name wie plc.local oder eine Adresse wie 192.168.1.20 oder [::1].</translation>
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
        <translation>Den Pfad eines Mitschnitts angeben: %1</translation>
    </message>
    <message>
        <source>This version listens and connects with plain TCP.</source>
        <translation>Diese Version lauscht und verbindet nur über einfaches TCP.</translation>
    </message>
    <message>
        <source>It stands alone, without a value.</source>
        <translation>Es steht allein, ohne Wert.</translation>
    </message>
    <message>
        <source>It has to be a number of seconds, above 0.</source>
        <translation>Es muss eine Anzahl von Sekunden größer als 0 sein.</translation>
    </message>
    <message>
        <source>It has to be the path of a file.</source>
        <translation>Es muss der Pfad einer Datei sein.</translation>
    </message>
    <message>
        <source>It has to be text without invisible characters.</source>
        <translation>Es muss Text ohne unsichtbare Zeichen sein.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing to send</source>
        <translation>„%1“ hat nichts zu senden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit a file</source>
        <translation>„%1“ passt nicht zu einer Datei</translation>
    </message>
    <message>
        <source>It means something beside %1.</source>
        <translation>Es hat nur zusammen mit %1 eine Bedeutung.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>A file is sent once; pace= says how fast.</source>
        <translation>Eine Datei wird einmal gesendet; pace= gibt das Tempo an.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <comment>place in a line, what is wrong there</comment>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>It has to be a line of a file of rules: %1</source>
        <translation>Es muss eine Zeile einer Regeldatei sein: %1</translation>
    </message>
</context>
<context>
    <name>wirelark::CompareWindow</name>
    <message>
        <source>Other &amp;capture…</source>
        <translation>Anderer &amp;Mitschnitt…</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Voriger</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>Nächster Unterschied (F3)</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>Voriger Unterschied (Shift+F3)</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Connection of the other capture</source>
        <translation>Verbindung des anderen Mitschnitts</translation>
    </message>
    <message>
        <source>Compare with a capture</source>
        <translation>Mit einem Mitschnitt vergleichen</translation>
    </message>
    <message>
        <source>Captures (*.pcapng)</source>
        <translation>Mitschnitte (*.pcapng)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>No connection in this capture carried any bytes.</source>
        <translation>Keine Verbindung in diesem Mitschnitt hat Bytes übertragen.</translation>
    </message>
    <message>
        <source>Select two messages in the log, or one or two connections, then compare again.</source>
        <translation>Zwei Nachrichten im Protokoll oder ein oder zwei Verbindungen auswählen, dann erneut vergleichen.</translation>
    </message>
    <message>
        <source>Choose another capture, or select two connections, then compare again.</source>
        <translation>Einen anderen Mitschnitt oder zwei Verbindungen auswählen, dann erneut vergleichen.</translation>
    </message>
    <message>
        <source>Comparing… %1 %</source>
        <translation>Vergleicht… %1 %</translation>
    </message>
    <message>
        <source>aligned, whatever was added or left out</source>
        <comment>how two messages were compared</comment>
        <translation>aneinander ausgerichtet, auch wo etwas hinzukam oder fehlt</translation>
    </message>
    <message>
        <source>each byte with the one at its place</source>
        <comment>how two streams were compared</comment>
        <translation>jedes Byte mit dem an derselben Stelle</translation>
    </message>
    <message>
        <source>Difference %1 of %2 · at %3 left, %4 right · %5</source>
        <translation>Unterschied %1 von %2 · links bei %3, rechts bei %4 · %5</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>some bytes are not stored any more</source>
        <translation>einige Bytes sind nicht mehr gespeichert</translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectProblem</name>
    <message>
        <source>Edit name</source>
        <translation>Name ändern</translation>
    </message>
    <message>
        <source>Nothing is listening on %1</source>
        <translation>Auf %1 lauscht nichts</translation>
    </message>
    <message>
        <source>The computer answered, but no program accepts on that port.</source>
        <translation>Der Rechner hat geantwortet, aber kein Programm nimmt auf diesem Port an.</translation>
    </message>
    <message>
        <source>Retry until it answers</source>
        <translation>Bis zur Antwort versuchen</translation>
    </message>
    <message>
        <source>Listening here now: port %1.</source>
        <translation>Hier lauscht jetzt: Port %1.</translation>
    </message>
    <message>
        <source>Listening here now: port %1, %2.</source>
        <translation>Hier lauscht jetzt: Port %1, %2.</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>Listen on %1 here</source>
        <translation>Hier auf %1 lauschen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not found</source>
        <translation>„%1“ wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The name service knows no such name.</source>
        <translation>Der Namensdienst kennt diesen Namen nicht.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>The name service did not answer</source>
        <translation>Der Namensdienst hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Without it nobody knows the address of &quot;%1&quot;; a numeric address still works.</source>
        <translation>Ohne ihn ist die Adresse von „%1“ nicht bekannt; eine numerische Adresse geht trotzdem.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 did not answer in %2 s</source>
        <translation>%1 hat in %2 s nicht geantwortet</translation>
    </message>
    <message>
        <source>The address is wrong, the computer is off, or a firewall drops the request.</source>
        <translation>Die Adresse ist falsch, der Rechner ist aus, oder eine Firewall verwirft die Anfrage.</translation>
    </message>
    <message>
        <source>Keep trying</source>
        <translation>Weiter versuchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>No route to %1</source>
        <translation>Keine Route zu %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1 connected to itself</source>
        <translation>%1 hat sich mit sich selbst verbunden</translation>
    </message>
    <message>
        <source>Nothing listens there, and the system gave this side the very same port.</source>
        <translation>Dort lauscht nichts, und das System hat dieser Seite genau denselben Port gegeben.</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>This computer has no address or no free port to connect from.</source>
        <translation>Dieser Rechner hat keine Adresse oder keinen freien Port, um die Verbindung aufzubauen.</translation>
    </message>
    <message>
        <source>The peer reset the connection before it was there.</source>
        <translation>Die Gegenseite hat die Verbindung zurückgesetzt, bevor sie bestand.</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Das System meldet: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>There is a way, but nobody at its end: the computer is off, or a firewall lets nobody pass.</source>
        <translation>Es gibt einen Weg, aber niemanden an seinem Ende: Der Rechner ist aus, oder eine Firewall lässt niemanden durch.</translation>
    </message>
    <message>
        <source>Neither this computer nor a router on the way knows a network that leads there.</source>
        <translation>Weder dieser Rechner noch ein Router auf dem Weg kennt ein Netz, das dorthin führt.</translation>
    </message>
    <message>
        <source>A firewall forbids it, one of this computer or one on the way.</source>
        <translation>Eine Firewall verbietet es, auf diesem Rechner oder auf dem Weg.</translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectionActions</name>
    <message>
        <source>&amp;Disconnect (FIN)</source>
        <translation>&amp;Trennen (FIN)</translation>
    </message>
    <message>
        <source>&amp;Finish sending (half-close)</source>
        <translation>&amp;Senden beenden (Half-Close)</translation>
    </message>
    <message>
        <source>&amp;Reset (RST)</source>
        <translation>&amp;Zurücksetzen (RST)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Stop listening</source>
        <translation>Lauschen &amp;beenden</translation>
    </message>
    <message>
        <source>Reply: &amp;echo</source>
        <translation>Antwort: &amp;Echo</translation>
    </message>
    <message>
        <source>Reply: &amp;none</source>
        <translation>Antwort: &amp;keine</translation>
    </message>
    <message>
        <source>&amp;Keep open after the peer&apos;s FIN</source>
        <translation>Nach FIN der Gegenseite &amp;offen halten</translation>
    </message>
    <message>
        <source>&amp;Cancel connecting</source>
        <translation>Verbin&amp;dungsversuch abbrechen</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation>Als Be&amp;fehl kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear ended</source>
        <translation>Beendete entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Filter and sor&amp;t the list</source>
        <translation>&amp;Liste filtern und sortieren</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Reconn&amp;ect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>C&amp;opy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Reply: r&amp;ules</source>
        <translation>Antwort: &amp;Regeln</translation>
    </message>
    <message>
        <source>Reply ru&amp;les…</source>
        <translation>Antwortre&amp;geln…</translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectionDelegate</name>
    <message>
        <source>Name, or nothing for the address</source>
        <translation>Name, leer für die Adresse</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectionWords</name>
    <message>
        <source>%1, %2</source>
        <comment>state, how long</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 open, %2 ended</source>
        <translation>%1 offen, %2 beendet</translation>
    </message>
    <message>
        <source>Peer %1</source>
        <translation>Gegenseite %1</translation>
    </message>
    <message>
        <source>Here %1</source>
        <comment>our own address</comment>
        <translation>Hier %1</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <comment>connection number, name or address</comment>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>#%1 → %2</source>
        <comment>connection number, where it leads</comment>
        <translation>#%1 → %2</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>peer finished</source>
        <translation>Gegenseite fertig</translation>
    </message>
    <message>
        <source>we finished</source>
        <translation>wir fertig</translation>
    </message>
    <message>
        <source>connecting %1</source>
        <comment>for how long</comment>
        <translation>verbindet %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>so many connections</comment>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>listener %1, %2, %3 open, %4 ended, %5 in, %6 out</source>
        <translation>Listener %1, %2, %3 offen, %4 beendet, %5 empfangen, %6 gesendet</translation>
    </message>
    <message>
        <source>connection %1, %2, %3, %4 in, %5 out</source>
        <translation>Verbindung %1, %2, %3, %4 empfangen, %5 gesendet</translation>
    </message>
    <message>
        <source>The newest %1 of them are below; the messages of all of them are in the log</source>
        <translation>Die neuesten %1 davon stehen darunter; die Nachrichten aller stehen im Protokoll</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <comment>so many connections</comment>
        <translation>%1 beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 connection(s) that ended</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 beendete Verbindung</numerusform>
            <numerusform>%1 beendete Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) in</source>
        <translation>
            <numerusform>%1 Byte empfangen</numerusform>
            <numerusform>%1 Bytes empfangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) out</source>
        <translation>
            <numerusform>%1 Byte gesendet</numerusform>
            <numerusform>%1 Bytes gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) were not sent</source>
        <translation>
            <numerusform>%1 Byte wurde nicht gesendet</numerusform>
            <numerusform>%1 Bytes wurden nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) were sent and not acknowledged</source>
        <translation>
            <numerusform>%1 Byte wurde gesendet und nicht bestätigt</numerusform>
            <numerusform>%1 Bytes wurden gesendet und nicht bestätigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectionsPane</name>
    <message>
        <source>Connections %1</source>
        <comment>the title of the pane, with how many</comment>
        <translation>Verbindungen %1</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections %1 of %2</source>
        <comment>the title of the pane, with how many fit the filter</comment>
        <translation>Verbindungen %1 von %2</translation>
    </message>
</context>
<context>
    <name>wirelark::ConnectionsView</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>wirelark::CopyAsMenu</name>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>&amp;Hex</source>
        <translation>&amp;Hex</translation>
    </message>
    <message>
        <source>Hex &amp;dump</source>
        <translation>Hex-&amp;Dump</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;C array</source>
        <translation>&amp;C-Array</translation>
    </message>
    <message>
        <source>&amp;Python bytes</source>
        <translation>&amp;Python-Bytes</translation>
    </message>
    <message>
        <source>&amp;Rust bytes</source>
        <translation>&amp;Rust-Bytes</translation>
    </message>
    <message>
        <source>Rust &amp;array</source>
        <translation>Rust-&amp;Array</translation>
    </message>
    <message>
        <source>&amp;Base64</source>
        <translation>&amp;Base64</translation>
    </message>
    <message>
        <source>&amp;JSON string</source>
        <translation>&amp;JSON-Zeichenkette</translation>
    </message>
    <message>
        <source>JSO&amp;N array</source>
        <translation>JSO&amp;N-Array</translation>
    </message>
    <message>
        <source>&amp;URL with %</source>
        <translation>&amp;URL mit %</translation>
    </message>
    <message>
        <source>&amp;Shell line with nc</source>
        <translation>&amp;Shell-Zeile mit nc</translation>
    </message>
</context>
<context>
    <name>wirelark::CopyControl</name>
    <message>
        <source>There is nothing to copy</source>
        <translation>Es gibt nichts zu kopieren</translation>
    </message>
    <message>
        <source>Nothing was sent yet, or nobody is there to send it to.</source>
        <translation>Es wurde noch nichts gesendet, oder es ist niemand da, an den gesendet werden kann.</translation>
    </message>
</context>
<context>
    <name>wirelark::DifferenceView</name>
    <message>
        <source>Bytes of both sides</source>
        <translation>Bytes beider Seiten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>0x%1: %2</source>
        <extracomment>Bytes for a screen reader: where they stand, in hex, and their values</extracomment>
        <translation>0x%1: %2</translation>
    </message>
    <message>
        <source>same, %1</source>
        <extracomment>A line of bytes that is the same on both sides</extracomment>
        <translation>gleich, %1</translation>
    </message>
    <message>
        <source>differs, left %1, right %2</source>
        <translation>verschieden, links %1, rechts %2</translation>
    </message>
</context>
<context>
    <name>wirelark::EncodingMenu</name>
    <message>
        <source>Text as %1</source>
        <extracomment>How the bytes are read as text; the name of an encoding</extracomment>
        <translation>Text als %1</translation>
    </message>
</context>
<context>
    <name>wirelark::ExportControl</name>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Bytes (*.bin)</source>
        <translation>Bytes (*.bin)</translation>
    </message>
    <message>
        <source>Captures (*.pcapng)</source>
        <translation>Mitschnitte (*.pcapng)</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message>
        <source>What is in it now will be lost.</source>
        <translation>Der bisherige Inhalt geht verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>wirelark::FileProblem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 does not begin as a pcapng file does.</source>
        <translation>%1 beginnt nicht wie eine pcapng-Datei.</translation>
    </message>
    <message>
        <source>%1 is a capture of another program; Wireshark opens it.</source>
        <translation>%1 ist der Mitschnitt eines anderen Programms; Wireshark öffnet ihn.</translation>
    </message>
    <message>
        <source>%1 ends within a record, at byte %2; everything before it is there.</source>
        <translation>%1 endet mitten in einem Eintrag, bei Byte %2; alles davor ist vorhanden.</translation>
    </message>
    <message>
        <source>%1 makes no sense from byte %2 on; everything before it is there.</source>
        <translation>%1 ergibt ab Byte %2 keinen Sinn; alles davor ist vorhanden.</translation>
    </message>
    <message>
        <source>Edit path</source>
        <translation>Pfad ändern</translation>
    </message>
    <message>
        <source>%1 could not be understood; it is kept beside, and everything is as it was at first.</source>
        <translation>%1 war nicht zu verstehen; die Datei bleibt daneben erhalten, und es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 is not a capture</source>
        <translation>%1 ist kein Mitschnitt</translation>
    </message>
    <message>
        <source>%1 was not written by Wirelark</source>
        <translation>%1 stammt nicht von Wirelark</translation>
    </message>
    <message>
        <source>%1 is cut short</source>
        <translation>%1 ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing is recorded: the file cannot be written</source>
        <translation>Nichts wird aufgezeichnet: Die Datei ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>The capture was not saved</source>
        <translation>Der Mitschnitt wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>There is no place to keep what happens</source>
        <translation>Es gibt keinen Ort, um das Geschehen festzuhalten</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Die Einstellungen waren nicht lesbar</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>Die Einstellungen wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>this account is not allowed to.</source>
        <translation>dieses Benutzerkonto darf das nicht.</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>das ist ein Ordner.</translation>
    </message>
    <message>
        <source>a part of the path is not a folder.</source>
        <translation>ein Teil des Pfads ist kein Ordner.</translation>
    </message>
    <message>
        <source>the disk is read-only.</source>
        <translation>der Datenträger ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>the system says &quot;%1&quot;.</source>
        <translation>das System meldet „%1“.</translation>
    </message>
    <message>
        <source>The file cannot be sent</source>
        <translation>Die Datei kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>The oldest messages left the store while %1 was written.</source>
        <translation>Die ältesten Nachrichten fielen aus dem Speicher, während %1 geschrieben wurde.</translation>
    </message>
    <message>
        <source>Nothing was exported: the file cannot be written</source>
        <translation>Nichts wurde exportiert: Die Datei ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>Not everything is in the exported file</source>
        <translation>Die exportierte Datei enthält nicht alles</translation>
    </message>
    <message>
        <source>There is no report: the file cannot be written</source>
        <translation>Es gibt keinen Bericht: Die Datei ist nicht beschreibbar</translation>
    </message>
</context>
<context>
    <name>wirelark::FileStrip</name>
    <message>
        <source>Choose another…</source>
        <translation>Andere wählen…</translation>
    </message>
    <message>
        <source>Choose a file to send</source>
        <translation>Zu sendende Datei wählen</translation>
    </message>
</context>
<context>
    <name>wirelark::FilterBar</name>
    <message>
        <source>10.0.0.*  :502  open</source>
        <comment>words that can be typed into the filter; open, ended and failed are not translated</comment>
        <translation>10.0.0.*  :502  open</translation>
    </message>
    <message>
        <source>Filter of the connections</source>
        <translation>Filter der Verbindungen</translation>
    </message>
    <message>
        <source>A part of a name or an address, :port, #number,
a pattern with * or ?, or a state: open, connecting, finished, ended, closed, failed.
All words must be true.</source>
        <translation>Ein Teil eines Namens oder einer Adresse, :port, #Nummer,
ein Muster mit * oder ? oder ein Zustand: open, connecting, finished, ended, closed, failed.
Alle Wörter müssen zutreffen.</translation>
    </message>
    <message>
        <source>Sort</source>
        <comment>a button with a menu of orders</comment>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Order of the connections</source>
        <translation>Reihenfolge der Verbindungen</translation>
    </message>
    <message>
        <source>By &amp;number</source>
        <translation>Nach &amp;Nummer</translation>
    </message>
    <message>
        <source>By &amp;address</source>
        <translation>Nach &amp;Adresse</translation>
    </message>
    <message>
        <source>By &amp;bytes</source>
        <translation>Nach &amp;Bytes</translation>
    </message>
    <message>
        <source>By &amp;rate</source>
        <translation>Nach Daten&amp;rate</translation>
    </message>
    <message>
        <source>By &amp;last activity</source>
        <translation>Nach &amp;letzter Aktivität</translation>
    </message>
</context>
<context>
    <name>wirelark::FilterEdit</name>
    <message>
        <source>Filter of the messages</source>
        <translation>Filter der Nachrichten</translation>
    </message>
    <message>
        <source>Filter: size&gt;12 text:OK hex:80</source>
        <comment>words of a filter; size, text and hex are not translated</comment>
        <translation>Filter: size&gt;12 text:OK hex:80</translation>
    </message>
</context>
<context>
    <name>wirelark::FilterWords</name>
    <message>
        <source>Words that must all be true; a minus in front means not:
dir:in  dir:out  dir:info
size&gt;12  size:10-20  chunks&gt;1
text:&quot;two words&quot;  or just a word
hex:02 ?? 80   re:^GET
conn:3   peer:10.0.0.*
t&gt;14:02   note:refused
lens:bad  messages that their lens finds wrong</source>
        <translation>Wörter, die alle zutreffen müssen; ein Minus davor verneint:
dir:in  dir:out  dir:info
size&gt;12  size:10-20  chunks&gt;1
text:&quot;zwei Wörter&quot;  oder einfach ein Wort
hex:02 ?? 80   re:^GET
conn:3   peer:10.0.0.*
t&gt;14:02   note:abgelehnt
lens:bad  Nachrichten, die ihre Linse fehlerhaft findet</translation>
    </message>
    <message>
        <source>There is no such word in filters; to look for it as text, put it in quotes.</source>
        <translation>Dieses Wort gibt es in Filtern nicht; um es als Text zu suchen, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>Hier fehlt etwas.</translation>
    </message>
    <message>
        <source>This cannot be more or less.</source>
        <translation>Größer oder kleiner gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This is no value that fits.</source>
        <translation>Dieser Wert passt nicht.</translation>
    </message>
    <message>
        <source>This range is empty: the smaller one comes first.</source>
        <translation>Dieser Bereich ist leer: Der kleinere Wert steht zuerst.</translation>
    </message>
    <message>
        <source>This is no expression: %1</source>
        <comment>the reason in English</comment>
        <translation>Das ist kein Ausdruck: %1</translation>
    </message>
    <message>
        <source>This is nothing that can be looked for.</source>
        <translation>Danach kann nicht gesucht werden.</translation>
    </message>
    <message>
        <source>The other quote is missing.</source>
        <translation>Das zweite Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>There must be a blank behind the quote.</source>
        <translation>Hinter dem Anführungszeichen muss ein Leerzeichen stehen.</translation>
    </message>
    <message>
        <source>These are too many words.</source>
        <translation>Das sind zu viele Wörter.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>Possible here: %1</source>
        <translation>Hier möglich: %1</translation>
    </message>
</context>
<context>
    <name>wirelark::FindBar</name>
    <message>
        <source>Aa</source>
        <comment>two letters of which one is large</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Large and small letters differ</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Voriger Treffer (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation>Suchleiste schließen (Esc)</translation>
    </message>
    <message>
        <source>Kind of what to find</source>
        <translation>Art des Gesuchten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Regex</source>
        <comment>regular expression</comment>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>Kodierung des Textes</translation>
    </message>
    <message>
        <source>%1 ⚠</source>
        <comment>a count, with a warning sign</comment>
        <translation>%1 ⚠</translation>
    </message>
</context>
<context>
    <name>wirelark::FindEdit</name>
    <message>
        <source>What to find</source>
        <translation>Suchbegriff</translation>
    </message>
    <message>
        <source>Find in all bytes</source>
        <translation>In allen Bytes suchen</translation>
    </message>
</context>
<context>
    <name>wirelark::FindPresenter</name>
    <message>
        <source>From the first one again: there is none behind.</source>
        <translation>Weiter beim ersten: Danach gibt es keinen mehr.</translation>
    </message>
    <message>
        <source>From the last one again: there is none before.</source>
        <translation>Weiter beim letzten: Davor gibt es keinen mehr.</translation>
    </message>
    <message>
        <source>The row of this hit is still being looked for.</source>
        <translation>Die Zeile dieses Treffers wird noch gesucht.</translation>
    </message>
    <message>
        <source>This hit is in connection #%1, which is not selected.</source>
        <translation>Dieser Treffer liegt in Verbindung #%1, die nicht ausgewählt ist.</translation>
    </message>
    <message>
        <source>The filter hides the row of this hit.</source>
        <translation>Der Filter blendet die Zeile dieses Treffers aus.</translation>
    </message>
    <message>
        <source>The row of this hit is no longer there.</source>
        <translation>Die Zeile dieses Treffers gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>wirelark::FindScope</name>
    <message>
        <source>Where to find it</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>In &amp;all connections</source>
        <translation>In &amp;allen Verbindungen</translation>
    </message>
    <message>
        <source>In the &amp;selected connections</source>
        <translation>In den aus&amp;gewählten Verbindungen</translation>
    </message>
    <message>
        <source>In &amp;both directions</source>
        <translation>In &amp;beiden Richtungen</translation>
    </message>
    <message>
        <source>Only what was &amp;received</source>
        <translation>Nur &amp;Empfangenes</translation>
    </message>
    <message>
        <source>Only what was s&amp;ent</source>
        <translation>Nur Ge&amp;sendetes</translation>
    </message>
    <message>
        <source>Selected</source>
        <comment>connections</comment>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>All</source>
        <comment>connections</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Where it is looked: in which connections, and an arrow for the direction</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>wirelark::FindWords</name>
    <message>
        <source>Text, as it stands in the bytes of the chosen encoding</source>
        <translation>Text, wie er in den Bytes der gewählten Kodierung steht</translation>
    </message>
    <message>
        <source>Bytes in hex: 02 80
?? any byte, 4? and ?4 any digit
[00-1F] one of a range, [0A 0D 80-FF] one of several, [^00] any other</source>
        <translation>Bytes in Hex: 02 80
?? beliebiges Byte, 4? und ?4 beliebige Ziffer
[00-1F] eins aus einem Bereich, [0A 0D 80-FF] eins von mehreren, [^00] jedes andere</translation>
    </message>
    <message>
        <source>A regular expression over bytes, as PCRE2 understands it:
\x80 is a byte, . and a [class] stand for one</source>
        <translation>Ein regulärer Ausdruck über Bytes, wie PCRE2 ihn versteht:
\x80 ist ein Byte, . und eine [Klasse] stehen für eins</translation>
    </message>
    <message>
        <source>This is no hex digit.</source>
        <translation>Das ist keine Hexziffer.</translation>
    </message>
    <message>
        <source>A byte has two digits.</source>
        <translation>Ein Byte hat zwei Ziffern.</translation>
    </message>
    <message>
        <source>The other bracket is missing.</source>
        <translation>Die zweite Klammer fehlt.</translation>
    </message>
    <message>
        <source>No byte is like that: the smaller one comes first.</source>
        <translation>Kein Byte passt dazu: Der kleinere Wert steht zuerst.</translation>
    </message>
    <message>
        <source>The encoding does not have this character.</source>
        <translation>Die Kodierung hat dieses Zeichen nicht.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>This character has several bytes, and a [class] stands for one.</source>
        <translation>Dieses Zeichen hat mehrere Bytes, und eine [Klasse] steht für eins.</translation>
    </message>
    <message>
        <source>This is no expression: %1</source>
        <comment>the reason in English</comment>
        <translation>Das ist kein Ausdruck: %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>So many hits, and there may be more</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The hit that is shown, of so many</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · stopped</source>
        <extracomment>Hits; they are not looked for any more</extracomment>
        <translation>%1 · gestoppt</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>hits; progress</comment>
        <translation>%1 · %2 %</translation>
    </message>
</context>
<context>
    <name>wirelark::FollowPill</name>
    <message numerus="yes">
        <source>↓ %Ln new · Follow  Ctrl+End</source>
        <translation>
            <numerusform>↓ %Ln neu · Folgen  Ctrl+End</numerusform>
            <numerusform>↓ %Ln neu · Folgen  Ctrl+End</numerusform>
        </translation>
    </message>
    <message>
        <source>↓ Follow  Ctrl+End</source>
        <translation>↓ Folgen  Ctrl+End</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new: follow the newest</source>
        <translation>
            <numerusform>%Ln neu: der neuesten Zeile folgen</numerusform>
            <numerusform>%Ln neu: der neuesten Zeile folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the newest</source>
        <translation>Der neuesten Zeile folgen</translation>
    </message>
</context>
<context>
    <name>wirelark::Format</name>
    <message>
        <source>%1 B</source>
        <comment>a number of bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <comment>1000 bytes</comment>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a part of a size: 1.4 of 2 GB</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <comment>spoken by a screen reader</comment>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kilobytes</source>
        <comment>spoken by a screen reader</comment>
        <translation>%1 Kilobyte</translation>
    </message>
    <message>
        <source>%1 megabytes</source>
        <comment>spoken by a screen reader</comment>
        <translation>%1 Megabyte</translation>
    </message>
    <message>
        <source>%1 gigabytes</source>
        <comment>spoken by a screen reader</comment>
        <translation>%1 Gigabyte</translation>
    </message>
    <message>
        <source>%1 terabytes</source>
        <comment>spoken by a screen reader</comment>
        <translation>%1 Terabyte</translation>
    </message>
    <message>
        <source>%1 petabytes</source>
        <comment>spoken by a screen reader</comment>
        <translation>%1 Petabyte</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes a second, such as 1.1 MB/s</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <comment>days, then hours:minutes:seconds</comment>
        <translation>%1 d %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>wirelark::FrameForm</name>
    <message>
        <source>&amp;Written as</source>
        <translation>&amp;Schreibweise</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>Be&amp;reich</translation>
    </message>
    <message>
        <source>&amp;Plus</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>A name, from one to another as in a..b, or bytes as in 4..8 and ..-2</source>
        <translation>Ein Name, von einem bis zum anderen wie a..b, oder Bytes wie 4..8 und ..-2</translation>
    </message>
    <message>
        <source>By&amp;tes</source>
        <translation>B&amp;ytes</translation>
    </message>
    <message>
        <source>big endian</source>
        <translation>Big Endian</translation>
    </message>
    <message>
        <source>little endian</source>
        <translation>Little Endian</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>what is before it</source>
        <translation>was davor steht</translation>
    </message>
    <message>
        <source>what is behind it</source>
        <translation>was dahinter steht</translation>
    </message>
    <message>
        <source>the whole message</source>
        <translation>die ganze Nachricht</translation>
    </message>
    <message>
        <source>itself and what is behind it</source>
        <translation>das Feld selbst und was dahinter steht</translation>
    </message>
</context>
<context>
    <name>wirelark::FrameTable</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Rows of the frame</source>
        <translation>Zeilen des Telegramms</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>wirelark::FrameTypes</name>
    <message>
        <source>Text with escapes</source>
        <translation>Text mit Escapes</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>Bytes in Hex</translation>
    </message>
    <message>
        <source>The length of other rows</source>
        <translation>Länge anderer Zeilen</translation>
    </message>
    <message>
        <source>How many times it was sent</source>
        <translation>Wie oft gesendet wurde</translation>
    </message>
    <message>
        <source>The time since 1970, as a number</source>
        <translation>Zeit seit 1970 als Zahl</translation>
    </message>
    <message>
        <source>The time, as text</source>
        <translation>Zeit als Text</translation>
    </message>
    <message>
        <source>Random bytes, so many</source>
        <translation>So viele zufällige Bytes</translation>
    </message>
    <message>
        <source>The message received last</source>
        <translation>Zuletzt empfangene Nachricht</translation>
    </message>
    <message>
        <source>big endian</source>
        <translation>Big Endian</translation>
    </message>
    <message>
        <source>little endian</source>
        <translation>Little Endian</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>A checksum of other rows</source>
        <translation>Prüfsumme anderer Zeilen</translation>
    </message>
</context>
<context>
    <name>wirelark::FrameWindow</name>
    <message>
        <source>Frame to send</source>
        <translation>Zu sendendes Telegramm</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Add a row</source>
        <translation>Zeile &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move the row</source>
        <translation>Zeile &amp;entfernen</translation>
    </message>
    <message>
        <source>Move it u&amp;p</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move it &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>The message is too long for a table. The hex editor takes it.</source>
        <translation>Die Nachricht ist zu lang für eine Tabelle. Der Hex-Editor nimmt sie an.</translation>
    </message>
    <message>
        <source>The send box has nothing that could be taken apart: %1</source>
        <translation>Im Sendefeld steht nichts, was sich zerlegen lässt: %1</translation>
    </message>
    <message>
        <source>The send box has text. The first change here makes it hex with the same bytes; fields stay fields.</source>
        <translation>Im Sendefeld steht Text. Die erste Änderung hier macht daraus Hex mit denselben Bytes; Felder bleiben Felder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::HeaderStrip</name>
    <message>
        <source>Selected connection</source>
        <translation>Ausgewählte Verbindung</translation>
    </message>
    <message>
        <source>What is answered when nobody types</source>
        <translation>Was geantwortet wird, wenn niemand tippt</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Lauschen beenden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, for how long</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>how it ended, how long it lasted</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1, %2 not sent</source>
        <comment>state, bytes</comment>
        <translation>%1, %2 nicht gesendet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>listener, its addresses</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2 open, %3 ended</source>
        <comment>state of a listener, its connections</comment>
        <translation>%1, %2 offen, %3 beendet</translation>
    </message>
    <message>
        <source>%1 open, %2 ended</source>
        <translation>%1 offen, %2 beendet</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <comment>bytes that came in, bytes that went out</comment>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>RTT %1</source>
        <comment>round-trip time</comment>
        <translation>RTT %1</translation>
    </message>
    <message>
        <source>%1, keep open</source>
        <comment>what is replied, and that our side stays open after a FIN</comment>
        <translation>%1, offen halten</translation>
    </message>
    <message>
        <source>Built-in &amp;partners</source>
        <translation>Eingebaute &amp;Partner</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Reply: several</source>
        <translation>Antwort: mehrere</translation>
    </message>
</context>
<context>
    <name>wirelark::Headless</name>
    <message>
        <source>The time of %1 s is over.</source>
        <translation>Die Zeit von %1 s ist abgelaufen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a window.</source>
        <translation>„%1“ braucht ein Fenster.</translation>
    </message>
</context>
<context>
    <name>wirelark::HeldStrip</name>
    <message>
        <source>Edit the bytes…</source>
        <translation>Bytes bearbeiten…</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s), too many for this line</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 Byte, zu viel für diese Zeile</numerusform>
            <numerusform>%1 Bytes, zu viele für diese Zeile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::HelpPages</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Start what the address bar says; send; the banner&apos;s first button</source>
        <translation>Starten, was in der Adressleiste steht; senden; die erste Schaltfläche des Banners</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Enter</translation>
    </message>
    <message>
        <source>Start it even if the same target is open already</source>
        <translation>Starten, auch wenn dasselbe Ziel schon offen ist</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Send, and keep the text</source>
        <translation>Senden und den Text behalten</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>A new line in the send box</source>
        <translation>Neue Zeile im Sendefeld</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>↑, ↓</translation>
    </message>
    <message>
        <source>What was sent before, in the send box</source>
        <translation>Früher Gesendetes, im Sendefeld</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Show all of a message, in the log</source>
        <translation>Die ganze Nachricht zeigen, im Protokoll</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the banner; then from the bar to the send box to the log</source>
        <translation>Banner schließen; dann von der Leiste zum Sendefeld, dann zum Protokoll</translation>
    </message>
    <message>
        <source>Who uses which port</source>
        <translation>Wer welchen Port belegt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>another user&apos;s program (uid %1)</source>
        <translation>Programm eines anderen Benutzers (UID %1)</translation>
    </message>
    <message>
        <source>About Wirelark</source>
        <translation>Über Wirelark</translation>
    </message>
    <message>
        <source>Wirelark %1

Listen on a TCP port or connect to one, see every byte, and answer.

MIT licence. Made with Qt %2. It sends nothing anywhere but where you tell it to.</source>
        <translation>Wirelark %1

Auf einem TCP-Port lauschen oder sich mit einem verbinden, jedes Byte sehen und antworten.

MIT-Lizenz. Entwickelt mit Qt %2. Das Programm sendet nirgendwohin außer an die angegebenen Ziele.</translation>
    </message>
</context>
<context>
    <name>wirelark::HexEdit</name>
    <message>
        <source>Byte %1 of the row</source>
        <translation>Byte %1 der Zeile</translation>
    </message>
    <message>
        <source>The end, at %1</source>
        <translation>Das Ende, bei %1</translation>
    </message>
    <message>
        <source>%1, %2, at %3</source>
        <extracomment>A byte of a hex editor for a screen reader: its value in hex, as a character, and its offset</extracomment>
        <translation>%1, %2, bei %3</translation>
    </message>
    <message>
        <source>%1, %2, at %3, of the field %4</source>
        <extracomment>The same; %4 is the field that makes it</extracomment>
        <translation>%1, %2, bei %3, aus dem Feld %4</translation>
    </message>
    <message>
        <source>%1: %2, text %3</source>
        <extracomment>A row of a hex editor for a screen reader: offset, bytes in hex, the same as text</extracomment>
        <translation>%1: %2, Text %3</translation>
    </message>
    <message>
        <source>Bytes to send, in hex</source>
        <translation>Zu sendende Bytes in Hex</translation>
    </message>
</context>
<context>
    <name>wirelark::HexEditorMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles a&amp;uswählen</translation>
    </message>
    <message>
        <source>&amp;Insert, not overwrite</source>
        <translation>E&amp;infügen statt überschreiben</translation>
    </message>
    <message>
        <source>Turn the &amp;field into plain bytes</source>
        <translation>&amp;Feld in einfache Bytes umwandeln</translation>
    </message>
</context>
<context>
    <name>wirelark::HexEditorWindow</name>
    <message>
        <source>Bytes to send</source>
        <translation>Zu sendende Bytes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>What is in the clipboard is no hex</source>
        <translation>Die Zwischenablage enthält kein Hex</translation>
    </message>
    <message>
        <source>The send box has text. The first change here makes it hex with the same bytes; fields stay fields.</source>
        <translation>Im Sendefeld steht Text. Die erste Änderung hier macht daraus Hex mit denselben Bytes; Felder bleiben Felder.</translation>
    </message>
    <message>
        <source>The send box has no bytes that could be edited: %1</source>
        <translation>Im Sendefeld stehen keine Bytes, die bearbeitet werden können: %1</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>At %1 · %2 of %3 selected · %4</source>
        <extracomment>Where the caret is: offset, how much is selected of how many bytes, which column is typed into</extracomment>
        <translation>Bei %1 · %2 von %3 ausgewählt · %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 · %2 · %3</source>
        <extracomment>The same with nothing selected</extracomment>
        <translation>Bei %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 has these bytes in it; they can be typed over</source>
        <translation>%1 enthält diese Bytes; sie können überschrieben werden</translation>
    </message>
    <message>
        <source>%1 makes these bytes, and makes them again as others change</source>
        <translation>%1 bildet diese Bytes und bildet sie neu, sobald sich andere ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) are made again as other bytes change</source>
        <translation>
            <numerusform>%Ln Feld wird neu gebildet, sobald sich andere Bytes ändern</numerusform>
            <numerusform>%Ln Felder werden neu gebildet, sobald sich andere Bytes ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 makes these bytes: take it away whole, or turn it into plain bytes (Ctrl+B)</source>
        <translation>%1 bildet diese Bytes: als Ganzes entfernen oder in einfache Bytes umwandeln (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>wirelark::HexView</name>
    <message>
        <source>Bytes in hex</source>
        <translation>Bytes in Hex</translation>
    </message>
    <message>
        <source>Byte %1 of the row</source>
        <translation>Byte %1 der Zeile</translation>
    </message>
    <message>
        <source>%1, %2, at 0x%3</source>
        <extracomment>A byte of a hex view for a screen reader: its value in hex, as a character, and its offset in the stream</extracomment>
        <translation>%1, %2, bei 0x%3</translation>
    </message>
    <message>
        <source>0x%1: %2, text %3</source>
        <extracomment>A row of a hex view for a screen reader: offset in the stream, bytes in hex, the same as text</extracomment>
        <translation>0x%1: %2, Text %3</translation>
    </message>
</context>
<context>
    <name>wirelark::Inspector</name>
    <message>
        <source>Copy bytes as…</source>
        <translation>Bytes kopieren als…</translation>
    </message>
    <message>
        <source>Bytes of the message</source>
        <translation>Bytes der Nachricht</translation>
    </message>
    <message>
        <source>Select a message to see its bytes</source>
        <translation>Eine Nachricht auswählen, um ihre Bytes zu sehen</translation>
    </message>
    <message>
        <source>This message is no longer stored</source>
        <translation>Diese Nachricht ist nicht mehr gespeichert</translation>
    </message>
    <message>
        <source>This row has no bytes</source>
        <translation>Diese Zeile hat keine Bytes</translation>
    </message>
    <message>
        <source>Message %1 · %2 · stream offset 0x%3</source>
        <extracomment>The line above the bytes of a message: its number, its size, where it stands in the stream</extracomment>
        <translation>Nachricht %1 · %2 · Offset im Datenstrom 0x%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>A message begins at this byte</source>
        <translation>Mit diesem Byte beginnt eine Nachricht</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>a menu of what can be done with them</comment>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What can be done with the bytes</source>
        <translation>Was mit den Bytes getan werden kann</translation>
    </message>
</context>
<context>
    <name>wirelark::Interpreter</name>
    <message>
        <source>%1. %2</source>
        <comment>title of a problem, its cause</comment>
        <translation>%1. %2</translation>
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
        <translation>Öffnet den Mitschnitt %1.</translation>
    </message>
    <message>
        <source>Lists the programs that hold ports of this computer.</source>
        <translation>Listet die Programme auf, die Ports dieses Rechners belegen.</translation>
    </message>
    <message>
        <source>Lists the programs that hold port %1 of this computer.</source>
        <translation>Listet die Programme auf, die Port %1 dieses Rechners belegen.</translation>
    </message>
    <message>
        <source>Shows what can be typed here.</source>
        <translation>Zeigt, was hier eingegeben werden kann.</translation>
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
        <translation>Dieses Programm spricht rohes TCP. Verbindet sich mit %1, Port %2; von selbst wird nichts gesendet.</translation>
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
        <translation>Würde alles zwischen %1 hier und %2 weiterleiten; diese Version kann das noch nicht.</translation>
    </message>
    <message>
        <source>Let other computers in: %1</source>
        <translation>Andere Rechner zulassen: %1</translation>
    </message>
    <message>
        <source>Only this computer: %1</source>
        <translation>Nur dieser Rechner: %1</translation>
    </message>
    <message>
        <source>Other forms: %1</source>
        <translation>Andere Formen: %1</translation>
    </message>
    <message>
        <source>Shows messages as the lens %1 cuts them.</source>
        <translation>Zeigt Nachrichten, wie die Linse %1 sie schneidet.</translation>
    </message>
    <message>
        <source>Shows what matches %1.</source>
        <translation>Zeigt, was zu %1 passt.</translation>
    </message>
    <message>
        <source>Looks for %1.</source>
        <translation>Sucht nach %1.</translation>
    </message>
    <message>
        <source>Answers by the rules in %1.</source>
        <translation>Antwortet nach den Regeln in %1.</translation>
    </message>
    <message>
        <source>Answers as the built-in partner %1.</source>
        <translation>Antwortet als eingebauter Partner %1.</translation>
    </message>
    <message numerus="yes">
        <source>Answers by %Ln rule(s) of its own.</source>
        <translation>
            <numerusform>Antwortet nach %Ln eigenen Regel.</numerusform>
            <numerusform>Antwortet nach %Ln eigenen Regeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs the sequence in %1.</source>
        <translation>Führt den Ablauf in %1 aus.</translation>
    </message>
</context>
<context>
    <name>wirelark::JsonCommand</name>
    <message>
        <source>byte %1: this is no JSON: %2</source>
        <comment>the reason in English</comment>
        <translation>Byte %1: das ist kein JSON: %2</translation>
    </message>
    <message>
        <source>a command is an object, such as {&quot;send&quot;:&quot;text&quot;,&quot;connection&quot;:1}</source>
        <translation>ein Befehl ist ein Objekt, etwa {&quot;send&quot;:&quot;text&quot;,&quot;connection&quot;:1}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; are two commands</source>
        <translation>„%1“ und „%2“ sind zwei Befehle</translation>
    </message>
    <message>
        <source>there is no command in it; they are %1</source>
        <translation>darin ist kein Befehl; es gibt %1</translation>
    </message>
    <message>
        <source>%1. Did you mean %2?</source>
        <translation>%1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>the value of quit is true</source>
        <translation>der Wert von quit ist true</translation>
    </message>
    <message>
        <source>the value of %1 is a text</source>
        <translation>der Wert von %1 ist ein Text</translation>
    </message>
    <message>
        <source>the hex is wrong at character %1</source>
        <translation>das Hex ist bei Zeichen %1 falsch</translation>
    </message>
    <message>
        <source>this is no base64 (RFC 4648)</source>
        <translation>das ist kein Base64 (RFC 4648)</translation>
    </message>
    <message>
        <source>a connection is its number, a list of numbers, or &quot;all&quot;</source>
        <translation>eine Verbindung ist ihre Nummer, eine Liste von Nummern oder &quot;all&quot;</translation>
    </message>
    <message>
        <source>a listener is its number</source>
        <translation>ein Listener ist seine Nummer</translation>
    </message>
    <message>
        <source>a reply is one of %1</source>
        <translation>eine Antwort ist eins von %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong to %2</source>
        <translation>„%1“ gehört nicht zu %2</translation>
    </message>
    <message>
        <source>what is stopped is a listener, by its number, or &quot;repeat&quot;</source>
        <translation>gestoppt wird ein Listener, mit seiner Nummer angegeben, oder &quot;repeat&quot;</translation>
    </message>
    <message>
        <source>the lens is wrong at character %1</source>
        <translation>die Linse ist bei Zeichen %1 falsch</translation>
    </message>
    <message>
        <source>filter, find, record and timeout belong to the whole run, on its command line</source>
        <translation>filter, find, record und timeout gelten für den ganzen Lauf und gehören auf seine Befehlszeile</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit what is sent</source>
        <translation>„%1“ passt nicht zu dem, was gesendet wird</translation>
    </message>
    <message>
        <source>a file is sent once; &quot;pace&quot; says how fast</source>
        <translation>eine Datei wird einmal gesendet; &quot;pace&quot; gibt das Tempo an</translation>
    </message>
    <message>
        <source>the value of fields is true or false</source>
        <translation>der Wert von fields ist true oder false</translation>
    </message>
    <message>
        <source>an ending is one of %1</source>
        <translation>ein Abschluss ist eins von %1</translation>
    </message>
    <message>
        <source>how often is said as in &quot;1000 ms, 10 times, until reply&quot;</source>
        <translation>wie oft, wird angegeben wie in &quot;1000 ms, 10 times, until reply&quot;</translation>
    </message>
    <message>
        <source>how fast is said as in &quot;1000 B/s&quot;, or &quot;10 bytes, 100 ms&quot;</source>
        <translation>wie schnell, wird angegeben wie in &quot;1000 B/s&quot; oder &quot;10 bytes, 100 ms&quot;</translation>
    </message>
    <message>
        <source>what is sent is a text, or one of {&quot;text&quot;:...}, {&quot;hex&quot;:...}, {&quot;base64&quot;:...}, {&quot;file&quot;:...} and {&quot;snippet&quot;:...}</source>
        <translation>gesendet wird ein Text oder eins von {&quot;text&quot;:...}, {&quot;hex&quot;:...}, {&quot;base64&quot;:...}, {&quot;file&quot;:...} und {&quot;snippet&quot;:...}</translation>
    </message>
    <message>
        <source>character %1 of what is sent is wrong</source>
        <translation>das zu Sendende ist bei Zeichen %1 falsch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where something is wrong, then what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderActions</name>
    <message>
        <source>Open or fold the run</source>
        <translation>Folge auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Save &amp;ladder as SVG…</source>
        <translation>&amp;Leiterdiagramm als SVG speichern…</translation>
    </message>
    <message>
        <source>Copy la&amp;dder as Mermaid</source>
        <translation>Leiterdiagramm als Mer&amp;maid kopieren</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderHeader</name>
    <message>
        <source>What am I seeing?</source>
        <translation>Was ist hier zu sehen?</translation>
    </message>
    <message>
        <source>Folding… %1 %</source>
        <translation>Fasst zusammen… %1 %</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderHelp</name>
    <message>
        <source>What this picture shows</source>
        <translation>Was dieses Bild zeigt</translation>
    </message>
    <message>
        <source>A TCP connection begins with three packets. Whoever connects sends SYN: I want to talk, and I count my bytes from this number. The other side answers SYN-ACK: I heard you, and this is my number. ACK confirms that, and from then on both may send. The operating systems of the two computers do this among themselves, before any program is told that it is connected; so the handshake is dashed here: it must have been so, but this program did not see it. In the same way the systems acknowledge every byte that arrives, by packets that no program gets to see: no acknowledgements are drawn. But a program may ask its system from time to time how much has been acknowledged; the time behind ≤ tells how long after the message that was seen, and it may have been earlier. It does not say that the other program has read anything. What is solid was seen: the bytes that were read and written; FIN, by which a side says that it will send nothing more, while the other side still may; and RST, which tears the connection down at once.</source>
        <translation>Eine TCP-Verbindung beginnt mit drei Paketen. Wer verbindet, sendet SYN: Ich möchte sprechen und zähle meine Bytes ab dieser Zahl. Die andere Seite antwortet SYN-ACK: Verstanden, und das ist meine Zahl. ACK bestätigt das, und von da an dürfen beide senden. Die Betriebssysteme der beiden Rechner machen das unter sich aus, bevor ein Programm erfährt, dass es verbunden ist; deshalb ist der Handshake hier gestrichelt: Er muss so gewesen sein, aber dieses Programm hat ihn nicht gesehen. Ebenso bestätigen die Systeme jedes Byte, das ankommt, mit Paketen, die kein Programm zu sehen bekommt: Bestätigungen werden nicht gezeichnet. Ein Programm darf sein System aber von Zeit zu Zeit fragen, wie viel bestätigt ist; die Zeit hinter ≤ sagt, wie lange nach der Nachricht das zu sehen war, und es kann früher gewesen sein. Sie sagt nicht, dass das andere Programm etwas davon gelesen hat. Was durchgezogen ist, wurde gesehen: die Bytes, die gelesen und geschrieben wurden; FIN, womit eine Seite sagt, dass sie nichts mehr senden wird, während die andere es noch darf; und RST, das die Verbindung sofort abreißt.</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderLegend</name>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>inferred: done by the operating system, not seen by us</source>
        <translation>erschlossen: vom Betriebssystem erledigt, von uns nicht gesehen</translation>
    </message>
    <message>
        <source>Solid lines: %1. Dashed lines: %2.</source>
        <translation>Durchgezogene Linien: %1. Gestrichelte Linien: %2.</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderLine</name>
    <message>
        <source>%1 B</source>
        <extracomment>So many bytes</extracomment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>×%1  %2 each, %3</source>
        <extracomment>So many messages of one direction, of so many bytes each, within so much time</extracomment>
        <translation>×%1  je %2, %3</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1  message %2</source>
        <comment>direction, number of a message</comment>
        <translation>%1  Nachricht %2</translation>
    </message>
    <message>
        <source>opened; Enter folds it</source>
        <comment>a run of messages</comment>
        <translation>aufgeklappt; Enter klappt zu</translation>
    </message>
    <message>
        <source>folded; Enter opens it</source>
        <comment>a run of messages</comment>
        <translation>zugeklappt; Enter klappt auf</translation>
    </message>
    <message>
        <source>quiet for %1</source>
        <comment>a time</comment>
        <translation>%1 Ruhe</translation>
    </message>
    <message>
        <source>handshake  SYN · SYN-ACK · ACK</source>
        <translation>Handshake  SYN · SYN-ACK · ACK</translation>
    </message>
    <message>
        <source>inferred: by the operating system</source>
        <translation>erschlossen: durch das Betriebssystem</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>observed: peer finished sending</source>
        <translation>beobachtet: Gegenseite hat fertig gesendet</translation>
    </message>
    <message>
        <source>observed: we finished sending</source>
        <translation>beobachtet: wir haben fertig gesendet</translation>
    </message>
    <message>
        <source>not stored any more</source>
        <translation>nicht mehr gespeichert</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>×%Ln pair(s)</source>
        <translation>
            <numerusform>×%Ln Paar</numerusform>
            <numerusform>×%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>×%Ln pair(s) and one message more</source>
        <translation>
            <numerusform>×%Ln Paar und eine weitere Nachricht</numerusform>
            <numerusform>×%Ln Paare und eine weitere Nachricht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 and %3, %4</source>
        <extracomment>So many pairs of messages, of so many bytes the first, of so many the second of each, within so much time</extracomment>
        <translation>%1, %2 und %3, %4</translation>
    </message>
    <message>
        <source>acknowledged ≤ %1</source>
        <comment>a time</comment>
        <translation>bestätigt ≤ %1</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderPicture</name>
    <message numerus="yes">
        <source>%Ln more step(s) left out</source>
        <translation>
            <numerusform>%Ln weiterer Schritt ausgelassen</numerusform>
            <numerusform>%Ln weitere Schritte ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>inferred: done by the operating system</source>
        <translation>erschlossen: vom Betriebssystem erledigt</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderPresenter</name>
    <message>
        <source>me</source>
        <comment>our lifeline in a ladder</comment>
        <translation>ich</translation>
    </message>
    <message>
        <source>client</source>
        <comment>the peer of a connection</comment>
        <translation>Client</translation>
    </message>
    <message>
        <source>server</source>
        <comment>the peer of a connection</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>A ladder has room for %1 connections. Select one in the list at the left to see its own.</source>
        <translation>In einem Leiterdiagramm haben %1 Verbindungen Platz. Links in der Liste eine auswählen, um ihr eigenes zu sehen.</translation>
    </message>
</context>
<context>
    <name>wirelark::LadderView</name>
    <message>
        <source>Since last</source>
        <translation>Seit vorigem</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Leiterdiagramm</translation>
    </message>
</context>
<context>
    <name>wirelark::LensPanel</name>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Fixed length</source>
        <translation>Feste Länge</translation>
    </message>
    <message>
        <source>Length prefix</source>
        <translation>Längenpräfix</translation>
    </message>
    <message>
        <source>Idle gap</source>
        <translation>Sendepause</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Linse</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Kind of lens</source>
        <translation>Art der Linse</translation>
    </message>
    <message>
        <source>Parameters of the lens</source>
        <translation>Parameter der Linse</translation>
    </message>
    <message>
        <source>Possible here: %1</source>
        <translation>Hier möglich: %1</translation>
    </message>
    <message>
        <source>Nothing has come yet to try it on.</source>
        <translation>Es ist noch nichts da, um sie zu erproben.</translation>
    </message>
    <message>
        <source>Nothing suggests itself: too few bytes, or no pattern in them.</source>
        <translation>Nichts bietet sich an: zu wenige Bytes oder kein Muster darin.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 message(s) end cleanly</source>
        <extracomment>A lens, and how many of the messages it cuts end as they should</extracomment>
        <translation>
            <numerusform>%1: %2 von %3 Nachricht endet sauber</numerusform>
            <numerusform>%1: %2 von %3 Nachrichten enden sauber</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::LensWords</name>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Lines LF</source>
        <translation>Zeilen LF</translation>
    </message>
    <message>
        <source>Lines CRLF</source>
        <translation>Zeilen CRLF</translation>
    </message>
    <message>
        <source>…%1</source>
        <comment>bytes that end a message</comment>
        <translation>…%1</translation>
    </message>
    <message>
        <source>%1…%2</source>
        <comment>bytes that begin and end a message</comment>
        <translation>%1…%2</translation>
    </message>
    <message>
        <source>Raw chunks</source>
        <translation>Rohe Stücke</translation>
    </message>
    <message>
        <source>Fixed %1</source>
        <comment>so many bytes</comment>
        <translation>Fest %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <comment>u16be</comment>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>Gap %1 ms</source>
        <translation>Pause %1 ms</translation>
    </message>
    <message>
        <source>Netstrings</source>
        <translation>Netstrings</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>DNS over TCP</source>
        <translation>DNS über TCP</translation>
    </message>
    <message>
        <source>What each read returned. TCP may have split or joined what the peer sent; packets on the wire can differ again.</source>
        <translation>Was jeder Lesevorgang geliefert hat. TCP kann geteilt oder verbunden haben, was die Gegenseite gesendet hat; Pakete auf der Leitung können noch einmal anders sein.</translation>
    </message>
    <message>
        <source>A message ends with its line ending.</source>
        <translation>Eine Nachricht endet mit ihrem Zeilenende.</translation>
    </message>
    <message>
        <source>A message ends with certain bytes, and may have to begin with others: 03, 0D0A, 02..03.</source>
        <translation>Eine Nachricht endet mit bestimmten Bytes und muss, wenn gewünscht, mit anderen beginnen: 03, 0D0A, 02..03.</translation>
    </message>
    <message>
        <source>Every message has so many bytes, counted from the beginning of the stream.</source>
        <translation>Jede Nachricht hat so viele Bytes, gezählt ab Beginn des Datenstroms.</translation>
    </message>
    <message>
        <source>A number in the message says how long it is: u16be, u32le,at:2,plus:4,max:1000.</source>
        <translation>Eine Zahl in der Nachricht sagt, wie lang sie ist: u16be, u32le,at:2,plus:4,max:1000.</translation>
    </message>
    <message>
        <source>A message ends when nothing came for so many milliseconds.</source>
        <translation>Eine Nachricht endet, wenn so viele Millisekunden lang nichts gekommen ist.</translation>
    </message>
    <message>
        <source>Modbus/TCP: a header of seven bytes with the length.</source>
        <translation>Modbus/TCP: ein Kopf von sieben Bytes mit der Länge.</translation>
    </message>
    <message>
        <source>Between STX (02) and ETX (03).</source>
        <translation>Zwischen STX (02) und ETX (03).</translation>
    </message>
    <message>
        <source>HL7 messages between 0B and 1C 0D.</source>
        <translation>HL7-Nachrichten zwischen 0B und 1C 0D.</translation>
    </message>
    <message>
        <source>RFC 1006: a header of four bytes with the length; S7, RDP, H.323.</source>
        <translation>RFC 1006: ein Kopf von vier Bytes mit der Länge; S7, RDP, H.323.</translation>
    </message>
    <message>
        <source>RFC 1055: a message ends with C0.</source>
        <translation>RFC 1055: Eine Nachricht endet mit C0.</translation>
    </message>
    <message>
        <source>Consistent overhead byte stuffing: a message ends with 00.</source>
        <translation>Consistent Overhead Byte Stuffing: Eine Nachricht endet mit 00.</translation>
    </message>
    <message>
        <source>The length in digits, a colon, the bytes, a comma.</source>
        <translation>Die Länge in Ziffern, ein Doppelpunkt, die Bytes, ein Komma.</translation>
    </message>
    <message>
        <source>A JSON value in each line.</source>
        <translation>In jeder Zeile ein JSON-Wert.</translation>
    </message>
    <message>
        <source>RFC 6455: the frames after an HTTP upgrade.</source>
        <translation>RFC 6455: die Frames nach einem HTTP-Upgrade.</translation>
    </message>
    <message>
        <source>RFC 7766: two bytes of length before each message.</source>
        <translation>RFC 7766: zwei Bytes Länge vor jeder Nachricht.</translation>
    </message>
</context>
<context>
    <name>wirelark::ListenProblem</name>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>A program of yours</source>
        <translation>Ein eigenes Programm</translation>
    </message>
    <message>
        <source>Another user&apos;s program (uid %1)</source>
        <translation>Das Programm eines anderen Benutzers (UID %1)</translation>
    </message>
    <message>
        <source>This Wirelark (pid %1)</source>
        <translation>Dieses Wirelark (PID %1)</translation>
    </message>
    <message>
        <source>%1 (pid %2, you, started %3)</source>
        <comment>program, its number, a time</comment>
        <translation>%1 (PID %2, eigener Prozess, gestartet %3)</translation>
    </message>
    <message>
        <source>%1 (pid %2, uid %3, started %4)</source>
        <comment>program, its number, its user&apos;s number, a time</comment>
        <translation>%1 (PID %2, UID %3, gestartet %4)</translation>
    </message>
    <message>
        <source>The last connections on it are still closing; it is free in at most 60 seconds.</source>
        <translation>Die letzten Verbindungen darauf werden noch abgebaut; in höchstens 60 Sekunden ist er frei.</translation>
    </message>
    <message>
        <source>%1 is listening on %2.</source>
        <translation>%1 lauscht auf %2.</translation>
    </message>
    <message>
        <source>%1 has a connection from %2.</source>
        <translation>%1 hat eine Verbindung von %2 aus.</translation>
    </message>
    <message>
        <source>Port %1 is already taken</source>
        <translation>Port %1 ist schon belegt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connect to it</source>
        <translation>Damit verbinden</translation>
    </message>
    <message>
        <source>Copy command that names it</source>
        <translation>Befehl kopieren, der es nennt</translation>
    </message>
    <message>
        <source>End %1…</source>
        <translation>%1 beenden…</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer</source>
        <translation>%1 ist keine Adresse dieses Rechners</translation>
    </message>
    <message>
        <source>This computer has %1.</source>
        <translation>Dieser Rechner hat %1.</translation>
    </message>
    <message>
        <source>Listen on %1</source>
        <translation>Auf %1 lauschen</translation>
    </message>
    <message>
        <source>Listen on all</source>
        <translation>Auf allen lauschen</translation>
    </message>
    <message>
        <source>Port %1 needs administrator rights</source>
        <translation>Port %1 erfordert Administratorrechte</translation>
    </message>
    <message>
        <source>On this system only administrators may listen below 1024.</source>
        <translation>Auf diesem System dürfen nur Administratoren unter 1024 lauschen.</translation>
    </message>
    <message>
        <source>Copy command that allows it</source>
        <translation>Befehl kopieren, der es erlaubt</translation>
    </message>
    <message>
        <source>Cannot listen on %1</source>
        <translation>Lauschen auf %1 nicht möglich</translation>
    </message>
    <message>
        <source>It is not known which address of this computer &quot;%1&quot; is.</source>
        <translation>Es ist nicht bekannt, welche Adresse dieses Rechners „%1“ ist.</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Das System meldet: %1.</translation>
    </message>
</context>
<context>
    <name>wirelark::LogActions</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Expand or fold the row</source>
        <translation>Zeile auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Follow the newest</source>
        <translation>Der neuesten Zeile folgen</translation>
    </message>
    <message>
        <source>Expand or fold all rows in view</source>
        <translation>Alle sichtbaren Zeilen auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Usual widths of the columns</source>
        <translation>Übliche Spaltenbreiten</translation>
    </message>
    <message>
        <source>Begin a message at the next chunk</source>
        <translation>Nachricht beim nächsten Stück beginnen</translation>
    </message>
    <message>
        <source>Make a sequence of the rows</source>
        <translation>Ablauf aus den Zeilen erstellen</translation>
    </message>
    <message>
        <source>Make a sequence of the rows, as the other end</source>
        <translation>Ablauf aus den Zeilen erstellen, als Gegenseite</translation>
    </message>
</context>
<context>
    <name>wirelark::LogHeader</name>
    <message>
        <source>Columns of the log</source>
        <translation>Spalten des Protokolls</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Since start</source>
        <extracomment>Column title: seconds since the connection was made</extracomment>
        <translation>Seit Beginn</translation>
    </message>
    <message>
        <source>Since last</source>
        <extracomment>Column title: seconds since the row above</extracomment>
        <translation>Seit voriger</translation>
    </message>
    <message>
        <source>Conn</source>
        <extracomment>Column title: the connection&apos;s number</extracomment>
        <translation>Verb.</translation>
    </message>
    <message>
        <source>Dir</source>
        <extracomment>Column title: direction</extracomment>
        <translation>Richt.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Since send</source>
        <extracomment>Column title: seconds since the last message that we sent on this connection</extracomment>
        <translation>Seit Senden</translation>
    </message>
    <message>
        <source>Click: time of day, since the start of the connection, since the row above, since we last sent</source>
        <translation>Klicken: Uhrzeit, seit Beginn der Verbindung, seit der Zeile darüber, seit dem letzten eigenen Senden</translation>
    </message>
</context>
<context>
    <name>wirelark::LogView</name>
    <message>
        <source>+%1 B</source>
        <extracomment>How many bytes of a row are not shown; B is the unit</extracomment>
        <translation>+%1 B</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Colour rule: %1</source>
        <translation>Farbregel: %1</translation>
    </message>
</context>
<context>
    <name>wirelark::MainWindow</name>
    <message>
        <source>Wirelark</source>
        <translation>Wirelark</translation>
    </message>
    <message>
        <source>Capture – Wirelark</source>
        <translation>Mitschnitt – Wirelark</translation>
    </message>
    <message>
        <source>Save the ladder as SVG</source>
        <translation>Leiterdiagramm als SVG speichern</translation>
    </message>
    <message>
        <source>Pictures (*.svg)</source>
        <translation>Bilder (*.svg)</translation>
    </message>
</context>
<context>
    <name>wirelark::MarksPresenter</name>
    <message>
        <source>Note on the row</source>
        <translation>Notiz zur Zeile</translation>
    </message>
    <message>
        <source>A few words about it; none take the note away:</source>
        <translation>Ein paar Worte dazu; ohne Worte wird die Notiz entfernt:</translation>
    </message>
</context>
<context>
    <name>wirelark::Notes</name>
    <message>
        <source>! length</source>
        <translation>! Länge</translation>
    </message>
    <message>
        <source>! terminator</source>
        <translation>! Abschluss</translation>
    </message>
    <message>
        <source>! no start</source>
        <translation>! kein Anfang</translation>
    </message>
    <message>
        <source>! checksum</source>
        <translation>! Prüfsumme</translation>
    </message>
    <message>
        <source>! content</source>
        <translation>! Inhalt</translation>
    </message>
    <message>
        <source>! unfinished</source>
        <translation>! unfertig</translation>
    </message>
    <message>
        <source>no end yet</source>
        <translation>noch kein Ende</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln Stück</numerusform>
            <numerusform>%Ln Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message numerus="yes">
        <source>The expression took too long in %n stream(s) and was given up there.</source>
        <translation>
            <numerusform>Der Ausdruck brauchte in %n Datenstrom zu lange und wurde dort aufgegeben.</numerusform>
            <numerusform>Der Ausdruck brauchte in %n Datenströmen zu lange und wurde dort aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are too many streams: hits that begin in one message and end in another may be missing.</source>
        <translation>Es sind zu viele Datenströme: Treffer, die in einer Nachricht beginnen und in einer anderen enden, fehlen möglicherweise.</translation>
    </message>
</context>
<context>
    <name>wirelark::Options</name>
    <message>
        <source>--headless needs a command, such as: listen 5000, connect HOST:PORT, open FILE.pcapng.</source>
        <translation>--headless braucht einen Befehl, etwa: listen 5000, connect HOST:PORT, open FILE.pcapng.</translation>
    </message>
    <message>
        <source>--json, --csv and --text need --headless.</source>
        <translation>--json, --csv und --text brauchen --headless.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. The options are --headless, --json, --csv, --text, --commands, --junit FILE, --help and --version.</source>
        <translation>„%1“ ist keine Option. Die Optionen sind --headless, --json, --csv, --text, --commands, --junit FILE, --help und --version.</translation>
    </message>
    <message>
        <source>Only one thing can be looked for: find= is given twice.</source>
        <translation>Es kann nur nach einem Begriff gesucht werden: find= ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>--commands needs --headless and --json.</source>
        <translation>--commands braucht --headless und --json.</translation>
    </message>
    <message>
        <source>--junit needs --headless and a sequence, such as: run FILE connect HOST:PORT.</source>
        <translation>--junit braucht --headless und einen Ablauf, etwa: run FILE connect HOST:PORT.</translation>
    </message>
</context>
<context>
    <name>wirelark::OutgoingWords</name>
    <message>
        <source>the file %1</source>
        <translation>die Datei %1</translation>
    </message>
    <message>
        <source>the snippet %1</source>
        <translation>den Baustein %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln byte(s))</source>
        <extracomment>A message, and how long it is</extracomment>
        <translation>
            <numerusform>%1 (%Ln Byte)</numerusform>
            <numerusform>%1 (%Ln Bytes)</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1 ms</source>
        <translation>alle %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>until a reply comes</source>
        <translation>bis eine Antwort kommt</translation>
    </message>
    <message>
        <source>at %1 B/s</source>
        <translation>mit %1 B/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) each %1 ms</source>
        <translation>
            <numerusform>%Ln Byte alle %1 ms</numerusform>
            <numerusform>%Ln Bytes alle %1 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends %1 to each that connects</source>
        <translation>Sendet %1 an alle, die sich verbinden</translation>
    </message>
    <message>
        <source>Sends %1 when it is connected</source>
        <translation>Sendet %1, sobald die Verbindung steht</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>Two parts of a sentence: what is sent, then how often and how fast</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>It has no bytes.</source>
        <translation>Sie hat keine Bytes.</translation>
    </message>
    <message>
        <source>The message cannot be sent</source>
        <translation>Die Nachricht kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>There is no snippet %1</source>
        <translation>Es gibt keinen Baustein %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>%1 has none of this name.</source>
        <comment>a file</comment>
        <translation>%1 enthält keinen mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>wirelark::Phrases</name>
    <message>
        <source>Listening on %1.</source>
        <translation>Lauscht auf %1.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Verbindet sich mit %1.</translation>
    </message>
    <message>
        <source>Trying %1.</source>
        <translation>Versucht %1.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>Accepted a connection from %1.</source>
        <translation>Verbindung von %1 angenommen.</translation>
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
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no name service</source>
        <translation>kein Namensdienst</translation>
    </message>
    <message>
        <source>port taken</source>
        <translation>Port belegt</translation>
    </message>
    <message>
        <source>no such address</source>
        <translation>Adresse unbekannt</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>too many files</source>
        <translation>zu viele Dateien</translation>
    </message>
    <message>
        <source>torn down</source>
        <translation>abgerissen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>A note without words.</source>
        <translation>Eine Notiz ohne Worte.</translation>
    </message>
    <message>
        <source>Accepting connections again.</source>
        <translation>Verbindungen werden wieder angenommen.</translation>
    </message>
    <message>
        <source>The disk is full: what happens is kept in memory. Traffic goes on.</source>
        <translation>Der Datenträger ist voll: Was geschieht, wird im Arbeitsspeicher gehalten. Der Verkehr geht weiter.</translation>
    </message>
    <message>
        <source>Recording to %1 stopped: the disk is full. Traffic goes on.</source>
        <translation>Die Aufzeichnung nach %1 wurde beendet: Der Datenträger ist voll. Der Verkehr geht weiter.</translation>
    </message>
    <message>
        <source>The journal cannot be written: what happens is kept in memory. Traffic goes on.</source>
        <translation>Das Journal ist nicht beschreibbar: Was geschieht, wird im Arbeitsspeicher gehalten. Der Verkehr geht weiter.</translation>
    </message>
    <message>
        <source>Recording to %1 stopped: it cannot be written. Traffic goes on.</source>
        <translation>Die Aufzeichnung nach %1 wurde beendet: Die Datei ist nicht beschreibbar. Der Verkehr geht weiter.</translation>
    </message>
    <message>
        <source>Keeping what happens on disk again.</source>
        <translation>Was geschieht, wird wieder auf dem Datenträger gehalten.</translation>
    </message>
    <message>
        <source>An attempt failed.</source>
        <translation>Ein Versuch ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <comment>an address</comment>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Stopped listening.</source>
        <translation>Lauschen beendet.</translation>
    </message>
    <message>
        <source>Stopped listening on %1.</source>
        <translation>Lauschen auf %1 beendet.</translation>
    </message>
    <message>
        <source>Closed by the peer.</source>
        <translation>Von der Gegenseite geschlossen.</translation>
    </message>
    <message>
        <source>Peer reset the connection (RST).</source>
        <translation>Die Gegenseite hat die Verbindung zurückgesetzt (RST).</translation>
    </message>
    <message>
        <source>We reset the connection (RST).</source>
        <translation>Wir haben die Verbindung zurückgesetzt (RST).</translation>
    </message>
    <message>
        <source>Closed by us.</source>
        <translation>Von uns geschlossen.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Geschlossen.</translation>
    </message>
    <message>
        <source>Not listening on %1.</source>
        <translation>Lauscht nicht auf %1.</translation>
    </message>
    <message>
        <source>The connection to %1 broke.</source>
        <translation>Die Verbindung zu %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>Not connected to %1.</source>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>The peer reset it (RST).</source>
        <translation>Die Gegenseite hat zurückgesetzt (RST).</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam rechtzeitig keine Antwort.</translation>
    </message>
    <message>
        <source>Nothing is listening there.</source>
        <translation>Dort lauscht nichts.</translation>
    </message>
    <message>
        <source>The name service knows no such name.</source>
        <translation>Der Namensdienst kennt diesen Namen nicht.</translation>
    </message>
    <message>
        <source>The name service did not answer.</source>
        <translation>Der Namensdienst hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The port is already taken.</source>
        <translation>Der Port ist schon belegt.</translation>
    </message>
    <message>
        <source>This computer has no such address.</source>
        <translation>Dieser Rechner hat keine solche Adresse.</translation>
    </message>
    <message>
        <source>The system did not allow it.</source>
        <translation>Das System hat es nicht erlaubt.</translation>
    </message>
    <message>
        <source>The system allows no more open files.</source>
        <translation>Das System erlaubt keine weiteren offenen Dateien.</translation>
    </message>
    <message>
        <source>The system ended it.</source>
        <translation>Vom System beendet.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>It had reached itself.</source>
        <translation>Die Verbindung hatte sich selbst erreicht.</translation>
    </message>
    <message>
        <source>The reason is not known.</source>
        <translation>Der Grund ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Das System meldet: %1.</translation>
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
    <message>
        <source>Accepted a connection that its peer had already reset.</source>
        <translation>Eine Verbindung angenommen, die ihre Gegenseite schon zurückgesetzt hatte.</translation>
    </message>
    <message>
        <source>Peer stopped sending (FIN).</source>
        <translation>Gegenseite sendet nichts mehr (FIN).</translation>
    </message>
    <message>
        <source>We stopped sending (FIN).</source>
        <translation>Wir senden nichts mehr (FIN).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) came after the end and were not sent.</source>
        <translation>
            <numerusform>%Ln Byte kam nach dem Ende und wurde nicht gesendet.</numerusform>
            <numerusform>%Ln Bytes kamen nach dem Ende und wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepting pauses.</source>
        <translation>Das Annehmen pausiert.</translation>
    </message>
    <message>
        <source>This computer slept for %1. Times here do not count that.</source>
        <comment>a duration</comment>
        <translation>Dieser Rechner war %1 im Ruhezustand. Die Zeiten hier zählen das nicht mit.</translation>
    </message>
    <message>
        <source>A client was not accepted.</source>
        <translation>Ein Client wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Times here go on from the start of the program.</source>
        <translation>Die Zeiten hier zählen vom Start des Programms an weiter.</translation>
    </message>
    <message>
        <source>The clock of this computer was set: %1 back.</source>
        <comment>a duration</comment>
        <translation>Die Uhr dieses Rechners wurde um %1 zurückgestellt.</translation>
    </message>
    <message>
        <source>The clock of this computer was set: %1 ahead.</source>
        <comment>a duration</comment>
        <translation>Die Uhr dieses Rechners wurde um %1 vorgestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) from before are in memory only.</source>
        <translation>
            <numerusform>%Ln Nachricht von vorher ist nur im Arbeitsspeicher.</numerusform>
            <numerusform>%Ln Nachrichten von vorher sind nur im Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older message(s) discarded (%1): there is room for no more.</source>
        <extracomment>%1 is a size such as &quot;64.0 MB&quot;</extracomment>
        <translation>
            <numerusform>%Ln ältere Nachricht verworfen (%1): Für mehr ist kein Platz.</numerusform>
            <numerusform>%Ln ältere Nachrichten verworfen (%1): Für mehr ist kein Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off or not there, or a firewall is before it.</source>
        <translation>Der Rechner ist aus oder nicht da, oder eine Firewall steht davor.</translation>
    </message>
    <message>
        <source>No network leads to it.</source>
        <translation>Kein Netz führt dorthin.</translation>
    </message>
    <message>
        <source>A firewall or the system forbids it.</source>
        <translation>Eine Firewall oder das System verbietet es.</translation>
    </message>
    <message>
        <source>The system has no memory for it.</source>
        <translation>Das System hat keinen Speicher dafür.</translation>
    </message>
</context>
<context>
    <name>wirelark::ProcessEnd</name>
    <message>
        <source>End %1?</source>
        <translation>%1 beenden?</translation>
    </message>
    <message>
        <source>%1 (pid %2) will be asked to end. Unsaved work in it may be lost.</source>
        <translation>%1 (PID %2) wird aufgefordert, sich zu beenden. Ungespeichertes darin kann verloren gehen.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 is still there</source>
        <translation>%1 ist noch da</translation>
    </message>
    <message>
        <source>%1 (pid %2) did not end when asked. Ending it by force gives it no chance to save anything.</source>
        <translation>%1 (PID %2) hat sich auf Aufforderung nicht beendet. Erzwungenes Beenden lässt keine Gelegenheit, etwas zu speichern.</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Erzwingen</translation>
    </message>
</context>
<context>
    <name>wirelark::RecordControl</name>
    <message>
        <source>Record to</source>
        <translation>Aufzeichnen nach</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>Mitschnitt speichern</translation>
    </message>
    <message>
        <source>Captures (*.pcapng)</source>
        <translation>Mitschnitte (*.pcapng)</translation>
    </message>
</context>
<context>
    <name>wirelark::RepeatStrip</name>
    <message>
        <source>Repeat every</source>
        <translation>Wiederholen alle</translation>
    </message>
    <message>
        <source>Milliseconds from one sending to the next</source>
        <translation>Millisekunden von einem Senden zum nächsten</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>Behind a number: milliseconds</extracomment>
        <translation> ms</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>Behind a number: how often something is sent</extracomment>
        <translation> Mal</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis zum Stopp</translation>
    </message>
    <message>
        <source>until a reply</source>
        <translation>bis zur Antwort</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alles auf einmal</translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation>Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>in pieces</source>
        <translation>in Teilen</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes pro Sekunde</translation>
    </message>
    <message>
        <source> B/s</source>
        <extracomment>Behind a number: bytes per second</extracomment>
        <translation> B/s</translation>
    </message>
    <message>
        <source>Bytes of a piece</source>
        <translation>Bytes eines Teils</translation>
    </message>
    <message>
        <source> bytes</source>
        <extracomment>Behind a number</extracomment>
        <translation> Bytes</translation>
    </message>
    <message>
        <source>every</source>
        <extracomment>Between the size of a piece and a number of milliseconds</extracomment>
        <translation>alle</translation>
    </message>
    <message>
        <source>Milliseconds from one piece to the next</source>
        <translation>Millisekunden von einem Teil zum nächsten</translation>
    </message>
</context>
<context>
    <name>wirelark::ReplyLabel</name>
    <message>
        <source>How long the peer takes to answer</source>
        <translation>Wie lange die Gegenseite bis zur Antwort braucht</translation>
    </message>
    <message>
        <source>From the end of what we sent to the next message that came</source>
        <translation>Vom Ende des Gesendeten bis zur nächsten empfangenen Nachricht</translation>
    </message>
    <message>
        <source>reply %1 ▾</source>
        <extracomment>How long the peer usually takes to answer</extracomment>
        <translation>Antwort %1 ▾</translation>
    </message>
    <message>
        <source>Shortest: %1</source>
        <comment>a reply time</comment>
        <translation>Kürzeste: %1</translation>
    </message>
    <message>
        <source>Median: %1</source>
        <comment>a reply time</comment>
        <translation>Median: %1</translation>
    </message>
    <message>
        <source>95 % within: %1</source>
        <comment>a reply time</comment>
        <translation>95 % innerhalb: %1</translation>
    </message>
    <message>
        <source>Longest: %1</source>
        <comment>a reply time</comment>
        <translation>Längste: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 reply(ies) among the messages shown</source>
        <translation>
            <numerusform>%1 Antwort unter den angezeigten Nachrichten</numerusform>
            <numerusform>%1 Antworten unter den angezeigten Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::ReplyRuleControl</name>
    <message>
        <source>%1. %2</source>
        <extracomment>What did not happen, and why</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 and its connections</source>
        <comment>a listener</comment>
        <translation>%1 und seine Verbindungen</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>a connection</comment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>Open reply rules</source>
        <translation>Antwortregeln öffnen</translation>
    </message>
    <message>
        <source>Save reply rules</source>
        <translation>Antwortregeln speichern</translation>
    </message>
</context>
<context>
    <name>wirelark::ReplyRulesWindow</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>No ru&amp;les</source>
        <translation>&amp;Keine Regeln</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>Reply rules</source>
        <translation>Antwortregeln</translation>
    </message>
    <message>
        <source>Whose rules these are</source>
        <translation>Wessen Regeln das sind</translation>
    </message>
    <message>
        <source>The lens is Raw chunks: a message may be any piece of what was sent. Choose a lens, so that rules see whole messages.</source>
        <translation>Die Linse ist „Rohe Stücke“: Eine Nachricht kann ein beliebiger Teil des Gesendeten sein. Eine andere Linse wählen, damit Regeln ganze Nachrichten sehen.</translation>
    </message>
    <message>
        <source>These rules answer from now on</source>
        <translation>Ab jetzt antworten diese Regeln</translation>
    </message>
    <message>
        <source>Nothing answers by rules any more</source>
        <translation>Nichts antwortet mehr nach Regeln</translation>
    </message>
    <message>
        <source>Rules o&amp;f</source>
        <translation>Re&amp;geln für</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>nothing: select a listener or a connection</source>
        <translation>nichts: einen Listener oder eine Verbindung auswählen</translation>
    </message>
    <message>
        <source>Rule %1 has a fault: nothing can be applied.</source>
        <translation>Regel %1 hat einen Fehler: Nichts kann angewendet werden.</translation>
    </message>
    <message>
        <source>These rules answer.</source>
        <translation>Diese Regeln antworten.</translation>
    </message>
    <message>
        <source>Changed. The rules of before answer until you apply these.</source>
        <translation>Geändert. Bis zum Anwenden antworten die bisherigen Regeln.</translation>
    </message>
    <message>
        <source>Off: another reply is chosen. Apply switches them on.</source>
        <translation>Aus: Eine andere Antwort ist gewählt. Anwenden schaltet die Regeln ein.</translation>
    </message>
    <message>
        <source>Not applied: nothing answers by these yet.</source>
        <translation>Nicht angewendet: Noch antwortet nichts nach diesen Regeln.</translation>
    </message>
    <message>
        <source>In no file</source>
        <translation>In keiner Datei</translation>
    </message>
    <message>
        <source>As in %1</source>
        <translation>Wie in %1</translation>
    </message>
    <message>
        <source>From %1, changed since</source>
        <translation>Aus %1, seitdem geändert</translation>
    </message>
</context>
<context>
    <name>wirelark::RowAnnouncer</name>
    <message numerus="yes">
        <source>%Ln new row(s)</source>
        <translation>
            <numerusform>%Ln neue Zeile</numerusform>
            <numerusform>%Ln neue Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::RowsPresenter</name>
    <message>
        <source>↓ %1 ↑ %2</source>
        <extracomment>The lenses of the two directions, where they differ</extracomment>
        <translation>↓ %1 ↑ %2</translation>
    </message>
    <message>
        <source>No message matches the filter. %1 hidden; Escape in the filter shows them.</source>
        <extracomment>How many rows a filter hides; Escape is a key</extracomment>
        <translation>Keine Nachricht passt zum Filter. %1 ausgeblendet; Escape im Filter zeigt sie.</translation>
    </message>
</context>
<context>
    <name>wirelark::RuleEditor</name>
    <message>
        <source>Answer after</source>
        <translation>Antworten nach</translation>
    </message>
    <message>
        <source>Up to so much more or less</source>
        <translation>Bis zu so viel mehr oder weniger</translation>
    </message>
    <message>
        <source>Once on each connect&amp;ion</source>
        <translation>Einmal je Ver&amp;bindung</translation>
    </message>
    <message>
        <source>When a message</source>
        <translation>Wenn eine Nachricht</translation>
    </message>
    <message>
        <source>is any message</source>
        <translation>ist beliebig</translation>
    </message>
    <message>
        <source>has the text</source>
        <translation>enthält den Text</translation>
    </message>
    <message>
        <source>is the text</source>
        <translation>ist der Text</translation>
    </message>
    <message>
        <source>has the bytes (hex)</source>
        <translation>enthält die Bytes (Hex)</translation>
    </message>
    <message>
        <source>matches the expression</source>
        <translation>passt zum Ausdruck</translation>
    </message>
    <message>
        <source>What a message has to have</source>
        <translation>Was eine Nachricht enthalten muss</translation>
    </message>
    <message>
        <source>Form of the answer</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>nothing: the rules below do not answer either</source>
        <translation>nichts: auch die Regeln darunter antworten nicht</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>Milliseconds, behind a number</extracomment>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;When it</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>S&amp;enden</translation>
    </message>
    <message>
        <source>&amp;give or take</source>
        <comment>how far a time may be off</comment>
        <translation>plus/&amp;minus</translation>
    </message>
    <message>
        <source>Af&amp;ter</source>
        <translation>N&amp;ach</translation>
    </message>
</context>
<context>
    <name>wirelark::RuleLimit</name>
    <message>
        <source>At &amp;most</source>
        <translation>Höchs&amp;tens</translation>
    </message>
    <message>
        <source>Limit the answers</source>
        <translation>Antworten begrenzen</translation>
    </message>
    <message>
        <source>Keeps two sides that answer each other from a storm. What is more waits; nothing is lost.</source>
        <translation>Verhindert einen Sturm zwischen zwei Seiten, die einander antworten. Was darüber hinausgeht, wartet; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Answers a second on each connection</source>
        <translation>Antworten pro Sekunde auf jeder Verbindung</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <translation>Antworten auf einmal</translation>
    </message>
    <message>
        <source>answers a second on each connection, after</source>
        <translation>Antworten pro Sekunde auf jeder Verbindung, nach</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>auf einmal</translation>
    </message>
</context>
<context>
    <name>wirelark::RuleListModel</name>
    <message>
        <source>%1 ± %2 ms</source>
        <comment>a delay, and how far it may be off</comment>
        <translation>%1 ± %2 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>Rule %1, on</source>
        <translation>Regel %1, ein</translation>
    </message>
    <message>
        <source>Rule %1, off</source>
        <translation>Regel %1, aus</translation>
    </message>
    <message>
        <source>hits: %1</source>
        <translation>Treffer: %1</translation>
    </message>
    <message>
        <source>would have fired: %1</source>
        <translation>hätte ausgelöst: %1</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>When a message</source>
        <translation>Wenn eine Nachricht</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Hits</source>
        <comment>how often a rule has fired</comment>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Would fire</source>
        <comment>how often a rule would have fired</comment>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>How often it has answered since it was applied</source>
        <translation>Wie oft sie seit dem Anwenden geantwortet hat</translation>
    </message>
    <message>
        <source>How often it would have answered the messages that the log shows</source>
        <translation>Wie oft sie die Nachrichten beantwortet hätte, die das Protokoll zeigt</translation>
    </message>
</context>
<context>
    <name>wirelark::RuleProblem</name>
    <message>
        <source>The rules in %1 cannot be read</source>
        <translation>Die Regeln in %1 sind nicht lesbar</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not a reply rule</source>
        <translation>Zeile %1 von %2 ist keine Antwortregel</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <comment>place in a line, what is wrong there</comment>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>what begins with %1 does not end.</source>
        <translation>was mit %1 beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing to look for.</source>
        <translation>nach „%1“ kann nicht gesucht werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2.</source>
        <translation>„%1“: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an escape.</source>
        <translation>„%1“ ist keine Escape-Sequenz.</translation>
    </message>
    <message>
        <source>the condition has fewer groups than &quot;%1&quot; uses.</source>
        <translation>die Bedingung hat weniger Gruppen, als „%1“ verwendet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number that fits here.</source>
        <translation>„%1“ ist keine Zahl, die hier passt.</translation>
    </message>
    <message>
        <source>this is more than is taken.</source>
        <translation>das ist mehr, als angenommen wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit here.</source>
        <translation>„%1“ passt hier nicht.</translation>
    </message>
    <message>
        <source>something is missing. What fits: %1.</source>
        <translation>etwas fehlt. Hier passt: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit here. What fits: %2.</source>
        <translation>„%1“ passt hier nicht. Hier passt: %2.</translation>
    </message>
    <message>
        <source>The rules cannot be written to %1</source>
        <translation>Die Regeln können nicht nach %1 geschrieben werden</translation>
    </message>
    <message>
        <source>It is not text in UTF-8.</source>
        <translation>Das ist kein Text in UTF-8.</translation>
    </message>
</context>
<context>
    <name>wirelark::RuleTable</name>
    <message>
        <source>Reply rules, the first that is true of a message answers it</source>
        <translation>Antwortregeln; die erste, die auf eine Nachricht zutrifft, beantwortet sie</translation>
    </message>
</context>
<context>
    <name>wirelark::RuleTry</name>
    <message>
        <source>Try: select a message in the log that came in.</source>
        <translation>Erproben: im Protokoll eine empfangene Nachricht auswählen.</translation>
    </message>
    <message>
        <source>Message %1: one of the rules has a fault.</source>
        <translation>Nachricht %1: Eine der Regeln hat einen Fehler.</translation>
    </message>
    <message>
        <source>Message %1 is answered by no rule.</source>
        <translation>Nachricht %1 wird von keiner Regel beantwortet.</translation>
    </message>
    <message>
        <source>Message %1 is answered by rule %2:</source>
        <translation>Nachricht %1 wird von Regel %2 beantwortet:</translation>
    </message>
    <message>
        <source>The answer cannot be made of this message: %1.</source>
        <translation>Aus dieser Nachricht lässt sich die Antwort nicht bilden: %1.</translation>
    </message>
    <message>
        <source>Nothing is sent, and the rules below it are not asked.</source>
        <translation>Nichts wird gesendet, und die Regeln darunter werden nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>wirelark::RulesPane</name>
    <message>
        <source>&amp;Add rule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Dow&amp;n</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Dry run over the log</source>
        <translation>&amp;Probelauf über das Protokoll</translation>
    </message>
    <message>
        <source>&amp;Bring the rules back</source>
        <translation>Regeln &amp;zurückholen</translation>
    </message>
    <message>
        <source>Asks of every incoming message that the log shows which rule would answer it. Nothing is sent.</source>
        <translation>Prüft für jede eingehende Nachricht, die das Protokoll zeigt, welche Regel sie beantworten würde. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>No rule. With Echo on, every message is sent back.</source>
        <translation>Keine Regel. Mit Echo wird jede Nachricht zurückgesendet.</translation>
    </message>
    <message>
        <source>A rule has a fault: nothing is counted.</source>
        <translation>Eine Regel hat einen Fehler: Nichts wird gezählt.</translation>
    </message>
    <message>
        <source>Incoming messages: %1, would be answered: %2, not: %3.</source>
        <translation>Eingegangene Nachrichten: %1, würden beantwortet: %2, nicht: %3.</translation>
    </message>
    <message>
        <source>%1 Counting, %2 %…</source>
        <translation>%1 Zählt, %2 %…</translation>
    </message>
</context>
<context>
    <name>wirelark::RunShape</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
</context>
<context>
    <name>wirelark::RunWords</name>
    <message>
        <source>never connected</source>
        <translation>nie verbunden</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>alle %Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The number of a line, and what it says</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed of %3</source>
        <extracomment>How many runs of a sequence came to what: 2 passed, 1 failed of 3</extracomment>
        <translation>%1 bestanden, %2 fehlgeschlagen von %3</translation>
    </message>
    <message>
        <source>, %1 stopped</source>
        <translation>, %1 gestoppt</translation>
    </message>
    <message>
        <source>, %1 running</source>
        <translation>, %1 laufend</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>, %1 wartend</translation>
    </message>
    <message>
        <source>; the oldest %1 are not listed any more</source>
        <translation>; die ältesten %1 sind nicht mehr aufgeführt</translation>
    </message>
</context>
<context>
    <name>wirelark::RunningProblem</name>
    <message>
        <source>The system allows no more connections</source>
        <translation>Das System erlaubt keine weiteren Verbindungen</translation>
    </message>
    <message>
        <source>Copy command that raises it</source>
        <translation>Befehl zum Erhöhen kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The disk is full: messages are kept in memory</source>
        <translation>Der Datenträger ist voll: Nachrichten bleiben im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Recording stopped: the disk is full</source>
        <translation>Aufzeichnung beendet: Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>There is no room for %1.</source>
        <translation>Für %1 ist kein Platz.</translation>
    </message>
    <message>
        <source>There are %1 free for %2.</source>
        <translation>%1 sind frei für %2.</translation>
    </message>
    <message>
        <source>The connection to %1 was reset</source>
        <translation>Die Verbindung zu %1 wurde zurückgesetzt</translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation>Die Verbindung zu %1 ist abgerissen</translation>
    </message>
    <message>
        <source>%1 open files is this process&apos;s limit; %2 are open. Who comes now waits until one is closed.</source>
        <translation>%1 offene Dateien sind die Grenze dieses Prozesses; %2 sind offen. Wer jetzt kommt, wartet, bis eine geschlossen wird.</translation>
    </message>
    <message>
        <source>It has no memory for them.</source>
        <translation>Es hat keinen Speicher dafür.</translation>
    </message>
    <message>
        <source>The disk cannot be written: messages are kept in memory</source>
        <translation>Der Datenträger ist nicht beschreibbar: Nachrichten bleiben im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Traffic goes on. The oldest messages leave memory first; as soon as the disk takes them, new ones are kept there again.</source>
        <translation>Der Verkehr geht weiter. Die ältesten Nachrichten verlassen den Arbeitsspeicher zuerst; sobald der Datenträger sie annimmt, werden neue wieder dort gehalten.</translation>
    </message>
    <message>
        <source>%1 has %2 free.</source>
        <comment>a folder, a size</comment>
        <translation>In %1 sind %2 frei.</translation>
    </message>
</context>
<context>
    <name>wirelark::SendBox</name>
    <message>
        <source>There is no connection to send to</source>
        <translation>Es gibt keine Verbindung, an die gesendet werden kann</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Diese Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Noch nichts zu senden</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln</source>
        <translation>
            <numerusform>An %Ln senden</numerusform>
            <numerusform>An %Ln senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>The name of the key</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>↑↓ history</source>
        <translation>↑↓ Verlauf</translation>
    </message>
    <message>
        <source>Something is on its way still: wait for it, or cancel it</source>
        <translation>Es wird noch etwas gesendet: abwarten oder abbrechen</translation>
    </message>
    <message>
        <source>Stop what is being repeated first</source>
        <translation>Zuerst die laufende Wiederholung stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Repeat to %Ln</source>
        <translation>
            <numerusform>An %Ln wiederholen</numerusform>
            <numerusform>An %Ln wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>What will be sent is a file</source>
        <translation>Gesendet wird eine Datei</translation>
    </message>
</context>
<context>
    <name>wirelark::SendControls</name>
    <message>
        <source>Escapes</source>
        <translation>Escapes</translation>
    </message>
    <message>
        <source>Send \n \r \t \0 \\ \x1C \u{20AC} as the bytes they name, and {n} {time} {crc32} as their values. \{ is a brace</source>
        <translation>\n \r \t \0 \\ \x1C \u{20AC} als die Bytes senden, die sie bezeichnen, und {n} {time} {crc32} als ihre Werte. \{ ist eine geschweifte Klammer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Send again and again, or slowly</source>
        <translation>Immer wieder oder langsam senden</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>What is sent after the text</source>
        <translation>Was nach dem Text gesendet wird</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Bytes…</source>
        <translation>Bytes…</translation>
    </message>
    <message>
        <source>Edit the bytes in a hex editor</source>
        <translation>Die Bytes in einem Hex-Editor bearbeiten</translation>
    </message>
    <message>
        <source>Frame…</source>
        <translation>Telegramm…</translation>
    </message>
    <message>
        <source>Put the message together in a table of names, types and values</source>
        <translation>Die Nachricht in einer Tabelle aus Namen, Typen und Werten zusammenstellen</translation>
    </message>
</context>
<context>
    <name>wirelark::SendFoot</name>
    <message>
        <source>Enter</source>
        <extracomment>The names of keys</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>wirelark::SendMarks</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 now; it is made when the message is sent</source>
        <translation>jetzt %1; entsteht beim Senden der Nachricht</translation>
    </message>
    <message>
        <source>There is no such escape; it is sent as it is typed</source>
        <translation>Diese Escape-Sequenz gibt es nicht; sie wird gesendet, wie sie dasteht</translation>
    </message>
    <message>
        <source>%1. It is sent as it is typed</source>
        <extracomment>%1 is a sentence that says what is wrong</extracomment>
        <translation>%1. Es wird gesendet, wie es dasteht</translation>
    </message>
</context>
<context>
    <name>wirelark::SendPages</name>
    <message>
        <source>Message to send</source>
        <translation>Zu sendende Nachricht</translation>
    </message>
    <message>
        <source>47 45 54, 0x0A or 47:45:54</source>
        <translation>47 45 54, 0x0A oder 47:45:54</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>Nachricht eingeben</translation>
    </message>
</context>
<context>
    <name>wirelark::SendProgress</name>
    <message>
        <source>How much of the file has been sent</source>
        <translation>Wie viel von der Datei gesendet ist</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>wirelark::SendTargets</name>
    <message>
        <source>all of %1</source>
        <translation>alle von %1</translation>
    </message>
    <message>
        <source>selected (%1)</source>
        <translation>ausgewählte (%1)</translation>
    </message>
    <message>
        <source>all connections</source>
        <translation>alle Verbindungen</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Noch nicht verbunden.</translation>
    </message>
    <message>
        <source>We have finished sending on this connection.</source>
        <translation>Wir haben auf dieser Verbindung das Senden beendet.</translation>
    </message>
    <message>
        <source>Closed. Reconnect to send.</source>
        <translation>Geschlossen. Zum Senden neu verbinden.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Geschlossen.</translation>
    </message>
</context>
<context>
    <name>wirelark::Sending</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How often something was sent, and how often it is to be</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopped after %1: the message cannot be made now</source>
        <translation>Nach %1 gestoppt: Die Nachricht lässt sich jetzt nicht bilden</translation>
    </message>
    <message>
        <source>Stopped after %1: a reply came</source>
        <translation>Nach %1 gestoppt: Eine Antwort ist gekommen</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>Nach %1 gestoppt</translation>
    </message>
    <message>
        <source>Sent %1, then the connection ended</source>
        <translation>Gesendet: %1, dann endete die Verbindung</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Behind a file&apos;s progress: how long it will take</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <extracomment>How often something was sent by now</extracomment>
        <translation>%1 gesendet</translation>
    </message>
    <message numerus="yes">
        <source>, to %Ln connection(s)</source>
        <translation>
            <numerusform>, an %Ln Verbindung</numerusform>
            <numerusform>, an %Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 skipped</source>
        <translation>, %1 ausgelassen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>The message was not sent</source>
        <translation>Die Nachricht wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Something is being sent still: stop it first, or wait for its end.</source>
        <translation>Es wird noch etwas gesendet: zuerst stoppen oder das Ende abwarten.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: exactly %1 of %2 byte(s) were sent</source>
        <translation>
            <numerusform>Abgebrochen: genau %1 von %2 Byte gesendet</numerusform>
            <numerusform>Abgebrochen: genau %1 von %2 Bytes wurden gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has become shorter: %1 of %2 byte(s) were sent</source>
        <translation>
            <numerusform>Die Datei ist kürzer geworden: %1 von %2 Byte gesendet</numerusform>
            <numerusform>Die Datei ist kürzer geworden: %1 von %2 Bytes wurden gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection ended: %1 of %2 byte(s) were sent</source>
        <translation>
            <numerusform>Die Verbindung endete: %1 von %2 Byte gesendet</numerusform>
            <numerusform>Die Verbindung endete: %1 von %2 Bytes wurden gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 byte(s) were sent</source>
        <translation>
            <numerusform>%1 Byte wurde gesendet</numerusform>
            <numerusform>Alle %1 Bytes wurden gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceControl</name>
    <message>
        <source>%1 was asked for; its text is not shown, for what stands here is not saved.</source>
        <translation>%1 wurde angefordert; der Text wird nicht gezeigt, weil der hier stehende nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>A sequence is of one connection: select some of its rows in the log, or the connection</source>
        <translation>Ein Ablauf gehört zu einer Verbindung: einige ihrer Zeilen im Protokoll oder die Verbindung auswählen</translation>
    </message>
    <message>
        <source>Nothing was sent or received in these rows</source>
        <translation>In diesen Zeilen wurde nichts gesendet oder empfangen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of connection #%1, %2</source>
        <extracomment>A remark in a file: from how many rows of which connection it was made; %1 is its number, %2 the address of its peer</extracomment>
        <translation>
            <numerusform>%Ln Zeile von Verbindung #%1, %2</numerusform>
            <numerusform>%Ln Zeilen von Verbindung #%1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as the other end</source>
        <translation>%1, als Gegenseite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are left out: bytes of the first of them are not stored any more.</source>
        <translation>
            <numerusform>%Ln Zeile ist ausgelassen: Einige ihrer Bytes sind nicht mehr gespeichert.</numerusform>
            <numerusform>%Ln Zeilen sind ausgelassen: Bytes der ersten davon sind nicht mehr gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are left out: a sequence of rows has at most %1 of them, and %2.</source>
        <translation>
            <numerusform>%Ln weitere Zeile ist ausgelassen: Ein Ablauf aus Zeilen hat höchstens %1 davon und %2.</numerusform>
            <numerusform>%Ln weitere Zeilen sind ausgelassen: Ein Ablauf aus Zeilen hat höchstens %1 davon und %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too many rows to look through: select fewer, or the connection alone.</source>
        <translation>Das sind zu viele Zeilen zum Durchsehen: weniger oder nur die Verbindung auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of other connections are left out.</source>
        <translation>
            <numerusform>%Ln Zeile anderer Verbindungen ist ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen anderer Verbindungen sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml);;All files (*)</source>
        <translation>JUnit-XML (*.xml);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>The results on %Ln connection(s) are in %1.</source>
        <translation>
            <numerusform>Das Ergebnis von %Ln Verbindung steht in %1.</numerusform>
            <numerusform>Die Ergebnisse von %Ln Verbindungen stehen in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceEdit</name>
    <message>
        <source>Text of the sequence</source>
        <translation>Text des Ablaufs</translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceEditor</name>
    <message>
        <source>What is sent and what is expected, a step a line:</source>
        <translation>Was gesendet und was erwartet wird, ein Schritt je Zeile:</translation>
    </message>
    <message>
        <source>What is wrong with the sequence</source>
        <translation>Was am Ablauf falsch ist</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>The number of a line, and what is wrong there</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1 is wrong.</source>
        <translation>Zeile %1 ist falsch.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are wrong.</source>
        <translation>
            <numerusform>%Ln Zeile ist falsch.</numerusform>
            <numerusform>%Ln Zeilen sind falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no step yet.</source>
        <translation>Es gibt noch keinen Schritt.</translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceResults</name>
    <message>
        <source>Connections and what became of the sequence on them</source>
        <translation>Verbindungen und was der Ablauf auf ihnen ergab</translation>
    </message>
    <message>
        <source>Steps on the chosen connection</source>
        <translation>Schritte auf der gewählten Verbindung</translation>
    </message>
    <message>
        <source>What was expected and what came</source>
        <translation>Was erwartet wurde und was kam</translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceWindow</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Run o&amp;n</source>
        <translation>&amp;Ausführen auf</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Save &amp;result…</source>
        <translation>&amp;Ergebnis speichern…</translation>
    </message>
    <message>
        <source>Sequence[*]</source>
        <translation>Ablauf[*]</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>Ausführen auf</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ends the sequences that run, at once; the connections stay as they are</source>
        <translation>Beendet die laufenden Abläufe sofort; die Verbindungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Takes away the results of runs that are over</source>
        <translation>Entfernt die Ergebnisse beendeter Durchläufe</translation>
    </message>
    <message>
        <source>The results as JUnit XML, which build servers read</source>
        <translation>Die Ergebnisse als JUnit-XML, das Build-Server lesen</translation>
    </message>
    <message>
        <source>Not saved in a file yet</source>
        <translation>Noch in keiner Datei gespeichert</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · geändert</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln</source>
        <translation>
            <numerusform>Auf %Ln ausführen</numerusform>
            <numerusform>Auf %Ln ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Noch nichts ausgeführt.</translation>
    </message>
    <message>
        <source>The text has been changed since this run, or is another one: line %1 may not be that step.</source>
        <translation>Der Text wurde seit diesem Durchlauf geändert oder ist ein anderer: Zeile %1 ist vielleicht nicht dieser Schritt.</translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceWords</name>
    <message>
        <source>%1. Did you mean %2?</source>
        <extracomment>%1 is a sentence that says what is wrong, %2 the word that was probably meant</extracomment>
        <translation>%1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>No step begins with &quot;%1&quot;. The steps are %2</source>
        <translation>Kein Schritt beginnt mit „%1“. Die Schritte sind %2</translation>
    </message>
    <message>
        <source>Something is missing here: %1</source>
        <translation>Hier fehlt etwas: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit here; what does: %2</source>
        <translation>„%1“ passt hier nicht; es passt: %2</translation>
    </message>
    <message>
        <source>The second %1 is missing</source>
        <translation>Das zweite %1 fehlt</translation>
    </message>
    <message>
        <source>%1 is no escape; there are \n \r \t \0 \\ \&quot; \{ \xNN \u{...}</source>
        <translation>%1 ist keine Escape-Sequenz; es gibt \n \r \t \0 \\ \&quot; \{ \xNN \u{...}</translation>
    </message>
    <message>
        <source>Nothing above is captured as %1</source>
        <translation>Weiter oben wird nichts unter dem Namen %1 erfasst</translation>
    </message>
    <message>
        <source>Nothing can be called &quot;%1&quot;: a name is of letters, digits, _ and -, is there once, and is no field</source>
        <translation>Nichts kann „%1“ heißen: Ein Name besteht aus Buchstaben, Ziffern, _ und -, kommt einmal vor und ist kein Feld</translation>
    </message>
    <message>
        <source>There is nothing for &quot;%1&quot; to be: each name is a group in brackets</source>
        <translation>Für „%1“ gibt es nichts: Jeder Name gehört zu einer Gruppe in Klammern</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time such as 50 ms or 2 s</source>
        <translation>„%1“ ist keine Zeit wie 50 ms oder 2 s</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of times from 1 to 1000000000</source>
        <translation>„%1“ ist keine Anzahl von 1 bis 1000000000</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands behind the end of a step; a line has one</source>
        <translation>„%1“ steht hinter dem Ende eines Schritts; eine Zeile hat nur einen</translation>
    </message>
    <message>
        <source>This repeat has no } behind it</source>
        <translation>Hinter diesem repeat fehlt }</translation>
    </message>
    <message>
        <source>This } ends no repeat</source>
        <translation>Dieses } beendet kein repeat</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln repeat(s) within each other</source>
        <translation>
            <numerusform>Mehr als %Ln ineinander geschachteltes repeat</numerusform>
            <numerusform>Mehr als %Ln ineinander geschachtelte repeat</numerusform>
        </translation>
    </message>
    <message>
        <source>The sequence is too long</source>
        <translation>Der Ablauf ist zu lang</translation>
    </message>
    <message>
        <source>There is nothing to look for</source>
        <translation>Es gibt nichts zu suchen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no hex digit</source>
        <translation>„%1“ ist keine Hexziffer</translation>
    </message>
    <message>
        <source>A byte has two digits</source>
        <translation>Ein Byte hat zwei Ziffern</translation>
    </message>
    <message>
        <source>The other bracket is missing</source>
        <translation>Die zweite Klammer fehlt</translation>
    </message>
    <message>
        <source>No byte is like that: the smaller one comes first</source>
        <translation>Kein Byte passt dazu: Der kleinere Wert steht zuerst</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no character</source>
        <translation>„%1“ ist kein Zeichen</translation>
    </message>
    <message>
        <source>This is too long to be looked for</source>
        <translation>Das ist zu lang, um danach zu suchen</translation>
    </message>
    <message>
        <source>This character has several bytes, and a [class] stands for one</source>
        <translation>Dieses Zeichen hat mehrere Bytes, und eine [Klasse] steht für eins</translation>
    </message>
    <message>
        <source>This is no expression: %1</source>
        <comment>the reason in English</comment>
        <translation>Das ist kein Ausdruck: %1</translation>
    </message>
    <message>
        <source>nothing came in time</source>
        <translation>rechtzeitig kam nichts</translation>
    </message>
    <message>
        <source>nothing like it came in time</source>
        <translation>rechtzeitig kam nichts Passendes</translation>
    </message>
    <message>
        <source>the peer finished before</source>
        <translation>die Gegenseite war vorher fertig</translation>
    </message>
    <message>
        <source>the connection had ended</source>
        <translation>die Verbindung war schon beendet</translation>
    </message>
    <message>
        <source>the connection ended: %1</source>
        <translation>die Verbindung endete: %1</translation>
    </message>
    <message>
        <source>something came</source>
        <translation>etwas kam</translation>
    </message>
    <message>
        <source>more came since the last expect than is kept</source>
        <translation>seit dem letzten expect kam mehr, als aufgehoben wird</translation>
    </message>
    <message>
        <source>the expression takes too long for what came</source>
        <translation>der Ausdruck braucht für das Gekommene zu lange</translation>
    </message>
    <message>
        <source>with what was captured there is nothing to look for</source>
        <translation>mit dem Erfassten gibt es nichts zu suchen</translation>
    </message>
    <message>
        <source>a field could not be made</source>
        <translation>ein Feld ließ sich nicht bilden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the peer took nothing of it for too long</source>
        <translation>die Gegenseite hat zu lange nichts davon abgenommen</translation>
    </message>
    <message>
        <source>our side had finished before</source>
        <translation>unsere Seite war vorher fertig</translation>
    </message>
    <message>
        <source>stopped while it ran</source>
        <translation>gestoppt, während es lief</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>%1 is not UTF-8, and no sequence</source>
        <translation>%1 ist kein UTF-8 und kein Ablauf</translation>
    </message>
    <message>
        <source>%1 is too long for a sequence</source>
        <translation>%1 ist zu lang für einen Ablauf</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else</source>
        <translation>%1 wurde von anderer Seite geändert</translation>
    </message>
</context>
<context>
    <name>wirelark::SequenceWriting</name>
    <message>
        <source>Sequences (*.seq);;All files (*)</source>
        <translation>Abläufe (*.seq);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Replace the sequence that is not saved?</source>
        <translation>Den nicht gespeicherten Ablauf ersetzen?</translation>
    </message>
    <message>
        <source>What was changed in it will be lost.</source>
        <translation>Die Änderungen darin gehen verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Open a sequence</source>
        <translation>Ablauf öffnen</translation>
    </message>
    <message>
        <source>Save the sequence</source>
        <translation>Ablauf speichern</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message>
        <source>It was changed by somebody else after it was read; what they wrote will be lost.</source>
        <translation>Die Datei wurde nach dem Lesen von anderer Seite geändert; das dort Geschriebene geht verloren.</translation>
    </message>
    <message>
        <source>This text was not saved when its window was closed.</source>
        <translation>Dieser Text war nicht gespeichert, als sein Fenster geschlossen wurde.</translation>
    </message>
</context>
<context>
    <name>wirelark::SidePane</name>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>LE</source>
        <translation>LE</translation>
    </message>
    <message>
        <source>Values, little endian</source>
        <translation>Werte, Little Endian</translation>
    </message>
    <message>
        <source>BE</source>
        <translation>BE</translation>
    </message>
    <message>
        <source>Values, big endian</source>
        <translation>Werte, Big Endian</translation>
    </message>
    <message>
        <source>Checksums of the selection, or of the message</source>
        <translation>Prüfsummen der Auswahl oder der Nachricht</translation>
    </message>
    <message>
        <source>C&amp;hecksum</source>
        <translation>Prüfsu&amp;mme</translation>
    </message>
</context>
<context>
    <name>wirelark::SnippetControl</name>
    <message>
        <source>Import the packets of Packet Sender</source>
        <translation>Pakete von Packet Sender importieren</translation>
    </message>
    <message>
        <source>Packets (*.ini *.json)</source>
        <translation>Pakete (*.ini *.json)</translation>
    </message>
    <message>
        <source>Packet Sender</source>
        <translation>Packet Sender</translation>
    </message>
    <message>
        <source>%1 has no packets of Packet Sender</source>
        <translation>%1 enthält keine Pakete von Packet Sender</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) without a name or with bytes that cannot be read were left out</source>
        <translation>
            <numerusform>%Ln Paket ohne Namen oder mit unlesbaren Bytes wurde ausgelassen</numerusform>
            <numerusform>%Ln Pakete ohne Namen oder mit unlesbaren Bytes wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of the snippets</source>
        <translation>Datei der Bausteine</translation>
    </message>
    <message>
        <source>Snippets (*.txt)</source>
        <translation>Bausteine (*.txt)</translation>
    </message>
    <message>
        <source>There is no connection to send to.</source>
        <translation>Es gibt keine Verbindung, an die gesendet werden kann.</translation>
    </message>
    <message>
        <source>No open connection is called %1.</source>
        <translation>Keine offene Verbindung heißt %1.</translation>
    </message>
    <message>
        <source>%1 was not sent</source>
        <translation>%1 wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Rename or move</source>
        <translation>Umbenennen oder verschieben</translation>
    </message>
    <message>
        <source>Folders and name, with a slash between them:</source>
        <translation>Ordner und Name, durch Schrägstriche getrennt:</translation>
    </message>
    <message>
        <source>There is a snippet of this name already.</source>
        <translation>Einen Baustein mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>Each folder and the name need a letter.</source>
        <translation>Jeder Ordner und der Name brauchen mindestens einen Buchstaben.</translation>
    </message>
    <message>
        <source>%1 stays where it is</source>
        <translation>%1 bleibt an seinem Platz</translation>
    </message>
</context>
<context>
    <name>wirelark::SnippetTree</name>
    <message>
        <source>Snippets</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>wirelark::SnippetWords</name>
    <message>
        <source>this is not UTF-8</source>
        <translation>das ist kein UTF-8</translation>
    </message>
    <message>
        <source>the ] is missing</source>
        <translation>das ] fehlt</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>another snippet has the shortcut %1</source>
        <translation>ein anderer Baustein hat das Kürzel %1</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4. Nothing is written to it until that is put right.</source>
        <extracomment>A file, then where in it, then what is wrong there</extracomment>
        <translation>%1, Zeile %2, Spalte %3: %4. Bis das behoben ist, wird nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>%1 was changed by another program, or has an error; it is not written over.</source>
        <translation>%1 wurde von einem anderen Programm geändert oder hat einen Fehler; die Datei wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands before the first [name]</source>
        <translation>„%1“ steht vor dem ersten [Name]</translation>
    </message>
    <message>
        <source>another snippet is called &quot;%1&quot;</source>
        <translation>ein anderer Baustein heißt „%1“</translation>
    </message>
    <message>
        <source>there is no key &quot;%1&quot;</source>
        <translation>einen Eintrag „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was given before</source>
        <translation>„%1“ war schon angegeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit here</source>
        <translation>„%1“ passt hier nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no message: a line that begins with &gt;</source>
        <translation>„%1“ hat keine Nachricht: eine Zeile, die mit &gt; beginnt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood</source>
        <translation>„%1“ ist nicht zu verstehen</translation>
    </message>
</context>
<context>
    <name>wirelark::SnippetsDialog</name>
    <message>
        <source>&amp;Put into the send box</source>
        <translation>Ins Sendefeld ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Dele&amp;te</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Other &amp;file…</source>
        <translation>Andere &amp;Datei…</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Search the snippets</source>
        <translation>Bausteine durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>no shortcut</source>
        <translation>kein Kürzel</translation>
    </message>
    <message>
        <source>folder/name</source>
        <translation>Ordner/Name</translation>
    </message>
    <message>
        <source>Save what stands in the send box &amp;as</source>
        <translation>Inhalt des Sendefelds speichern &amp;als</translation>
    </message>
    <message>
        <source>Whom the snippet is sent to</source>
        <translation>An wen der Baustein gesendet wird</translation>
    </message>
    <message>
        <source>whoever is chosen</source>
        <translation>das gewählte Ziel</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>A&amp;n</translation>
    </message>
</context>
<context>
    <name>wirelark::SnippetsPane</name>
    <message>
        <source>Search the snippets of the sidebar</source>
        <translation>Bausteine der Seitenleiste durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Snippets in the sidebar</source>
        <translation>Bausteine in der Seitenleiste</translation>
    </message>
    <message>
        <source>Snippets %1</source>
        <extracomment>The head of a section: what is in it, and how much</extracomment>
        <translation>Bausteine %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>wirelark::StartPage</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Send and receive TCP, byte by byte</source>
        <translation>TCP senden und empfangen, Byte für Byte</translation>
    </message>
    <message>
        <source>wait here for your program to connect</source>
        <translation>hier warten, bis sich das eigene Programm verbindet</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>Verbinden mit…</translation>
    </message>
    <message>
        <source>talk to a server that is already running</source>
        <translation>mit einem Server sprechen, der schon läuft</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>open both ends on this computer and say hello</source>
        <translation>beide Enden auf diesem Rechner öffnen und Hallo sagen</translation>
    </message>
    <message>
        <source>Press Enter to start the listener in the bar above, or:</source>
        <translation>Enter startet den Listener in der Leiste oben, oder:</translation>
    </message>
    <message>
        <source>Pasted commands work too:   nc host 80   ·   telnet host 23   ·   tcp://host:80</source>
        <translation>Eingefügte Befehle gehen auch:   nc host 80   ·   telnet host 23   ·   tcp://host:80</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Listening on this computer now</source>
        <translation>Lauscht jetzt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Listen on %1</source>
        <translation>Auf %1 lauschen</translation>
    </message>
    <message>
        <source>Restore %1 session</source>
        <translation>Sitzung von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>it ended without being saved, %1</source>
        <translation>sie endete ungespeichert, %1</translation>
    </message>
</context>
<context>
    <name>wirelark::StatusBar</name>
    <message>
        <source>Slowing the peer</source>
        <translation>Gegenseite gebremst</translation>
    </message>
    <message>
        <source>It sends faster than this computer can store. Nothing is lost.</source>
        <translation>Sie sendet schneller, als dieser Rechner speichern kann. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Accepting paused</source>
        <translation>Annehmen pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;5 open&quot;, %2 is &quot;1 failed&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reading %1 %</source>
        <translation>Gelesen: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s)</source>
        <extracomment>%1 is the number, with its separators</extracomment>
        <translation>
            <numerusform>%1 Nachricht</numerusform>
            <numerusform>%1 Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>↓ %1/s  ↑ %2/s</source>
        <extracomment>Bytes a second that come in and go out; %1 and %2 are sizes such as &quot;1.1 MB&quot;</extracomment>
        <translation>↓ %1/s  ↑ %2/s</translation>
    </message>
    <message>
        <source>In %1 a second, out %2 a second</source>
        <translation>Empfangen %1 pro Sekunde, gesendet %2 pro Sekunde</translation>
    </message>
    <message>
        <source>Nothing is saved until you record or save</source>
        <translation>Ohne Aufzeichnen oder Speichern bleibt nichts</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <extracomment>%1 is &quot;1.4 of 2 GB&quot;, or &quot;1.4 GB&quot; where there is no limit</extracomment>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>Zeichnet auf nach %1</translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>Text is shown as %1</source>
        <translation>Text wird als %1 gezeigt</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>Kept in memory</source>
        <translation>Im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The disk takes nothing now. Click to see why.</source>
        <translation>Der Datenträger nimmt gerade nichts an. Klicken zeigt, warum.</translation>
    </message>
    <message>
        <source>Who comes now waits. Click to see why.</source>
        <translation>Wer jetzt kommt, wartet. Klicken zeigt, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 message(s)</source>
        <extracomment>While the window catches up; %1 and %2 are numbers with their separators</extracomment>
        <translation>
            <numerusform>%1 von %2 Nachricht</numerusform>
            <numerusform>%1 von %2 Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting %1 % · Cancel</source>
        <translation>Exportiert %1 % · Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) exported to %2</source>
        <extracomment>%1 is the number, with its separators; %2 is a file</extracomment>
        <translation>
            <numerusform>%1 Zeile nach %2 exportiert</numerusform>
            <numerusform>%1 Zeilen nach %2 exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::StatusPresenter</name>
    <message>
        <source>Received and sent: %1
Stored: %2
Shown: %3</source>
        <comment>numbers of messages</comment>
        <translation>Empfangen und gesendet: %1
Gespeichert: %2
Angezeigt: %3</translation>
    </message>
    <message>
        <source>No longer kept: everything before #%1</source>
        <translation>Nicht mehr vorhanden: alles vor #%1</translation>
    </message>
</context>
<context>
    <name>wirelark::StepReport</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 not run</source>
        <translation>%1 bestanden, %2 fehlgeschlagen, %3 nicht ausgeführt</translation>
    </message>
    <message>
        <source>came instead: %1</source>
        <translation>stattdessen kam: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>wirelark::StepWords</name>
    <message>
        <source>%1 s</source>
        <extracomment>A time in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>The number of a line of a sequence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>step</source>
        <comment>before what a step says</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>came</source>
        <comment>before what came instead</comment>
        <translation>gekommen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>; %Ln byte(s) in all</source>
        <translation>
            <numerusform>; insgesamt %Ln Byte</numerusform>
            <numerusform>; insgesamt %Ln Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelark::TargetCombo</name>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>wirelark::TemplateWords</name>
    <message>
        <source>Two digits make a byte: %1 has no partner</source>
        <translation>Zwei Ziffern ergeben ein Byte: %1 steht allein</translation>
    </message>
    <message>
        <source>A field begins here and has no } behind it</source>
        <translation>Hier beginnt ein Feld, und dahinter fehlt }</translation>
    </message>
    <message>
        <source>%1 means a field that is not there</source>
        <translation>%1 meint ein Feld, das es nicht gibt</translation>
    </message>
    <message>
        <source>There are too many fields</source>
        <translation>Es sind zu viele Felder</translation>
    </message>
    <message>
        <source>%1: nothing has been received yet</source>
        <translation>%1: Es wurde noch nichts empfangen</translation>
    </message>
    <message>
        <source>%1: the last message is too short for it</source>
        <translation>%1: Die letzte Nachricht ist dafür zu kurz</translation>
    </message>
    <message>
        <source>%1 means bytes that are not in the message</source>
        <translation>%1 meint Bytes, die nicht in der Nachricht sind</translation>
    </message>
    <message>
        <source>%1: the length does not fit its type</source>
        <translation>%1: Die Länge passt nicht in ihren Typ</translation>
    </message>
    <message>
        <source>%1 makes the message too long</source>
        <translation>%1 macht die Nachricht zu lang</translation>
    </message>
    <message>
        <source>%1. Did you mean %2?</source>
        <extracomment>%1 is a sentence that says what is wrong, %2 the word that was probably meant</extracomment>
        <translation>%1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a hex digit</source>
        <translation>„%1“ ist keine Hexziffer</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;</source>
        <translation>Ein Feld „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;</source>
        <translation>Eine Option „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit this field</source>
        <translation>„%1“ passt nicht zu diesem Feld</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value behind a colon</source>
        <translation>„%1“ braucht einen Wert hinter einem Doppelpunkt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no such value, or does not fit</source>
        <translation>„%1“ ist kein solcher Wert oder passt nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a field</source>
        <translation>„%1“ ist kein Name für ein Feld</translation>
    </message>
    <message>
        <source>Another field is called &quot;%1&quot;</source>
        <translation>Ein anderes Feld heißt „%1“</translation>
    </message>
</context>
<context>
    <name>wirelark::TextExport</name>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>wirelark::ToolWindows</name>
    <message>
        <source>Message %1 of #%2, %3</source>
        <extracomment>What is compared: the number of a message, its connection, its size</extracomment>
        <translation>Nachricht %1 von #%2, %3</translation>
    </message>
    <message>
        <source>Connection #%1 %2</source>
        <translation>Verbindung #%1 %2</translation>
    </message>
</context>
<context>
    <name>wirelark::ValueTable</name>
    <message>
        <source>Values at the current byte</source>
        <translation>Werte am aktuellen Byte</translation>
    </message>
    <message>
        <source>No byte</source>
        <translation>Kein Byte</translation>
    </message>
    <message>
        <source>At byte %1</source>
        <translation>Bei Byte %1</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
</context>
<context>
    <name>wirelark::ValueWords</name>
    <message>
        <source>%1 needs a number</source>
        <translation>%1 braucht eine Zahl</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 does not fit into %2, which goes from %3 to %4</source>
        <extracomment>%1 is a number or a time, %2 a type such as u8, %3 and %4 the least and the largest it holds</extracomment>
        <translation>%1 passt nicht in %2; möglich ist %3 bis %4</translation>
    </message>
    <message>
        <source>Bits are up to eight digits, each 0 or 1</source>
        <translation>Bits sind bis zu acht Ziffern, jede 0 oder 1</translation>
    </message>
    <message>
        <source>A time is written as in 2026-11-21T14:02:03</source>
        <translation>Eine Zeit wird geschrieben wie 2026-11-21T14:02:03</translation>
    </message>
    <message>
        <source>%1 has no room for so fine a time</source>
        <translation>%1 hat für eine so feine Zeit keinen Platz</translation>
    </message>
    <message>
        <source>“%1” is no %2, which looks like %3</source>
        <extracomment>%1 is what was typed, %2 a type such as IPv4, %3 an example of it</extracomment>
        <translation>„%1“ ist kein Wert für %2; so sieht er aus: %3</translation>
    </message>
    <message>
        <source>One character belongs here, or its number as in U+20AC</source>
        <translation>Hierher gehört ein Zeichen oder seine Nummer wie U+20AC</translation>
    </message>
    <message>
        <source>The string ends with a NUL, so there can be none in it</source>
        <translation>Die Zeichenkette endet mit einem NUL und kann daher keins enthalten</translation>
    </message>
    <message>
        <source>The string may have %1 bytes at most</source>
        <translation>Die Zeichenkette darf höchstens %1 Bytes haben</translation>
    </message>
</context>
<context>
    <name>wirelark::ViewBar</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Show messages as text</source>
        <translation>Nachrichten als Text zeigen</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Show messages as hexadecimal bytes</source>
        <translation>Nachrichten als hexadezimale Bytes zeigen</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <comment>so many rows</comment>
        <translation>%1 angezeigt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Show messages as rows</source>
        <translation>Nachrichten als Zeilen zeigen</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Show messages as arrows between the ends of a connection</source>
        <translation>Nachrichten als Pfeile zwischen den Enden einer Verbindung zeigen</translation>
    </message>
    <message>
        <source>How the stream is cut into messages</source>
        <translation>Wie der Datenstrom in Nachrichten geschnitten wird</translation>
    </message>
    <message>
        <source>Lens: %1</source>
        <extracomment>On the button that chooses it; the name of a lens, such as &quot;Lines CRLF&quot;</extracomment>
        <translation>Linse: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many rows are shown of so many</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Looking… %1 %</source>
        <translation>Sucht… %1 %</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>a count; progress</comment>
        <translation>%1 · %2 %</translation>
    </message>
</context>
<context>
    <name>wirelark::WaitingPanel</name>
    <message>
        <source>Echo back</source>
        <translation>Echo senden</translation>
    </message>
    <message>
        <source>Try from a terminal:</source>
        <translation>Im Terminal ausprobieren:</translation>
    </message>
    <message>
        <source>Command for a terminal</source>
        <translation>Befehl für ein Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Connect from here</source>
        <translation>Von hier verbinden</translation>
    </message>
    <message>
        <source>Send every byte back to where it came from</source>
        <translation>Jedes Byte dorthin zurücksenden, woher es kam</translation>
    </message>
    <message>
        <source>Waiting for a client on %1</source>
        <translation>Warten auf einen Client an %1</translation>
    </message>
</context>
<context>
    <name>wirelark::WaitingProblem</name>
    <message>
        <source>Waiting for %1 to answer</source>
        <translation>Warten auf Antwort von %1</translation>
    </message>
    <message>
        <source>Tried twice a second, until it answers or you cancel.</source>
        <translation>Zwei Versuche pro Sekunde, bis eine Antwort kommt oder abgebrochen wird.</translation>
    </message>
    <message numerus="yes">
        <source>Tried twice a second for %n s now, until it answers or you cancel.</source>
        <translation>
            <numerusform>Seit %n s zwei Versuche pro Sekunde, bis eine Antwort kommt oder abgebrochen wird.</numerusform>
            <numerusform>Seit %n s zwei Versuche pro Sekunde, bis eine Antwort kommt oder abgebrochen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>wirelark::WindowActions</name>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Open capture…</source>
        <translation>Mitschnitt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>Mitschnitt &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Payload in &amp;hex</source>
        <translation>Nutzdaten als &amp;Hex</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>Ins&amp;pektor</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Näch&amp;ster Bereich</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Address bar</source>
        <translation>&amp;Adressleiste</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Ne&amp;xt connection</source>
        <translation>Nä&amp;chste Verbindung</translation>
    </message>
    <message>
        <source>Sho&amp;w all connections</source>
        <translation>Alle Verb&amp;indungen anzeigen</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>In &amp;Datei aufzeichnen…</translation>
    </message>
    <message>
        <source>&amp;Who uses which port?</source>
        <translation>&amp;Wer belegt welchen Port?</translation>
    </message>
    <message>
        <source>Show &amp;me</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Wirelark</source>
        <translation>Ü&amp;ber Wirelark</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>C&amp;apture</source>
        <translation>&amp;Mitschnitt</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>As &amp;text…</source>
        <translation>Als &amp;Text…</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>Als &amp;CSV…</translation>
    </message>
    <message>
        <source>As &amp;JSON lines…</source>
        <translation>Als &amp;JSON-Zeilen…</translation>
    </message>
    <message>
        <source>As &amp;bytes, a file for each direction…</source>
        <translation>Als &amp;Bytes, eine Datei je Richtung…</translation>
    </message>
    <message>
        <source>As a ca&amp;pture…</source>
        <translation>Als &amp;Mitschnitt…</translation>
    </message>
    <message>
        <source>Only the &amp;selected rows</source>
        <translation>Nur die &amp;ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Mark or unmark the row</source>
        <translation>Zeile mar&amp;kieren oder Markierung aufheben</translation>
    </message>
    <message>
        <source>&amp;Note on the row…</source>
        <translation>&amp;Notiz zur Zeile…</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>Nä&amp;chste Markierung</translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation>Vo&amp;rige Markierung</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Remember what was sent</source>
        <translation>&amp;Gesendetes merken</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>La&amp;dder</source>
        <translation>&amp;Leiterdiagramm</translation>
    </message>
    <message>
        <source>&amp;Lens…</source>
        <translation>L&amp;inse…</translation>
    </message>
    <message>
        <source>&amp;Filter the messages</source>
        <translation>Nachrichten &amp;filtern</translation>
    </message>
    <message>
        <source>Sa&amp;ve the filter as a colour rule…</source>
        <translation>Filter als Farb&amp;regel speichern…</translation>
    </message>
    <message>
        <source>Colour &amp;rules…</source>
        <translation>Farbre&amp;geln…</translation>
    </message>
    <message>
        <source>&amp;Byte map</source>
        <translation>&amp;Bytekarte</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Export what is shown</source>
        <translation>Angezeigtes &amp;exportieren</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>Put the message into the &amp;send box</source>
        <translation>Nachricht &amp;ins Sendefeld übernehmen</translation>
    </message>
    <message>
        <source>&amp;Snippets…</source>
        <translation>Bau&amp;steine…</translation>
    </message>
    <message>
        <source>Snippet &amp;%1</source>
        <translation>Baustein &amp;%1</translation>
    </message>
    <message>
        <source>Find n&amp;ext</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rückwär&amp;ts suchen</translation>
    </message>
    <message>
        <source>For&amp;get what was sent</source>
        <translation>Gesendetes &amp;vergessen</translation>
    </message>
    <message>
        <source>Copy send&amp;ing as command</source>
        <translation>Senden als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Original &amp;size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>L&amp;isten…</source>
        <translation>Lausc&amp;hen…</translation>
    </message>
    <message>
        <source>Pre&amp;vious connection</source>
        <translation>Vori&amp;ge Verbindung</translation>
    </message>
    <message>
        <source>Repl&amp;y times…</source>
        <translation>Antwortz&amp;eiten…</translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation>Befehls&amp;palette</translation>
    </message>
    <message>
        <source>&amp;Edit the bytes to send…</source>
        <translation>Zu s&amp;endende Bytes bearbeiten…</translation>
    </message>
    <message>
        <source>Put a &amp;frame together…</source>
        <translation>&amp;Telegramm zusammenstellen…</translation>
    </message>
    <message>
        <source>S&amp;ave the send box as a snippet…</source>
        <translation>Sendefeld als Baustein spei&amp;chern…</translation>
    </message>
    <message>
        <source>P&amp;ut the snippet into the send box</source>
        <translation>Baustein &amp;ins Sendefeld übernehmen</translation>
    </message>
    <message>
        <source>Se&amp;nd the snippet</source>
        <translation>Baustein sen&amp;den</translation>
    </message>
    <message>
        <source>Copy the snippet as comman&amp;d</source>
        <translation>Baustein als Be&amp;fehl kopieren</translation>
    </message>
    <message>
        <source>Rename or &amp;move the snippet…</source>
        <translation>Baustein &amp;umbenennen oder verschieben…</translation>
    </message>
    <message>
        <source>Se&amp;quence…</source>
        <translation>&amp;Ablauf…</translation>
    </message>
    <message>
        <source>Re&amp;ply</source>
        <translation>Ant&amp;wort</translation>
    </message>
    <message>
        <source>Put a snippet &amp;into the send box</source>
        <translation>Baustein nach &amp;Nummer übernehmen</translation>
    </message>
</context>
<context>
    <name>wirelark::Workspace</name>
    <message>
        <source>No open connection is called %1.</source>
        <translation>Keine offene Verbindung heißt %1.</translation>
    </message>
</context>
</TS>
