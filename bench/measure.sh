# shellcheck shell=bash
# What benchmarks share: running the program side by side in several cases, and a table of their figures.
# To be sourced by one that has set self to its own path.

export LC_ALL=C

fail() {
  echo "bench/${self##*/}: $*" >&2
  exit 1
}

root=$(dirname -- "$(dirname -- "$self")")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# Registers are kept here; all that is temporary lies here, too, if this is set.
data=${BENCH_DATA:-$root/target/bench/data}
mkdir -p -- "$data"
data=$(cd -- "$data" && pwd)

# Builds what is missing.
"$root/bin/register-exporter" --version >/dev/null

tmp=$(mktemp -d ${BENCH_DATA:+-p "$data"})
program=
server=
sampler=
round=1

clean_up() {
  local process
  for process in $program $server $sampler; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf -- "$tmp"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir "$tmp/java"
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:-} -Djava.io.tmpdir=$tmp/java"
export SPARK_LOCAL_DIRS=$tmp/java
export REGISTER_EXPORTER_LOG=$tmp/program.log

# Runs a command in the background, since bash hears signals only while it waits. Leaves its process
# in $program until it ends.
start() {
  "$@" >"$tmp/program.out" 2>"$tmp/program.err" &
  program=$!
}

finish() {
  wait "$program" || {
    cat -- "$tmp/program.err" >&2
    fail "failed: $*"
  }
  program=
}

run() {
  start "$root/bin/register-exporter" "$@"
  finish "register-exporter $*"
}

# A synthetic register, made unless it is there, in the folder $register. Arguments: entities, seed,
# and companies of its largest owner if they are not to follow from its size.
use_register() {
  register=$(register_folder "$@")
  if [[ ! -e $register.made ]]; then
    rm -rf -- "$register"
    echo "making $register"
    run generate --entities "$1" --seed "$2" ${3:+--largest-owner "$3"} --format bson --output "$register"
    cp -- "$tmp/program.out" "$register.made"
  fi
  [[ $(awk '{ gsub(",", ""); sum += $4 } END { printf "%.0f", sum }' "$register.made") == \
    $(find "$register" -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f", sum }') ]] ||
    fail "$register is not as it was made; remove it and $register.made"
}

register_folder() {
  echo "$data/register-$1-seed-$2${3:+-owner-$3}"
}

since() {
  awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'
}

# Writes to $tmp/stages those that the program named, with their seconds and what they counted.
read_stages() {
  sed -nE 's/^[0-9:]+ ([^:]+): ([0-9,]+) [^ ]+ in ([0-9.]+) s \(.*/\1\t\3\t\2/p' "$tmp/program.err" |
    tr -d , >"$tmp/stages"
  grep -q $'^writing statements\t' "$tmp/stages" ||
    fail "the program's log no longer names its stages as is expected here"
}

# Lines of case, round, stage, seconds and what the stage counted.
figures=$tmp/figures

# Exports to a folder named like the case, and prints its figures. All cases of a register have to
# give one final file. Arguments: number of entities, case, and those of the export.
measure() {
  local register=$1 name=$2 start hash stage seconds count
  shift 2
  rm -rf -- "${tmp:?}/$name"
  start=$EPOCHREALTIME
  run export --export-id bench --publication-date 2020-01-01 --output "$tmp/$name" "$@"
  seconds=$(since "$start")
  printf '%s\t%s\ttotal\t%s\t1\n' "$name" "$round" "$seconds" >>"$figures"
  printf '%-14s %6.1f s' "$name" "$seconds"
  read_stages
  while IFS=$'\t' read -r stage seconds count; do
    printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$round" "$stage" "$seconds" "$count" >>"$figures"
    printf '  %s %.1f' "$stage" "$seconds"
  done <"$tmp/stages"
  echo
  hash=$(sha256sum <"$tmp/$name/bods_exports_results/bench.jsonl.gz")
  [[ -e $tmp/hash-$register ]] || echo "$hash" >"$tmp/hash-$register"
  [[ $hash == "$(<"$tmp/hash-$register")" ]] ||
    fail "the final file of $name differs from others of the same register"
}

# Cases side by side, each with its fastest round, and what they are to the first one.
table() {
  echo
  awk -F '\t' -v cases="$*" '
    function row(title, value,    i) {
      printf "%-27s", title
      for (i = 1; i <= columns; i++) printf " %15s", value[i] == "" ? "-" : sprintf("%.1f", value[i])
      for (i = 2; i <= columns; i++) printf " %15s", value[1] * value[i] == 0 ? "-" : sprintf("%.2f", value[i] / value[1])
      print ""
    }
    $3 == "total" && (!($1 in round) || $4 < seconds[$1, round[$1], "total"]) { round[$1] = $2 }
    $3 != "total" && !known[$3]++ { stage[++stages] = $3 }
    { seconds[$1, $2, $3] = $4 }
    END {
      columns = split(cases, name, " ")
      printf "%-27s", "seconds"
      for (i = 1; i <= columns; i++) printf " %15s", name[i]
      for (i = 2; i <= columns; i++) printf " %15s", name[i] "/" name[1]
      print ""
      for (i = 1; i <= columns; i++) rest[i] = value[i] = seconds[name[i], round[name[i]], "total"]
      row("total", value)
      for (s = 1; s <= stages; s++) {
        for (i = 1; i <= columns; i++) rest[i] -= value[i] = seconds[name[i], round[name[i]], stage[s]]
        row(stage[s], value)
      }
      row("outside of stages", rest)
    }' "$figures"
}
