#!/usr/bin/env bash
# Times `symbolic diff "x^2*sin(x)"` as a whole process beside what other systems take for the same: their runs alternate, so that all
# of them meet the same load. Installs nothing; systems that are not there are left out. Uses hyperfine where it is installed.
#
#   bench/startup.sh [RUNS] [FOLDER]     FOLDER holds a published build; without it one is published to a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-21}
published=${2:-}

if [ -z "$published" ]; then
  published=$(mktemp -d)
  trap 'rm -rf "$published"' EXIT
  dotnet publish src/Cli -c Release -r "${RUNTIME:-linux-x64}" -o "$published" -v quiet --nologo >&2
fi

names=("symbolic" "symbolic --version")
commands=("'$published/symbolic' diff 'x^2*sin(x)'" "'$published/symbolic' --version")
add() {
  if command -v "$1" > /dev/null; then
    names+=("$2")
    commands+=("$3")
  else
    echo "($2 is not installed)" >&2
  fi
}
add maxima "maxima" "maxima --very-quiet --batch-string='diff(x^2*sin(x),x);'"
if python3 -c 'import sympy' 2> /dev/null; then
  add python3 "sympy" "python3 -c 'from sympy import *; x = Symbol(\"x\"); print(diff(x**2*sin(x), x))'"
fi

if command -v hyperfine > /dev/null; then
  hyperfine --shell=none --warmup 3 --runs "$runs" "${commands[@]}"
  exit
fi

# Microseconds of one run, the start of a shell included, which is the same for all.
once() {
  local begin=$EPOCHREALTIME end
  bash -c "$1" > /dev/null 2>&1
  end=$EPOCHREALTIME
  echo $((${end//[.,]/} - ${begin//[.,]/}))
}

declare -A times
for ((i = -1; i < runs; i++)); do
  for k in "${!names[@]}"; do
    t=$(once "exec ${commands[$k]}")
    # The first round warms up the caches of the disk.
    if ((i >= 0)); then times[$k]+="$t "; fi
  done
done

printf '%-20s %10s %10s   (ms, %d runs)\n' process median least "$runs"
for k in "${!names[@]}"; do
  printf '%s\n' ${times[$k]} | sort -n |
    awk -v name="${names[$k]}" '{ t[NR] = $1 / 1000 } END { printf "%-20s %10.1f %10.1f\n", name, t[int((NR + 1) / 2)], t[1] }'
done
