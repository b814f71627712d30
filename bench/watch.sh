# shellcheck shell=bash
# For benchmarks that source it after measure.sh: runs a command and tells what it took.

# CPU seconds of all children of this shell that have ended, in $children.
read_children() {
  times >"$tmp/times"
  read -r children < <(awk -F '[ms ]' 'NR == 2 { print $1 * 60 + $2 + $4 * 60 + $5 }' "$tmp/times")
}

# Runs a command. Leaves its seconds in $wall, those of its CPU in $cpu, its largest resident set (VmHWM)
# in $memory, and the most that Spark's local folders held in $disk, both in kB and looked at twice a
# second.
watch() {
  local from before
  # What was written before is not to be paid for now.
  sync
  read_children
  before=$children
  from=$EPOCHREALTIME
  start "$@"
  sample "$program" >"$tmp/samples" &
  sampler=$!
  finish "$@"
  wall=$(since "$from")
  read_children
  cpu=$(awk -v before="$before" -v after="$children" 'BEGIN { printf "%.1f", after - before }')
  kill "$sampler" 2>/dev/null || true
  wait "$sampler" 2>/dev/null || true
  sampler=
  memory=$(largest memory)
  disk=$(largest disk)
}

sample() {
  while [[ -r /proc/$1/status ]]; do
    sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/memory \1/p' "/proc/$1/status" || true
    du -sk "$SPARK_LOCAL_DIRS" | sed 's/^/disk /' || true
    sleep 0.5
  done 2>/dev/null
}

largest() {
  awk -v of="$1" '$1 == of && $2 > most { most = $2 } END { printf "%d", most }' "$tmp/samples"
}
