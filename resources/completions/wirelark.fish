# fish completion of wirelark(1)

set -l verbs listen connect relay open ports who help
set -l no_verb "not __fish_seen_subcommand_from $verbs"

complete -c wirelark -n $no_verb -l headless -d 'Run without a window'
complete -c wirelark -n $no_verb -l json -d 'Print one JSON object a line for each record'
complete -c wirelark -n $no_verb -l csv -d 'Print the rows as comma-separated values'
complete -c wirelark -n $no_verb -l text -d 'Print the rows as text'
complete -c wirelark -n $no_verb -l commands -d 'Standard input is commands in JSON'
complete -c wirelark -r -n $no_verb -l junit -d 'What becomes of sequences, as JUnit XML'
complete -c wirelark -s h -l help -d 'Print a summary'
complete -c wirelark -l version -d 'Print the version'

complete -c wirelark -f -n $no_verb -a listen -d 'Wait for connections'
complete -c wirelark -f -n $no_verb -a connect -d 'Connect to HOST:PORT'
complete -c wirelark -n $no_verb -a run -d 'Run a sequence on what follows'
complete -c wirelark -f -n $no_verb -a relay -d 'Pass everything on'
complete -c wirelark -f -n $no_verb -a open -d 'Show a capture'
complete -c wirelark -f -n $no_verb -a ports -d 'List the programs that hold ports'
complete -c wirelark -f -n $no_verb -a who -d 'Show who holds a port'
complete -c wirelark -f -n $no_verb -a help -d 'Show what can be typed'

complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a 'reply=none reply=echo reply=discard reply=chargen reply=daytime reply=time reply=http-hello reply=hold reply=close reply=reset' -d 'What is sent back'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a rules= -d 'Answer by the rules of a file'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a rule= -d 'Answer by this rule'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen' -a once -d 'One connection, then no more'
complete -c wirelark -f -n '__fish_seen_subcommand_from connect' -a '(__fish_print_hostnames)' -d Host
complete -c wirelark -f -n '__fish_seen_subcommand_from connect' -a retry -d 'Try again until it answers'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a 'fin=finish fin=keep' -d 'When the peer has finished'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a 'nodelay=on nodelay=off' -d TCP_NODELAY
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a 'ending=none ending=lf ending=crlf ending=cr ending=nul' -d 'What follows a text that is sent'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a send= -d 'What is sent when a connection is open'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a snippet= -d 'The snippet that is sent then'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a snippets= -d 'The file it is in'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a repeat= -d 'How often that is sent'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a pace= -d 'How fast that is sent'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect relay' -a name= -d 'What the row is called'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect relay' -a record= -d 'Write a capture'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect' -a run= -d 'A sequence'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect relay' -a timeout= -d 'End a run after seconds'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect relay open' -a lens= -d 'How the stream is cut into messages'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect relay open' -a filter= -d 'Which messages are wanted'
complete -c wirelark -f -n '__fish_seen_subcommand_from listen connect relay open' -a find= -d 'What to look for'
complete -c wirelark -F -n '__fish_seen_subcommand_from open'
