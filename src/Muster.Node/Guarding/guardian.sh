# Reads +PID and -PID from its input, whose other end only the controller holds.
# When that ends without "bye", the controller is dead: kill what it had started, remove what it had written.
# Arguments: the entry of the environment that marks the run, the entry that exempts, then the folders.
trap '' INT TERM HUP QUIT TSTP PIPE
exec >/dev/null 2>&1
cd /
mark=$1
exempt=$2
shift 2
known=' '
channels=

# Remembers the ends of a process's debugging channels, which its runtime cannot remove when it is killed.
# Their names hold when it was born: a process of another container may have the same number.
note_channels() {
    pid=$1
    read -r all <"/proc/$pid/stat" || return
    set -- ${all##*) }
    channels="$channels clr-debug-pipe-$pid-${20}-in clr-debug-pipe-$pid-${20}-out dotnet-diagnostic-$pid-${20}-socket"
}

note_channels "$PPID"

while read -r line; do
    case $line in
    +*)
        known="$known${line#+} "
        note_channels "${line#+}"
        ;;
    -*)
        gone=" ${line#-} "
        case $known in
        *"$gone"*) known="${known%%"$gone"*} ${known#*"$gone"}" ;;
        esac
        ;;
    bye) exit 0 ;;
    esac
done

is_exempt() {
    grep -qsaF "$exempt=" "/proc/$1/environ"
}

# Prints what is alive of the sessions of the known hosts.
in_sessions() {
    for stat in /proc/[0-9]*/stat; do
        read -r all <"$stat" || continue
        pid=${all%% *}
        set -- ${all##*) }
        case $1 in
        Z | X) continue ;;
        esac
        case $known in
        *" $4 "*) echo "$pid" ;;
        esac
    done
}

# Prints what carries the mark; the environment of the dead is empty.
marked() {
    for file in $(grep -lsaF "$mark" /proc/[0-9]*/environ); do
        pid=${file#/proc/}
        echo "${pid%/environ}"
    done
}

# What hosts have started may be programs with such channels, too.
for pid in $(in_sessions); do
    is_exempt "$pid" || note_channels "$pid"
done

for pid in $known; do
    kill -KILL -- "-$pid"
    kill -KILL "$pid"
done

round=0
while [ -d /proc/self ] && [ "$round" -lt 50 ]; do
    found=
    for pid in $(in_sessions) $(marked); do
        if [ "$pid" != "$$" ] && ! is_exempt "$pid"; then
            note_channels "$pid"
            kill -KILL "$pid" && found=1
        fi
    done
    [ -n "$found" ] || break
    round=$((round + 1))
    sleep 0.1
done

for folder; do
    rm -rf -- "$folder"
done

for file in $channels; do
    rm -f -- "${TMPDIR:-/tmp}/$file"
done
