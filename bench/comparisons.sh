# shellcheck shell=bash
# For bench/export, which sources it: the same work by other means, each beside the export's figures.

# Lines that are laid out on the disk at a time, and statements up to which the others run, which read
# all of those lines.
most_lines=5500000

two_threads=2

# Compresses the lines of all parts, some parts at a time, and adds the seconds up. The last lines stay
# for the others.
compare_compression() {
  local name="pigz -p2 -6" from parts at_a_time bytes=0 seconds=0
  local compress=(pigz -p2 -6 -c "$tmp/lines/lines.jsonl")
  if [[ -z $(type -p pigz) ]]; then
    name="two gzip -6"
    compress=(two_gzips)
  fi
  mapfile -t parts < <(find "$tmp/out/bods_exports_results/export_parts" -name '*.gz' | sort)
  at_a_time=$((${#parts[@]} * most_lines / statements + 1))
  mkdir -p "$tmp/lines"
  for ((from = 0; from < ${#parts[@]}; from += at_a_time)); do
    gzip -dc -- "${parts[@]:from:at_a_time}" >"$tmp/lines/lines.jsonl"
    bytes=$((bytes + $(stat -c %s "$tmp/lines/lines.jsonl")))
    watch "${compress[@]}"
    seconds=$(awk -v all="$seconds" -v more="$wall" 'BEGIN { printf "%.1f", all + more }')
  done
  result "lines, GB" "$(quotient "$bytes" 1e9)"
  result "$name, s" "$seconds"
  result "export / $name" "$(quotient "$export_wall" "$seconds")"
}

two_gzips() {
  local half=$(($(stat -c %s "$tmp/lines/lines.jsonl") / 2))
  head -c "$half" "$tmp/lines/lines.jsonl" | gzip -6 >"$tmp/half.gz" &
  tail -c "+$((half + 1))" "$tmp/lines/lines.jsonl" | gzip -6
  wait
}

# Sorts the lines and one in fifty of them again, which are its duplicates.
compare_database() {
  awk 'NR % 50 == 0' "$tmp/lines/lines.jsonl" >"$tmp/lines/again.jsonl"
  watch "$java" -cp "$root/target/bench/classes:$root/target/bench/duckdb.jar" \
    io.registerexporter.bench.DuckDbSort "$tmp/lines/*.jsonl" "$tmp/sorted.gz" "$tmp/java/duckdb" "$two_threads"
  rm -f -- "$tmp/sorted.gz" "$tmp/lines/again.jsonl"
  result "DuckDB, s" "$wall"
  result "DuckDB, CPU s" "$cpu"
  result "DuckDB, peak memory, GB" "$(quotient "$memory" 1e6)"
  result "export / DuckDB" "$(quotient "$export_wall" "$wall")"
}

# Exports the register with one thread and without Spark.
compare_loop() {
  watch "$java" "@$root/bin/java.options" -XX:+UseParallelGC -Xmx"$REGISTER_EXPORTER_HEAP" \
    -Dlog4j2.configurationFile="$root/bin/log4j2.properties" -Dregisterexporter.log="$tmp/loop.log" \
    -cp "$root/target/bench/classes:$(job_jar):$root/target/spark/jars/*" \
    io.registerexporter.bench.PlainExport "$register" "$tmp/plain.gz" "$publication_date"
  rm -f -- "$tmp/plain.gz"
  result "loop, statements" "$(grouped "$(<"$tmp/program.out")")"
  result "loop, s" "$wall"
  result "loop, CPU s" "$cpu"
  result "loop, peak memory, GB" "$(quotient "$memory" 1e6)"
  result "export / loop" "$(quotient "$export_wall" "$wall")"
}

job_jar() {
  compgen -G "$root/target/register-exporter-*-job.jar" | head -n 1
}

# Has Maven make target/bench, unless it is newer than what it is made of.
build_comparisons() {
  local built=$root/target/bench/built
  [[ ! -e $built || -n $(find "$root/bench/src" "$root/pom.xml" "$(job_jar)" -newer "$built" -print -quit) ]] ||
    return 0
  mvn -q -B -f "$root/pom.xml" -P bench -Dmaven.test.skip=true process-classes >&2
  touch "$built"
}

compare() {
  echo "comparing"
  compare_compression
  if ((statements <= most_lines)); then
    build_comparisons
    compare_database
    rm -rf -- "$tmp/lines"
    compare_loop
  fi
  rm -rf -- "$tmp/lines"
}
