# Completion of muster for bash. Print it with: muster completion bash
_muster() {
    local IFS=$'\n' current=${COMP_WORDS[COMP_CWORD]} line word
    local -a words=("${COMP_WORDS[@]:1:COMP_CWORD}")
    COMPREPLY=()
    # Readline completes only what follows the sign.
    [[ $current == '=' ]] && current=''
    while IFS= read -r line; do
        case $line in
        ':folders') _muster_files "$current" d ;;
        ':files '*) _muster_files "$current" f "${line#:files }" ;;
        *)
            word=${line%%$'\t'*}
            [[ $word == "$current"* ]] && COMPREPLY+=("$word")
            ;;
        esac
    done < <("${COMP_WORDS[0]}" '[complete]' "${words[@]}" 2>/dev/null)
}

_muster_files() {
    local IFS=$'\n' file
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -d -- "$1"))
    [[ $2 == f ]] || return
    for file in $(compgen -f -- "$1"); do
        [[ -d $file ]] && continue
        [[ $3 == '*' || " $3 " == *" ${file##*.} "* ]] && COMPREPLY+=("$file")
    done
}

complete -F _muster muster
