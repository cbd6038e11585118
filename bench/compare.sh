#!/usr/bin/env bash
# Compares compiled formulas with hand-written C: builds both, runs them in turns, checks that their results agree, and prints
# times and ratios as Markdown. All times are processor time. Needs gcc and the .NET SDK.
#
#   bench/compare.sh [--rounds N] [--only PROBLEM] [--baseline FILE.c] [--out FILE] [--quick]
#   bench/compare.sh --verify
#
# --rounds    how often the programs take turns (3)
# --only      the problems whose names contain this text; leaves the rows of compiling and the long programs out
# --quick     leaves the rows of compiling and the long programs out
# --baseline  other C programs that write the same rows
# --out       where the rows go (artifacts/compare.jsonl)
# --verify    no times: small cases by the interpreter, with symbolic derivatives, against the C
set -euo pipefail
root=$(realpath "$(dirname "$0")/..")
rounds=3 only="" baseline=$root/bench/Compare/reference/reference.c out=$root/artifacts/compare.jsonl verify=false quick=false
while (($# > 0)); do
  case $1 in
    --rounds) rounds=$2 && shift 2 ;;
    --only) only=$2 quick=true && shift 2 ;;
    --baseline) baseline=$(realpath "$2") && shift 2 ;;
    --out) out=$(realpath -m "$2") && shift 2 ;;
    --verify) verify=true && shift ;;
    --quick) quick=true && shift ;;
    *) sed -n '2,15s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
  esac
done

cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O3 -march=native -ffast-math -DBUILD_FLAGS='"fast"' "$baseline" -o "$work/c-fast" -lm
gcc -O3 -march=native -DBUILD_FLAGS='"strict"' "$baseline" -o "$work/c-strict" -lm
dotnet build bench/Compare -c Release -o "$work/net" -v quiet --nologo >&2
ours=$work/net/Compare
mkdir -p "$(dirname "$out")"
: > "$out"

# Adds the name of the program to its rows.
from() { sed "s/^{/{\"program\":\"$1\",/" >> "$out"; }

if $verify; then
  "$work/c-fast" small | from c-fast
  "$work/c-strict" small | from c-strict
  "$ours" verify | from symbolic
  "$ours" table "$out"
  exit
fi

for ((round = 1; round <= rounds; round++)); do
  echo "round $round of $rounds" >&2
  "$work/c-fast" $only | from c-fast
  "$work/c-strict" $only | from c-strict
  "$ours" evaluate $only | from symbolic
  if ! $quick; then
    # Each in a process of its own, for "cold" means that nothing has run before.
    for family in rosenbrock helmholtz logreg gmm batch; do "$ours" compile "$family" | from symbolic; done
  fi
done
if ! $quick; then "$ours" synthetic | from symbolic; fi
"$ours" table "$out"
echo "The rows are in $out." >&2
