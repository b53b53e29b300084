#!/usr/bin/env bash
# Stops what start.sh started with the same DIR, by its pid files and nothing else.
#
#   stop.sh DIR
set -euo pipefail

DIR=$(cd "${1:?usage: stop.sh DIR}" 2>/dev/null && pwd -P) || exit 0 # no such folder: nothing was started
CONF=$DIR/ceph.conf
status=0

# Still the program that start.sh started, and not another that got its number?
ours() { tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline" | grep -qF -- "-c $CONF"; }
ended() { # PID TRIES, each a twentieth of a second
  for _ in $(seq "$2"); do
    ours "$1" || return 0
    sleep 0.05
  done
  return 1
}

for name in rgw osd mon; do # the gateway first, so that nothing waits for a store that is gone
  [ -s "$DIR/$name.pid" ] || continue
  pid=$(cat "$DIR/$name.pid")
  if ours "$pid"; then
    # Nothing is kept, so nobody is given long to end in good order.
    kill -TERM "$pid" 2>/dev/null || true
    ended "$pid" 40 || kill -KILL "$pid" 2>/dev/null || true
    ended "$pid" 100 || {
      echo "ceph: $name (pid $pid) does not end" >&2
      status=1
      continue
    }
  fi
  rm -f "$DIR/$name.pid"
done
exit "$status"
