#compdef muster
# Completion of muster for zsh. Print it with: muster completion zsh
_muster() {
    local line tab=$'\t' pattern
    local -a described plain
    # --report-json=out/re: only what follows the sign is the name of a file.
    for line in "${(@f)$("${words[1]}" '[complete]' "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
        '') ;;
        ':folders') compset -P 1 '--*='; _files -/ ;;
        ':files \*') compset -P 1 '--*='; _files ;;
        ':files '*)
            compset -P 1 '--*='
            pattern=${line#:files }
            # The empty one: what is in parentheses alone would be qualifiers.
            _files -g "*.(${pattern// /|}|)"
            ;;
        *$tab*) described+=("${${line%%$tab*}//:/\\:}:${line#*$tab}") ;;
        *) plain+=("$line") ;;
        esac
    done
    (( $#described )) && _describe -V muster described
    (( $#plain )) && compadd -a plain
    return 0
}

if [ "$funcstack[1]" = _muster ]; then
    _muster "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _muster muster
fi
