#!/bin/sh
# venv.sh VENV LOCK: make VENV with a Python that is new enough and install LOCK into it, or say in one line what is missing.
set -eu
venv=$1 lock=$2

fail() { echo "afterword: $*" >&2; exit 1; }
good() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

if [ ! -x "$venv/bin/python" ]; then
    python=${PYTHON:-}
    if [ -n "$python" ]; then
        good "$python" || fail "$python is not Python 3.11 or newer. Name another one: make PYTHON=/path/to/python3.11 ..."
    else
        for candidate in python3 python3.13 python3.12 python3.11 python; do
            if command -v "$candidate" >/dev/null 2>&1 && good "$candidate"; then python=$candidate; break; fi
        done
        [ -n "$python" ] || fail "no Python 3.11 or newer was found. Install one (Debian: apt install python3 python3-venv), or: make PYTHON=/path/to/python3.11 ..."
    fi
    "$python" -c 'import venv, ensurepip' 2>/dev/null || fail "this Python has no venv module. Install it: apt install python3-venv"
    echo "making $venv with $("$python" --version) (once)" >&2
    "$python" -m venv "$venv" || { rm -rf "$venv"; fail "could not make $venv; see above"; }
fi

echo "installing from $lock (once)" >&2
log=$venv/install.log
if ! "$venv/bin/python" -m pip install --disable-pip-version-check --quiet --require-hashes -r "$lock" >"$log" 2>&1; then
    if grep -q -i -E 'connection|resolve|timed out|network|retries' "$log"; then
        fail "could not download the packages: no network? Connect and run the same command again (details: $log)"
    fi
    cat "$log" >&2
    fail "installing the packages failed; see above"
fi
"$venv/bin/python" -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e . >>"$log" 2>&1 || {
    cat "$log" >&2
    fail "installing Afterword itself failed; see above"
}
