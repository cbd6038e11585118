#!/usr/bin/env bash
# Compares polynomial algebra with FLINT, Maxima and SymPy in one run: the programs take turns at each row, results are compared, and
# processor times and ratios are printed as Markdown. Needs gcc, libflint-dev and the .NET SDK; Maxima and SymPy are left out where
# they are not installed. PYTHON names another interpreter than /usr/bin/python3.
#
#   bench/algebra.sh [--rounds N] [--only ROW] [--limit SECONDS] [--out FILE]
#
# --rounds    how often the toolkit and FLINT take turns (3); Maxima and SymPy compute each row in the first round
# --only      the rows whose names contain this text
# --limit     the processor time that Maxima and SymPy have for one row, with the start of the program (60)
# --out       where the rows go (artifacts/algebra.tsv)
set -euo pipefail
root=$(realpath "$(dirname "$0")/..")
rounds=3 only="" limit=60 out=$root/artifacts/algebra.tsv python=${PYTHON:-/usr/bin/python3}
while (($# > 0)); do
  case $1 in
    --rounds) rounds=$2 && shift 2 ;;
    --only) only=$2 && shift 2 ;;
    --limit) limit=$2 && shift 2 ;;
    --out) out=$(realpath -m "$2") && shift 2 ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
  esac
done

cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -march=native bench/Algebra/reference/flint.c -o "$work/flint" -lflint -lgmp
dotnet build bench/Algebra -c Release -o "$work/net" -v quiet --nologo -m:1 >&2
mkdir -p "$(dirname "$out")" "$work/text"
: > "$out"
"$work/net/Algebra" text "$work/text"

maxima() {
  command maxima --very-quiet --batch-string="row_name: \"$1\"\$ folder: \"$work/text\"\$
    load(\"$root/bench/Algebra/reference/maxima.mac\")\$"
}
sympy() { "$python" bench/Algebra/reference/sympy_row.py "$work/text" "$1"; }
others=()
if command -v maxima > /dev/null; then others+=(maxima); else echo "(Maxima is not installed)" >&2; fi
if "$python" -c 'import sympy' 2> /dev/null; then others+=(sympy); else echo "(SymPy is not installed for $python)" >&2; fi

# The last row that another program has written within its time: the later have the size of the result too.
other() {
  local status=0 row
  (ulimit -t "$limit" && "$1" "$2") > "$work/row" 2> /dev/null < /dev/null || status=$?
  row=$(grep "^$1"$'\t' "$work/row" | tail -n 1 || true)
  if [[ -z $row ]]; then
    # Killed: no time is left.
    ((status > 128)) && row="> $limit s" || row="failed"
    row="$1"$'\t'"$2"$'\t'"$row"$'\t-\t-'
  fi
  echo "$row" >> "$out"
}

mapfile -t rows < <("$work/net/Algebra" rows "$only")
for ((round = 1; round <= rounds; round++)); do
  for row in "${rows[@]}"; do
    echo "round $round of $rounds: $row" >&2
    "$work/flint" "$row" >> "$out"
    timeout 900 "$work/net/Algebra" run "$row" >> "$out"
    if ((round == 1)); then for program in "${others[@]}"; do other "$program" "$row"; done; fi
  done
done
"$work/net/Algebra" table "$out"
echo "The rows are in $out." >&2
