# Completion of muster for fish. Print it with: muster completion fish
function __muster_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l tool $words[1]
    set -e words[1]
    for line in ($tool '[complete]' $words "$current" 2>/dev/null)
        if test "$line" = ':folders'
            __fish_complete_directories "$current" ''
        else if string match -q ':files *' -- $line
            set -l endings (string split ' ' -- (string replace ':files ' '' -- $line))
            for file in (__fish_complete_path "$current")
                set -l name (string split -f1 \t -- $file)
                if string match -q '*/' -- $name; or contains -- '*' $endings; or contains -- (string match -r '[^.]*$' -- $name) $endings
                    echo $name
                end
            end
        else
            echo $line
        end
    end
end

complete -c muster -f -a '(__muster_complete)'
