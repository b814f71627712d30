# shellcheck shell=bash
# What benchmarks share: running the program side by side in several cases, and a table of their figures.
# To be sourced by one that has set self to its own path.

export LC_ALL=C

fail() {
  echo "bench/${self##*/}: $*" >&2
  exit 1
}

root=$(dirname -- "$(dirname -- "$self")")

# Builds what is missing.
"$root/bin/register-exporter" --version >/dev/null

tmp=$(mktemp -d)
program=
server=
round=1

clean_up() {
  local process
  for process in $program $server; do
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

# Runs the program in the background, since bash hears signals only while it waits.
run() {
  "$root/bin/register-exporter" "$@" >"$tmp/program.out" 2>"$tmp/program.err" &
  program=$!
  wait "$program" || {
    cat -- "$tmp/program.err" >&2
    fail "failed: register-exporter $*"
  }
  program=
}

since() {
  awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'
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
  while IFS=$'\t' read -r stage count seconds; do
    printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$round" "$stage" "$seconds" "${count//,/}" >>"$figures"
    printf '  %s %.1f' "$stage" "$seconds"
  done < <(sed -nE 's/^[0-9:]+ ([^:]+): ([0-9,]+) [^ ]+ in ([0-9.]+) s \(.*/\1\t\2\t\3/p' "$tmp/program.err")
  echo
  grep -q "^$name"$'\t'"$round"$'\t'"writing statements"$'\t' "$figures" ||
    fail "the program's log no longer names its stages as is expected here"
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
