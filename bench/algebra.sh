#!/usr/bin/env bash
# Compares polynomial algebra with FLINT, in one run: builds both programs, runs them in turns, checks that their results agree, and
# prints processor times and ratios as Markdown. Needs gcc, libflint-dev and the .NET SDK.
#
#   bench/algebra.sh [--rounds N] [--only ROW] [--out FILE]
#
# --rounds    how often the programs take turns (3)
# --only      the rows whose names contain this text
# --out       where the rows go (artifacts/algebra.tsv)
set -euo pipefail
root=$(realpath "$(dirname "$0")/..")
rounds=3 only="" out=$root/artifacts/algebra.tsv
while (($# > 0)); do
  case $1 in
    --rounds) rounds=$2 && shift 2 ;;
    --only) only=$2 && shift 2 ;;
    --out) out=$(realpath -m "$2") && shift 2 ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
  esac
done

cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -march=native bench/Algebra/reference/flint.c -o "$work/flint" -lflint -lgmp
dotnet build bench/Algebra -c Release -o "$work/net" -v quiet --nologo -m:1 >&2
mkdir -p "$(dirname "$out")"
: > "$out"
for ((round = 1; round <= rounds; round++)); do
  echo "round $round of $rounds" >&2
  "$work/flint" "$only" >> "$out"
  timeout 900 "$work/net/Algebra" run "$only" >> "$out"
done
"$work/net/Algebra" table "$out"
echo "The rows are in $out." >&2
