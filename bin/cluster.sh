# shellcheck shell=bash
# For the scripts that run a command beside servers of its own, which source it: a directory for the
# run, the servers' processes, and the end of all of them. Needs Linux, for /proc.
# Environment: KEEP_LOGS (true: keep the directory of a run that went well, too).

# shellcheck source=bin/spark-jars.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/spark-jars.sh"

# begin NAME: makes the directory that run names, target/NAME/run.XXXXXX. YARN does not quote every
# path, so that a checkout whose path has a space in it has the directory in TMPDIR.
begin() {
  [[ -r /proc/self/environ ]] || fail "no /proc/self/environ; this needs Linux"
  local parent=$root/target/$1
  [[ $parent != *[[:space:]]* ]] || parent=${TMPDIR:-/tmp}
  mkdir -p "$parent"
  run=$(mktemp -d "$parent/run.XXXXXX")
  trap end EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# Every process of a run has CLUSTER_RUN in its environment, and hands it on to what it starts.
processes() {
  grep -lsxzF "CLUSTER_RUN=$run" /proc/[0-9]*/environ | cut -d / -f 3 || true
}

# stop [PID…]: ends the processes of the run except those named, by force after ten seconds.
stop() {
  local signal=TERM pids i
  for ((i = 0; i < 120; i++)); do
    mapfile -t pids < <(processes | grep -vxF -f <(printf '%s\n' "$@"))
    ((${#pids[@]})) || return 0
    ((i < 100)) || signal=KILL
    ((i % 10)) || kill -"$signal" "${pids[@]}" 2>/dev/null || true
    sleep 0.1
  done
}

end() {
  local code=$?
  trap '' HUP INT TERM
  # Servers last: what runs on them tells them that it ends.
  stop "${servers[@]}"
  stop
  if [[ $code == 0 && ${KEEP_LOGS:-} != true ]]; then
    rm -rf -- "$run"
  else
    echo "${0##*/}: the logs of the servers, and of what ran on them, are in $run" >&2
  fi
  exit "$code"
}

# For servers, which are to start soon and be small
server_options=(-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1)

# launch LOG COMMAND [ARGUMENT…]: starts a server.
servers=()
launch() {
  local log=$run/$1
  shift
  CLUSTER_RUN=$run "$@" </dev/null >"$log" 2>&1 &
  servers+=("$!")
}

# await LOG COUNT TEXT: waits, a minute at most, until COUNT lines of a log have TEXT in them.
await() {
  local log=$run/$1 lines i
  for ((i = 0; i < 600; i++)); do
    lines=$(grep -csF -- "$3" "$log" || true)
    ((${lines:-0} < $2)) || return 0
    (($(jobs -pr | wc -l) == ${#servers[@]})) || break
    sleep 0.1
  done
  tail -n 20 "$log" >&2
  fail "the servers did not come up; above is the end of $log"
}

# inside COMMAND [ARGUMENT…]: runs a command as if in the foreground, but so that a signal to the
# script is heard at once. Ends the script with the command's exit code.
inside() {
  (
    trap - INT QUIT
    unset SPARK_HOME SPARK_SCALA_VERSION
    export CLUSTER_RUN=$run
    exec "$@"
  ) <&0 &
  wait "$!" && exit 0 || exit "$?"
}
