#!/bin/sh
# servers.sh: see that Dovecot is there for the tests. Installs it where that is possible (root or password-less sudo on a Debian-like system);
# otherwise the tests say that they were skipped and why. With AFTERWORD_REQUIRE_SERVERS=1 (CI) a missing server is a failure.
set -u
export PATH="$PATH:/usr/sbin:/sbin"
missing=
command -v dovecot >/dev/null 2>&1 || missing="dovecot-imapd"
command -v neomutt >/dev/null 2>&1 || missing="$missing neomutt"
command -v tmux >/dev/null 2>&1 || missing="$missing tmux"
command -v systemd-analyze >/dev/null 2>&1 || missing="$missing systemd"
command -v setpriv >/dev/null 2>&1 || missing="$missing util-linux"
[ -n "$missing" ] || exit 0
sudo=
[ "$(id -u)" = 0 ] || sudo="sudo -n"
if command -v apt-get >/dev/null 2>&1 && $sudo true 2>/dev/null; then
    echo "installing for the tests: $missing" >&2
    # policy-rc.d 101: the packages must not start a system-wide server
    $sudo sh -c 'test -e /usr/sbin/policy-rc.d || { printf "#!/bin/sh\nexit 101\n" >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d && touch /tmp/.afterword-policy; }
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends '"$missing"' >/dev/null
        test ! -e /tmp/.afterword-policy || rm -f /usr/sbin/policy-rc.d /tmp/.afterword-policy' >&2
fi
if ! command -v dovecot >/dev/null 2>&1; then
    echo "afterword: Dovecot is not here, so the tests against it are skipped. To run them: apt install dovecot-imapd" >&2
    [ -z "${AFTERWORD_REQUIRE_SERVERS:-}" ] || exit 1
fi
