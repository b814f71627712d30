# shellcheck shell=bash
# For bench/export, which sources it: where the time of an export goes, by tasks and by methods. Both cost
# some time themselves.

# Java options of the export.
profile_options() {
  local options=()
  if [[ $tasks == true ]]; then
    mkdir -p "$tmp/events"
    options+=(-Dspark.eventLog.enabled=true "-Dspark.eventLog.dir=file://$tmp/events" -Dspark.eventLog.compress=false)
  fi
  if [[ $jfr == true ]]; then
    rm -f -- "$tmp/recording.jfr"
    options+=("-XX:StartFlightRecording=settings=profile,filename=$tmp/recording.jfr" -XX:FlightRecorderOptions=stackdepth=256)
  fi
  echo "${options[*]}"
}

# The stages with the longest tasks: each beside the median of its stage.
print_tasks() {
  local log
  log=$(find "$tmp/events" -type f -print -quit)
  sed -nE 's/^\{"Event":"SparkListenerStageCompleted","Stage Info":\{"Stage ID":([0-9]+),"Stage Attempt ID":0,"Stage Name":"([^"]*)".*/\1\t\2/p' \
    "$log" >"$tmp/stage-names"
  sed -nE 's/^\{"Event":"SparkListenerTaskEnd","Stage ID":([0-9]+),.*"Launch Time":([0-9]+),.*"Finish Time":([0-9]+),.*/\1\t\2\t\3/p' "$log" |
    awk '{ printf "%d\t%d\n", $1, $3 - $2 }' | sort -k 1,1n -k 2,2n |
    awk -F '\t' '
      function stage(    middle) {
        if (tasks > 1) {
          middle = int((tasks + 1) / 2)
          median = tasks % 2 ? took[middle] : (took[middle] + took[middle + 1]) / 2
          printf "%.1f\t%.1f\t%.2f\t%d\t%s\n", took[tasks] / 1e3, median / 1e3, took[tasks] / (median > 0 ? median : 1), tasks, name[current] == "" ? "(without a name)" : name[current]
        }
      }
      NR == FNR { name[$1] = $2; next }
      $1 != current { stage(); current = $1; tasks = 0 }
      { took[++tasks] = $2 }
      END { stage() }' "$tmp/stage-names" - | sort -k 1,1nr >"$tmp/longest"
  rm -rf -- "$tmp/events"
  printf '\n%10s %10s %10s %8s  %s\n' longest median quotient tasks "Spark's stage"
  awk -F '\t' 'NR <= 10 { printf "%8.1f s %8.1f s %10.2f %8d  %s\n", $1, $2, $3, $4, $5 }' "$tmp/longest"
  echo
  IFS=$'\t' read -r longest _ ratio _ <"$tmp/longest"
  result "longest task, s" "$longest"
  result "longest task / median of its stage" "$ratio"
}

# The ten methods that most samples were taken in. Native code, such as zlib, is sampled apart and less
# often, waiting included: its figures are to be compared with each other only.
print_methods() {
  local recording=$data/export-$statements_asked.jfr
  mv -f -- "$tmp/recording.jfr" "$recording"
  echo
  echo "samples by method, of $recording"
  methods jdk.ExecutionSample "$recording" | sed -n 1,10p
  echo "and in native code"
  methods jdk.NativeMethodSample "$recording" | { grep -F java.util.zip || true; } | sed -n 1,3p
  echo
}

methods() {
  "${java%java}jfr" print --events "$1" --stack-depth 1 "$2" |
    awk '
      frame { sub(/^ */, ""); sub(/ *line:.*/, ""); count[$0]++; all++; frame = 0 }
      /stackTrace = \[/ { frame = 1 }
      END { for (method in count) printf "%6.1f %%  %s\n", 100 * count[method] / all, method }' |
    sort -k 1,1nr
}
