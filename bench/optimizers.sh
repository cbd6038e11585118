#!/usr/bin/env bash
# The published problems by every method of the toolkit, beside SciPy (Debian: python3-scipy) where it is installed: solved or not,
# iterations, evaluations, time. SciPy gets values and gradients that the toolkit has written as Python.
#
#   bench/optimizers.sh [FOLDER]     FOLDER receives the problems and the rows; artifacts/optimizers if not given.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-artifacts/optimizers}
python=${PYTHON:-/usr/bin/python3}
dotnet build -c Release bench/Optimizers -v quiet --nologo >&2
dotnet run -c Release --no-build --project bench/Optimizers -- write "$folder"
if "$python" -c 'import scipy' 2> /dev/null; then
  # One thread, as the toolkit has.
  OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 "$python" bench/Optimizers/scipy_rows.py "$folder" > "$folder/scipy.jsonl"
else
  echo "(SciPy is not installed)" >&2
fi
dotnet run -c Release --no-build --project bench/Optimizers -- table "$folder"
