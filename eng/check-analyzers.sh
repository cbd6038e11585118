#!/usr/bin/env bash
# Proves that the analyzers are really at work: builds a library that breaks each rule once, with the build policy of this
# repository, and asks for each diagnostic. A policy that silently stopped applying would pass every other check.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A library by its place: the policy looks at the folder.
probe=$scratch/src/Probe
mkdir -p "$probe"
cp -r .editorconfig Directory.Build.props Directory.Packages.props global.json eng "$scratch"
printf '#nullable enable\n' | tee "$probe/PublicAPI.Shipped.txt" > "$probe/PublicAPI.Unshipped.txt"
cat > "$probe/Probe.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk" />
PROJECT
cat > "$probe/Probe.cs" <<'SOURCE'
using System.Text;

namespace Probe;

public static class Undocumented
{
    public static object Unseeded() => new Random();

    public static double Culture(string text) => double.Parse(text);

    public static string Culture() => 1.5.ToString();
}
SOURCE
cat > "$probe/Null.cs" <<'SOURCE'
namespace Probe;

internal static class Null
{
    internal static string Text() => null;
}
SOURCE

log=$scratch/build.log
missing=0
# build: the probe as it stands; that it builds is a failure already.
build() {
  if dotnet build "$probe" --nologo -v q > "$log" 2>&1; then
    echo "check-analyzers: a library that breaks the rules was built without complaint" >&2
    missing=1
  fi
}
# expect <what breaks the rule> <file> <line> <diagnostic>
expect() {
  grep -qE "$2\.cs\($3,[0-9]+\): error $4:" "$log" && return
  echo "check-analyzers: $4 does not fire as an error: $1" >&2
  missing=1
}

build
expect "an unused using" Probe 1 IDE0005
expect "a public member that is not declared" Probe 5 RS0016
expect "an unseeded Random" Probe 7 RS0030
expect "a number read in the culture of the machine" Probe 9 RS0030
expect "a number written in the culture of the machine" Probe 11 RS0030
expect "null where it is not allowed" Null 5 CS8603

# The compiler looks at documentation only when it has no other complaint about the code.
rm "$probe/Null.cs"
build
expect "a public member without documentation" Probe 5 CS1591

if [ "$missing" -ne 0 ]; then
  grep -E "(error|warning) " "$log" | sort -u | head -n 40 >&2
  exit 1
fi
echo "All analyzers fire."
