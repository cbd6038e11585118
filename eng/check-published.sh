#!/usr/bin/env bash
# Publishes the program for this machine and compares what it answers with what the same build answers under the SDK's runtime. The
# trimmer may remove what only compiled terms reach, by the names of methods; no other test would see that. Where a program writes
# pictures, they are compared as well.
#
#   eng/check-published.sh [FOLDER]     FOLDER is where to publish; without it a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
published=${1:-$scratch/published}

case $(uname -s) in
  Linux) runtime=linux ;;
  Darwin) runtime=osx ;;
  *) echo "check-published: no runtime is known for $(uname -s)" >&2 && exit 2 ;;
esac
case $(uname -m) in
  x86_64 | amd64) runtime+=-x64 ;;
  aarch64 | arm64) runtime+=-arm64 ;;
  *) echo "check-published: no runtime is known for $(uname -m)" >&2 && exit 2 ;;
esac

# The trimmer does not always work anew after a change of the libraries.
rm -rf "src/Cli/obj/Release/net10.0/$runtime"
dotnet build src/Cli -c Release --nologo -v quiet
cp -r src/Cli/bin/Release/net10.0 "$scratch/built"
dotnet publish src/Cli -c Release -r "$runtime" -o "$published" --nologo -v quiet

mkdir "$scratch/expected" "$scratch/actual"
for folder in expected actual; do
  printf 'x,y\n' > "$scratch/$folder/points.csv"
  awk 'BEGIN { for (i = 1; i <= 37; i++) printf "%.3f,%.3f\n", i / 8, 3 - i / 16 }' >> "$scratch/$folder/points.csv"
  cat > "$scratch/$folder/requests.jsonl" << 'REQUESTS'
{"id":1,"op":"diff","expr":"x^2*sin(x)","var":"x","at":{"x":0.7}}
{"id":2,"op":"simplify","expr":"sin(x)^2 + cos(x)^2"}
{"id":3,"op":"gradient","expr":"sum(x[i]^2, i, 1, 9)"}
REQUESTS
done

commands=0
differ=0
# run <folder> <program...>: answers, errors and exit status in the folder that also holds the files.
run() {
  local folder=$scratch/$1
  shift
  (cd "$folder" && { "$@" 2>&1 && echo "exit 0" || echo "exit $?"; }) < /dev/null
}
# same [--but-numbers] <arguments...>: what both programs answer is the same, numbers left out where they are times.
same() {
  local numbers=()
  if [ "$1" = --but-numbers ]; then
    numbers=(-e 's/ [0-9.]+ (ns|us|ms|s) +[0-9.]+$//' -e '/^ +how /s/ +/ /g' -e 's/ +$//')
    shift
  fi
  commands=$((commands + 1))
  run expected dotnet "$scratch/built/symbolic.dll" "$@" | sed -E -e '' "${numbers[@]}" > "$scratch/expected.txt"
  run actual "$published/symbolic" "$@" | sed -E -e '' "${numbers[@]}" > "$scratch/actual.txt"
  # Two programs that fail alike are no success.
  if grep -qx "exit 0" "$scratch/expected.txt" && cmp -s "$scratch/expected.txt" "$scratch/actual.txt"; then return; fi
  differ=$((differ + 1))
  printf 'check-published: symbolic %s: the published program answers otherwise, or both fail\n' "$*" >&2
  { diff "$scratch/expected.txt" "$scratch/actual.txt" || true; tail -n 3 "$scratch/actual.txt"; } | head -n 20 >&2
}

rosenbrock="sum(100*(x[i+1]-x[i]^2)^2 + (1-x[i])^2, i, 1, 99)"
same diff "x^2*sin(x)" --steps --at x=0.7
same diff "exp(a*x)" --var x --order 2 --format latex
same diff "norm(X*w - y)^2" --shapes "w: vector(d), X: matrix(m, d), y: vector(m)" --by w
same gradient "$rosenbrock" --vars "x[1..100]" --at "$(seq -f 'x[%g]=0.5' -s , 1 100)"
same hessian "exp(x*y)" --at x=1,y=2
same jacobian "x*y" "sin(x)" --vars x,y --at x=1,y=2
same simplify "sqrt(x^2) + sin(x)^2 + cos(x)^2" --assume x:positive --steps
same factor "4x^3 - 12x^2 + 8x"
same eval "sum(gamma(n)/erf(n), n, 1, 20) + lambertw(1)"
same eval "x^2*sin(y) + max(x, y)/lambertw(x)" --csv points.csv --gradient
same eval "piecewise(exp(-x)*product(y + i/10, i, 1, 12), x < y, x/y)" --csv points.csv --gradient --out values.csv
same --but-numbers bench "$rosenbrock"
same --but-numbers bench "exp(x*y)*sin(x)"
for target in csharp c python linq tape; do
  same codegen "sum(w[i]*exp(-i*x), i, 1, 20)" --target $target --gradient --vars "x,w[1..20]"
done
same minimize "$rosenbrock" --method lbfgs --seed 1
same minimize "(x-3)^2 + (y-1)^2" --start x=0,y=0 --bounds x=0..2
same fit "a*x + b" --data points.csv --target y --steps
same kkt "(x-2)^2 + y^2" --subject-to "x^2 + y^2 <= 1" --start x=0,y=0
same check "x^2*y + sin(x*y)" --at x=1,y=2
same critical "x^4 - 4*x^3 + 4*x^2"
same plot "sin(x)/x" --from -10 --to 10 --derivative --out f.svg
same plot "x^2 + 2*y^2" --over x=-3..3,y=-2..2 --contours --field --out field.png
same batch requests.jsonl

# What they wrote to files.
diff -r "$scratch/expected" "$scratch/actual" >&2 || differ=$((differ + 1))
if [ "$differ" -ne 0 ]; then
  echo "check-published: $differ of $commands differ" >&2
  exit 1
fi
echo "The published program answers $commands commands as the build does."
