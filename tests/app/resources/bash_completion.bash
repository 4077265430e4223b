# Asks the bash completion what it would offer. Usage: bash bash_completion.bash wirelark.bash
source "$1"
compopt() { :; }
failures=0

# expect 'words typed so far' 'what must be offered' ['what must not']
expect()
{
    read -ra COMP_WORDS <<<"${1//=/ = }"
    [[ $1 == *[=\ ] ]] && COMP_WORDS+=('')
    [[ $1 == *= ]] && unset 'COMP_WORDS[-1]'
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _wirelark
    local offered=" ${COMPREPLY[*]} " word
    for word in $2; do
        [[ $offered == *" $word "* ]] || { echo "'$1': $word is not among$offered"; failures=1; }
    done
    for word in $3; do
        [[ $offered != *" $word "* ]] || { echo "'$1': $word is among$offered"; failures=1; }
    done
}

expect 'wirelark ' 'listen connect relay open ports who help --headless --json --csv --text --help --version'
expect 'wirelark lis' 'listen' 'connect'
expect 'wirelark --headless listen 5000 ' 'reply= rules= rule= fin= nodelay= ending= once name= record= timeout=' 'retry'
expect 'wirelark connect a:80 ' 'reply= rules= rule= fin= nodelay= ending= retry name= record= run= timeout=' 'once'
expect 'wirelark listen 5000 reply=' 'none echo http-hello'
expect 'wirelark listen 5000 fin=k' 'keep' 'finish'
expect 'wirelark listen 5000 , ' 'listen connect' 'once'
exit $failures
