#!/usr/bin/env bash
# Boots a single-node Ceph Object Gateway (S3 and STS) on 127.0.0.1, for tests. Debian, as root.
#
#   start.sh DIR PORT        stop with: stop.sh DIR
#
# DIR holds everything: configuration, data, sockets, logs, pid files. Nothing is written elsewhere but the packages.
# Three daemons: a monitor, a store that lives in memory, the gateway. Each start begins with nothing in it.
# On stdout: what a test needs to know, as NAME=value lines. Progress and errors go to stderr. Exit status 0 only with
# the gateway answering. CEPH_NO_INSTALL=1 never calls apt-get.
set -euo pipefail

usage='usage: start.sh DIR PORT'
DIR=${1:?$usage}
PORT=${2:?$usage}
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
ACCESS_KEY=CEPHTESTACCESSKEY001 SECRET_KEY=cephTestSecretKey000000000000000000000001
OTHER_ACCESS_KEY=CEPHTESTACCESSKEY002 OTHER_SECRET_KEY=cephTestSecretKey000000000000000000000002

started=
say() { printf 'ceph: %s\n' "$*" >&2; }
fail() {
  say "$*"
  [ -z "$started" ] || "$HERE/stop.sh" "$DIR" >&2 || true
  exit 1
}
trap 'fail "interrupted"' INT TERM

