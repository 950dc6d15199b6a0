#!/usr/bin/env bash
# A PostgreSQL of its own for tests, on the loopback interface only.
#
#   tests/harness/postgres.sh start FOLDER PORT   makes the cluster in FOLDER, starts it, prints the value for TEST_DATABASE_URL
#   tests/harness/postgres.sh stop FOLDER         stops it and removes FOLDER
#   tests/harness/postgres.sh crash FOLDER        ends it as a loss of power does
#   tests/harness/postgres.sh again FOLDER PORT   starts it after that
#
# PostgreSQL refuses to run as root; root therefore runs it as the user that Debian's package makes.
set -euo pipefail

usage() {
  sed -n '2,8p' "$0" >&2
  exit 2
}

command=${1:-}
folder=${2:-}
[ -n "$folder" ] || usage

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(dirname "$(command -v pg_ctl || { echo 'postgresql is not installed' >&2; exit 1; })")

as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start() {
  as_owner "$bin/pg_ctl" --pgdata "$folder/cluster" --log "$folder/postgres.log" --wait start \
    --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c max_connections=200" >/dev/null
}

case $command in
  start)
    port=${3:-}
    [ -n "$port" ] || usage
    mkdir -p "$folder"
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    as_owner "$bin/initdb" --pgdata "$folder/cluster" --auth trust --username postgres --encoding UTF8 --locale C >"$folder/initdb.log"
    start
    echo "postgres://postgres@127.0.0.1:$port/postgres"
    ;;
  crash)
    server=$(head -1 "$folder/cluster/postmaster.pid")
    # Its processes would answer for a moment yet.
    sessions=$(grep -ls "^PPid:[[:space:]]*$server\$" /proc/[0-9]*/status | cut -d/ -f3 || true)
    # shellcheck disable=SC2086
    kill -9 "$server" $sessions 2>/dev/null || true
    ;;
  again)
    port=${3:-}
    [ -n "$port" ] || usage
    # Its last processes still hold its memory for a moment.
    for _ in $(seq 100); do
      if start 2>/dev/null; then exit 0; fi
      sleep 0.1
    done
    exit 1
    ;;
  stop)
    # One that has ended by itself has nothing to stop.
    as_owner "$bin/pg_ctl" --pgdata "$folder/cluster" --mode immediate --wait stop >/dev/null || true
    rm -rf "$folder"
    ;;
  *) usage ;;
esac
