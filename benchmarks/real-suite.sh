#!/bin/sh
# Runs one test project, already built, with dotnet test and with Muster in three ways, and compares the results.
# real-suite.sh PROJECT [OPTION...]: the options, such as -c Release, go to both.
set -u
here=$(cd "$(dirname "$0")" && pwd)
project=$1
shift
out=$(mktemp -d)
echo "reports: $out"

dotnet test "$project" --no-build --logger "trx;LogFileName=$out/theirs.trx" "$@" > "$out/theirs.log" 2>&1
differ=0
for way in auto 4 0; do
    "$here/../muster" run "$project" --no-build -n "$way" --report-trx "$out/n$way.trx" "$@" > "$out/n$way.log" 2>&1
    echo "-n $way: $(tail -n 2 "$out/n$way.log" | head -n 1)"
    python3 "$here/compare.py" "$out/theirs.trx" "$out/n$way.trx" || differ=1
done
exit $differ