[[ $PORT =~ ^[0-9]+$ ]] || fail "PORT must be a number, not $PORT"
[ -e /etc/debian_version ] || fail "cannot install Ceph here: this is not Debian"
[ "$(id -u)" = 0 ] || fail "cannot run Ceph here: this needs root"
mkdir -p "$DIR"
DIR=$(cd "$DIR" && pwd -P)
CONF=$DIR/ceph.conf
[[ $DIR =~ ^[A-Za-z0-9_./+-]+$ ]] || fail "the path of DIR may hold only letters, digits and _ . / + -: $DIR"
[ ${#DIR} -le 80 ] || fail "the path of DIR is too long for unix sockets (80 characters at most): $DIR"

# Is the pid in DIR/NAME.pid alive, and still the program that was started here?
alive() {
  local pid
  pid=$(cat "$DIR/$1.pid" 2>/dev/null) && [ -n "$pid" ] &&
    tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "-c $CONF"
}
listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
answers() { curl -s -o /dev/null --noproxy '*' --max-time 5 "http://127.0.0.1:$PORT/"; }

# --- packages ---------------------------------------------------------------------------------------------------------
need=()
for package in radosgw ceph-mon ceph-osd curl; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || need+=("$package")
done
if [ ${#need[@]} -gt 0 ]; then
  [ -z "${CEPH_NO_INSTALL:-}" ] || fail "not installed: ${need[*]}"
  say "installing ${need[*]} (half a minute)"
  options=(-y --no-install-recommends -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold)
  # RUNLEVEL=1: packages start no services.
  apt() { DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get "${options[@]}" "$@" >>"$DIR/apt.log" 2>&1; }
  apt install "${need[@]}" || { apt update && apt install "${need[@]}"; } || {
    tail -n 5 "$DIR/apt.log" >&2
    fail "cannot install ${need[*]}: apt-get failed, see $DIR/apt.log"
  }
fi

# --- a clean start ----------------------------------------------------------------------------------------------------
"$HERE/stop.sh" "$DIR" >&2 || true # what an earlier run left, by its own pid files
! listening "$PORT" || fail "port $PORT is taken by something else"
rm -rf "${DIR:?}"/{mon,osd,run,log,rgw,ceph.conf,monmap}
mkdir -p "$DIR"/{mon,osd,run,log,rgw}
FSID=$(cat /proc/sys/kernel/random/uuid)
OSD_UUID=$(cat /proc/sys/kernel/random/uuid)
# Below the ephemeral ports, so that nothing else comes by it.
MONITOR_PORT=$((16000 + PORT % 10000))
while listening "$MONITOR_PORT" || [ "$MONITOR_PORT" = "$PORT" ]; do MONITOR_PORT=$((MONITOR_PORT + 1)); done

cat >"$CONF" <<END
[global]
fsid = $FSID
mon_host = [v2:127.0.0.1:$MONITOR_PORT]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_ipv4 = true
ms_bind_ipv6 = false
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
# The gateway's own default is "secure", which cannot go with auth none: it would hang for minutes.
ms_mon_client_mode = crc
run_dir = $DIR/run
admin_socket = $DIR/run/\$type.\$id.asok
log_file = $DIR/log/\$type.\$id.log
mon_cluster_log_file = $DIR/log/cluster.log
crash_dir = $DIR/log
log_max_recent = 100
# Small and quick: one store, one copy, few placement groups, short timers.
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
# A nearly full disk is no reason to stop.
mon_data_avail_crit = 0
mon_data_avail_warn = 1
paxos_propose_interval = 0.01
paxos_min_wait = 0.01
objecter_tick_interval = 0.25
[mon]
mon_data = $DIR/mon
[osd]
osd_data = $DIR/osd
osd_objectstore = memstore
osd_class_load_list = *
osd_class_default_list = *
memstore_device_bytes = 2147483648
osd_memory_target = 939524096
[client]
rgw_data = $DIR/rgw
rgw_frontends = beast endpoint=127.0.0.1:$PORT
rgw_dns_name = localhost
rgw_rados_pool_pg_num_min = 1
rgw_thread_pool_size = 64
# SSE-C and SSE-KMS over plain http, with keys for tests built in.
rgw_crypt_require_ssl = false
rgw_crypt_s3_kms_backend = testing
rgw_crypt_s3_kms_encryption_keys = testkey-1=YmluCmJvb3N0CmJvb3N0LWJ1aWxkCmNlcGguY29uZgo=
rgw_s3_auth_use_sts = true
rgw_sts_key = abcdefghijklmnop
# Temporary keys may live from one second on, to see them expire.
rgw_sts_min_session_duration = 1
# Local first: else every failed signature is AccessDenied, not SignatureDoesNotMatch.
rgw_s3_auth_order = local, external, sts
END

show_log() { tail -q -n 15 "$DIR/log/$1.out" "$DIR"/log/*"$2"*.log 2>/dev/null | cut -c1-300 >&2 || true; }
# Starts one daemon in a session of its own, so that Ctrl-C does not reach it, and notes its pid.
daemon() { # NAME PROGRAM ARGS…
  local name=$1
  shift
  started=1
  setsid "$@" </dev/null >"$DIR/log/$name.out" 2>&1 &
  echo $! >"$DIR/$name.pid"
}
setup() { # PROGRAM ARGS…
  timeout 60 "$@" >>"$DIR/log/setup.out" 2>&1 && return
  tail -n 20 "$DIR/log/setup.out" >&2
  show_log mon mon
  show_log osd osd
  fail "$1 failed"
}
until_up() { # WHAT NAME LOG CHECK…
  local what=$1 name=$2 log=$3
  shift 3
  for _ in $(seq 600); do
    "$@" && return
    alive "$name" || { show_log "$name" "$log"; fail "$what ended by itself"; }
    sleep 0.05
  done
  show_log "$name" "$log"
  fail "$what does not answer"
}

# --- monitor and store ------------------------------------------------------------------------------------------------
setup monmaptool --create --clobber --fsid "$FSID" --set-min-mon-release pacific \
  --addv a "[v2:127.0.0.1:$MONITOR_PORT]" "$DIR/monmap"
setup ceph-mon -c "$CONF" --mkfs -i a --monmap "$DIR/monmap"
daemon mon ceph-mon -c "$CONF" -i a -f
until_up 'the monitor' mon mon listening "$MONITOR_PORT"
setup ceph-osd -c "$CONF" --mkfs -i 0 --osd-uuid "$OSD_UUID"
setup /usr/bin/python3 /usr/bin/ceph -c "$CONF" osd new "$OSD_UUID" 0
daemon osd ceph-osd -c "$CONF" -i 0 -f

# --- users and storage classes, then the gateway ----------------------------------------------------------------------
admin() { setup radosgw-admin -c "$CONF" "$@"; }
admin user create --uid=tester --display-name=Tester --access-key="$ACCESS_KEY" --secret-key="$SECRET_KEY" \
  --caps='roles=*;user-policy=*'
admin user create --uid=other --display-name=Other --access-key="$OTHER_ACCESS_KEY" --secret-key="$OTHER_SECRET_KEY"
# S3's storage classes; the gateway has only STANDARD by itself.
for what in zonegroup zone; do
  radosgw-admin -c "$CONF" "$what" get 2>>"$DIR/log/setup.out" | /usr/bin/python3 -c '
import json, sys
what, d = sys.argv[1], json.load(sys.stdin)
classes = ["STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "GLACIER_IR", "DEEP_ARCHIVE"]
if what == "zonegroup":
    for target in d["placement_targets"]:
        target["storage_classes"] = sorted({*target["storage_classes"], *classes})
else:
    for pool in d["placement_pools"]:
        known = pool["val"]["storage_classes"]
        for name in classes:
            known.setdefault(name, {"data_pool": known["STANDARD"]["data_pool"]})
json.dump(d, sys.stdout)' "$what" >"$DIR/rgw/$what.json" || fail "$what has no storage classes"
  admin "$what" set --infile="$DIR/rgw/$what.json"
done
daemon rgw radosgw -c "$CONF" -n client.rgw -f
until_up 'the gateway' rgw client answers

# --- who may make temporary keys, and roles to assume -----------------------------------------------------------------
iam() { # The gateway does not read + as a space, so there are no spaces in the documents.
  setup curl -sS --fail-with-body --noproxy '*' --max-time 30 --aws-sigv4 aws:amz:us-east-1:iam \
    --user "$ACCESS_KEY:$SECRET_KEY" "http://127.0.0.1:$PORT/" "$@"
}
policy() { # ACTIONS
  printf '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[%s],"Resource":["*"]}]}' "$1"
}
for user in tester other; do
  iam --data-urlencode Action=PutUserPolicy --data-urlencode "UserName=$user" \
    --data-urlencode PolicyName=sts --data-urlencode "PolicyDocument=$(policy '"sts:*"')"
done
trust='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam:::user/tester","arn:aws:iam:::user/other"]},"Action":["sts:AssumeRole"]}]}'
role() { # NAME ACTIONS
  iam --data-urlencode Action=CreateRole --data-urlencode "RoleName=$1" --data-urlencode Path=/ \
    --data-urlencode "AssumeRolePolicyDocument=$trust"
  iam --data-urlencode Action=PutRolePolicy --data-urlencode "RoleName=$1" --data-urlencode PolicyName=p \
    --data-urlencode "PolicyDocument=$(policy "$2")"
}
role s3full '"s3:*"'
role s3get '"s3:GetObject","s3:GetObjectVersion"' # without s3:ListBucket a missing key is 403

cat <<END
ENDPOINT=http://127.0.0.1:$PORT
ACCESS_KEY=$ACCESS_KEY
SECRET_KEY=$SECRET_KEY
OTHER_ACCESS_KEY=$OTHER_ACCESS_KEY
OTHER_SECRET_KEY=$OTHER_SECRET_KEY
ROLE_FULL=arn:aws:iam:::role/s3full
ROLE_GET=arn:aws:iam:::role/s3get
END
