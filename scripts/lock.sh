#!/bin/sh
# lock.sh: pin everything with hashes. Needs uv (pipx install uv). --no-emit-index-url: no index host is written down.
set -eu
header='# Made by `make lock`: pins with hashes for every platform and Python 3.11 to 3.13.'
for pair in "requirements.lock:--extra demo --group build" "requirements-dev.lock:--extra demo --extra train --group build --group dev"; do
    file=${pair%%:*} extras=${pair#*:}
    # shellcheck disable=SC2086
    uv pip compile pyproject.toml $extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet -o "$file"
    { echo "$header"; grep -v -i '^--' "$file"; } >"$file.new" && mv "$file.new" "$file"
done
