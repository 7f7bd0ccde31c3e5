# Completion of muster for fish. Print it with: muster completion fish
function __muster_complete
    set -l words (commandline -opc)
    # The word without its quotes. One whose quote is still open is none yet.
    set -l typed (commandline -ct)
    set -l current (string unescape -- "$typed"; or string replace -r '^["\']' '' -- "$typed")
    # --report-json=out/re: what stands before the name of the file.
    set -l option (string match -r '^--[^=]+=' -- "$current")
    set -l place (string replace -r '^--[^=]+=' '' -- "$current")
    set -l tool $words[1]
    set -e words[1]
    for line in ($tool '[complete]' $words "$current" 2>/dev/null)
        if test "$line" = ':folders'
            for folder in (__fish_complete_directories "$place" '')
                echo "$option$folder"
            end
        else if string match -q ':files *' -- $line
            set -l endings (string split ' ' -- (string replace ':files ' '' -- $line))
            for file in (__fish_complete_path "$place")
                set -l name (string split -f1 \t -- $file)
                if string match -q '*/' -- $name; or contains -- '*' $endings; or contains -- (string match -r '[^.]*$' -- $name) $endings
                    echo "$option$name"
                end
            end
        else
            echo $line
        end
    end
end

complete -c muster -f -a '(__muster_complete)'
