#!/usr/bin/env bash
# Writes every public member that is not yet declared into the PublicAPI.Unshipped.txt of its library, and drops those that are gone.
# The change to these files is what a reviewer reads.
set -euo pipefail
cd "$(dirname "$0")/.."
for project in Symbolic Simplifier Codegen Optimization Plotting; do
  list="src/$project/PublicAPI.Unshipped.txt"
  [ -f "src/$project/$project.csproj" ] || continue
  log=$(dotnet build "src/$project" -v q --nologo --no-incremental 2>&1 || true)
  { cat "$list"
    printf '%s\n' "$log" | grep "src/$project/" | grep -oP "error RS0016: Symbol '\K.*(?=' is not part of the declared)" || true
  } | sort -u > "$list.new"
  printf '%s\n' "$log" | grep -oP "error RS0017: Symbol '\K.*(?=' is part of the declared)" | sort -u > "$list.gone" || true
  { echo '#nullable enable'; grep -vxF -f "$list.gone" "$list.new" | grep -v '^#nullable enable$' || true; } > "$list"
  rm -f "$list.new" "$list.gone"
done
