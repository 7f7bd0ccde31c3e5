#!/usr/bin/env bash
# One command for everything: ./build.sh [build|format|unit|test|samples|filters|pack|bench]
set -euo pipefail
cd "$(dirname "$0")"

configuration=Release
bin=artifacts/bin
passed=0 failed=0 skipped=0

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

# Runs one test program and adds its totals. A program that dies or prints no total is a failure.
run_tests() {
    local name=$1 log
    shift
    say "$name"
    log=artifacts/$name.log
    local status=0
    dotnet exec "$bin/$name/release/$name.dll" "$@" 2>&1 | tee "$log" || status=$?
    local totals
    totals=$(grep -E 'Total: [0-9]+' "$log" | tail -n 1 || true)
    if [ -z "$totals" ]; then
        echo "$name printed no totals"
        failed=$((failed + 1))
        return
    fi
    local total errors fails skips notrun
    total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$totals")
    errors=$(sed -E 's/.*Errors: ([0-9]+).*/\1/' <<<"$totals")
    fails=$(sed -E 's/.*Failed: ([0-9]+).*/\1/' <<<"$totals")
    skips=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$totals")
    notrun=$(sed -E 's/.*Not Run: ([0-9]+).*/\1/' <<<"$totals")
    passed=$((passed + total - fails - skips - notrun))
    failed=$((failed + errors + fails))
    skipped=$((skipped + skips + notrun))
    if [ $status -ne 0 ] && [ $((errors + fails)) -eq 0 ]; then
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
    check_format
    build_samples
    ./muster --version >/dev/null
    pack this
    for project in tests/*Tests/; do
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
