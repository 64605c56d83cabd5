#!/bin/sh
# venv.sh VENV LOCK: make VENV with a Python that is new enough and install LOCK into it, or say in one line what is missing.
set -eu
venv=$1 lock=$2

fail() { echo "afterword: $*" >&2; exit 1; }
good() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# without pip: its making was interrupted, or its Python is gone
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    python=${PYTHON:-}
    if [ -n "$python" ]; then
        command -v "$python" >/dev/null 2>&1 || fail "there is no $python. Name another one: make PYTHON=/path/to/python3.11 ..."
        good "$python" || fail "$python is not Python 3.11 or newer. Name another one: make PYTHON=/path/to/python3.11 ..."
    else
        for candidate in python3 python3.13 python3.12 python3.11 python; do
            if command -v "$candidate" >/dev/null 2>&1 && good "$candidate"; then python=$candidate; break; fi
        done
        [ -n "$python" ] || fail "no Python 3.11 or newer was found. Install one (Debian: apt install python3 python3-venv), or: make PYTHON=/path/to/python3.11 ..."
    fi
    "$python" -c 'import venv, ensurepip' 2>/dev/null || fail "$python has no venv module. Install it (Debian: apt install python3-venv), or: make PYTHON=/path/to/python3.11 ..."
    echo "making $venv with $("$python" --version) (once)" >&2
    "$python" -m venv --clear "$venv" || { rm -rf "$venv"; fail "could not make $venv; see above"; }
fi

echo "installing from $lock (once)" >&2
log=$venv/install.log
if ! "$venv/bin/python" -m pip install --disable-pip-version-check --quiet --require-hashes -r "$lock" >"$log" 2>&1; then
    if grep -q -i -E 'connection|name resolution|not known|timed out|unreachable|retries' "$log"; then
        fail "could not download the packages: no network? Connect and run the same command again (details: $log)"
    fi
    cat "$log" >&2
    fail "installing the packages failed; see above. To begin anew: make clean, then the same command"
fi
"$venv/bin/python" -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e . >>"$log" 2>&1 || {
    cat "$log" >&2
    fail "installing Afterword itself failed; see above. To begin anew: make clean, then the same command"
}
