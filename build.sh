#!/usr/bin/env bash
# One command for everything: ./build.sh [build|format|unit|test|samples|filters|pack|bench]
set -euo pipefail
cd "$(dirname "$0")"

configuration=Release
bin=artifacts/bin
passed=0 failed=0 skipped=0
beside= beside_name=
# What a shell starts in the background ignores Ctrl-C; this is to end with the rest, and tests look at signals. Only GNU has the switch.
heed=()
if env --default-signal=INT,QUIT true 2>/dev/null; then heed=(env --default-signal=INT,QUIT); fi
trap 'end_beside' EXIT

end_beside() {
    [ -n "$beside" ] || return 0
    kill "$beside" 2>/dev/null || true
    wait "$beside" 2>/dev/null || true
}

say() { printf '\n== %s\n' "$*"; }

install_needs() {
    # Only where it may and must: root on Debian. Elsewhere the tests say what they miss.
    local missing=()
    command -v setsid >/dev/null || missing+=(util-linux)
    command -v script >/dev/null || missing+=(bsdutils)
    local shell
    for shell in zsh fish; do
        command -v $shell >/dev/null || missing+=($shell)
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"
    else
        echo "build.sh: please install ${missing[*]}" >&2
        exit 1
    fi
}

build() {
    say "build"
    dotnet build Muster.slnx -c $configuration -v quiet -nologo
}

check_format() {
    say "format"
    dotnet format Muster.slnx --verify-no-changes --no-restore -v quiet
}

build_samples() {
    say "samples"
    dotnet build samples/Samples.slnx -c Debug -v quiet -nologo
}

# The samples share nothing with the rest: they are built beside something else. Only collect_samples shows how that went.
start_samples() {
    ${heed[@]+"${heed[@]}"} dotnet build samples/Samples.slnx -c Debug -v quiet -nologo >artifacts/samples.log 2>&1 </dev/null &
    beside=$!
}

collect_samples() {
    local status=0
    wait "$beside" || status=$?
    beside=
    say "samples"
    cat artifacts/samples.log
    return $status
}

# Runs one test program and adds its totals. A program that dies or prints no total is a failure.
run_tests() {
    local name=$1 status=0
    shift
    say "$name"
    dotnet exec "$bin/$name/release/$name.dll" "$@" 2>&1 | tee "artifacts/$name.log" || status=$?
    count "$name" $status
}

# Starts one that mostly waits, beside what comes next. Only collect_tests shows and counts it.
start_tests() {
    beside_name=$1
    ${heed[@]+"${heed[@]}"} dotnet exec "$bin/$1/release/$1.dll" >"artifacts/$1.log" 2>&1 </dev/null &
    beside=$!
}

collect_tests() {
    local status=0
    wait "$beside" || status=$?
    beside=
    say "$beside_name"
    cat "artifacts/$beside_name.log"
    count "$beside_name" $status
}

# Adds the totals of a program that has ended: its name and exit code.
count() {
    local name=$1 status=$2 totals
    totals=$(grep -oE "$name +Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+" "artifacts/$name.log" | tail -n 1 || true)
    if [ -z "$totals" ]; then
        echo "$name printed no totals; it ended with exit code $status"
        failed=$((failed + 1))
        return
    fi
    local total errors fails skips notrun
    read -r total errors fails skips notrun <<<"$(sed -E 's/^[^:]*//; s/[^0-9]+/ /g' <<<"$totals")"
    passed=$((passed + total - fails - skips - notrun))
    failed=$((failed + errors + fails))
    skipped=$((skipped + skips + notrun))
    if [ "$status" -ne 0 ] && [ $((errors + fails)) -eq 0 ]; then
        echo "$name ended with exit code $status"
        failed=$((failed + 1))
    fi
    if [ "$total" -eq 0 ]; then
        echo "$name ran no test"
        failed=$((failed + 1))
    fi
}

finish() {
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
}

test_all() {
    install_needs
    build
    start_samples
    check_format
    collect_samples
    ./muster --version >/dev/null
    pack this
    start_tests Muster.NodeTests
    run_tests Muster.UnitTests
    collect_tests
    for project in tests/*Tests/; do
        case $project in *UnitTests/ | *NodeTests/) continue ;; esac
        run_tests "$(basename "$project")"
    done
}

# The packages, in artifacts/packages; equal sources give equal files. With a platform, compiled ahead of time for that one only.
pack() {
    say "pack"
    rm -rf artifacts/packages
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0) \
        dotnet pack Muster.slnx -c $configuration -o artifacts/packages -v quiet -nologo -p:ContinuousIntegrationBuild=true -p:MusterPlatforms="${1:-all}"
}

# Measures and writes docs/benchmarks.md; with names, only those parts anew.
bench() {
    ./muster --version >/dev/null
    dotnet run --project benchmarks/Muster.Benchmarks -c $configuration -- "${@:-all}"
}

# Asks `dotnet test` anew what each filter of samples/filters.json runs, and compares Muster with that.
record_filters() {
    build
    build_samples
    MUSTER_RECORD_FILTERS=1 run_tests Muster.BackendTests -class Muster.BackendTests.FilterTests
}

case ${1:-test} in
build) build ;;
format) dotnet format Muster.slnx ;;
unit) build && run_tests Muster.UnitTests && finish ;;
samples) build_samples ;;
pack) pack "${2:-all}" ;;
bench) bench "${@:2}" ;;
filters) record_filters && finish ;;
test)
    test_all
    finish
    ;;
*)
    echo "usage: ./build.sh [build|format|unit|samples|test|filters|pack [PLATFORM|this]|bench [NAME…]]" >&2
    exit 5
    ;;
esac
