# bash completion of wirelark(1)

_wirelark()
{
    local cur=${COMP_WORDS[COMP_CWORD]} verb='' word
    # Bash splits words at '=', so the value of an option is a word of its own.
    if [[ $cur == '=' ]]; then
        cur=''
    fi
    local key=''
    if [[ ${COMP_WORDS[COMP_CWORD]} == '=' ]]; then
        key=${COMP_WORDS[COMP_CWORD - 1]}
    elif [[ ${COMP_WORDS[COMP_CWORD - 1]} == '=' ]]; then
        key=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $key in
    reply) mapfile -t COMPREPLY < <(compgen -W 'none echo discard chargen daytime time http-hello hold close reset' -- "$cur") ;;
    fin) mapfile -t COMPREPLY < <(compgen -W 'finish keep' -- "$cur") ;;
    send) mapfile -t COMPREPLY < <(compgen -W 'text: hex: file:' -- "$cur") ;;
    ending) mapfile -t COMPREPLY < <(compgen -W 'none lf crlf cr nul' -- "$cur") ;;
    nodelay) mapfile -t COMPREPLY < <(compgen -W 'on off' -- "$cur") ;;
    lens) mapfile -t COMPREPLY < <(compgen -W 'raw lines lines:lf lines:crlf delimiter: fixed: length: gap: modbus stxetx mllp tpkt slip cobs netstring jsonlines websocket dns' -- "$cur") ;;
    record | rules | run | snippets) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    esac
    [[ -n $key ]] && return

    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
        listen | connect | run | relay | open | ports | who | help) verb=$word ;;
        ,) verb='' ;;
        esac
    done
    case $verb in
    '') mapfile -t COMPREPLY < <(compgen -W '--headless --json --csv --text --commands --junit --help --version listen connect run relay open ports who help' -- "$cur"
        compgen -f -X '!*.pcapng' -- "$cur") ;;
    run) mapfile -t COMPREPLY < <(compgen -f -- "$cur"; compgen -W 'listen connect' -- "$cur") ;;
    open) mapfile -t COMPREPLY < <(compgen -f -- "$cur"; compgen -W 'lens= filter= find=' -- "$cur") ;;
    listen) mapfile -t COMPREPLY < <(compgen -W 'reply= rules= rule= fin= nodelay= ending= send= snippet= snippets= repeat= pace= once name= record= run= timeout= lens= filter= find=' -- "$cur") ;;
    connect)
        mapfile -t COMPREPLY < <(compgen -W 'reply= rules= rule= fin= nodelay= ending= send= snippet= snippets= repeat= pace= retry name= record= run= timeout= lens= filter= find=' -- "$cur"
            compgen -A hostname -- "$cur")
        ;;
    relay) mapfile -t COMPREPLY < <(compgen -W 'name= record= timeout= lens= filter= find=' -- "$cur") ;;
    esac
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace
    fi
}
complete -o filenames -F _wirelark wirelark
