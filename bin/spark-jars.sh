# shellcheck shell=bash
# For the scripts that run the checkout's own Spark, which source it: finds Java, and has Maven copy
# jars to target/ where they are missing. Sets root (of the checkout) and java; fetch_spark exports
# SPARK_HOME and SPARK_SCALA_VERSION. Environment: JAVA_HOME.

root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# Java 17 or newer.
find_java() {
  if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(type -p java || true)
  fi
  [[ -x $java ]] || fail "no Java at ${java:-JAVA_HOME or on PATH}; Java 17 or newer is needed"
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  [[ $version =~ ^[0-9]+$ && $version -ge 17 ]] ||
    fail "$java is Java ${version:-of an unknown version}; Java 17 or newer is needed"
}

# fetch WHAT DIRECTORY JAR GOAL…: has Maven copy WHAT to DIRECTORY, unless it has a JAR (a pattern).
fetch() {
  if ! compgen -G "$root/$2/$3" >/dev/null; then
    [[ -n $(type -p mvn) ]] || fail "$1 are not in $2; install Maven to have them fetched"
    echo "${0##*/}: fetching $1 into $2" >&2
    mvn -q -B -f "$root/pom.xml" "${@:4}" >&2
  fi
}

fetch_spark() {
  export SPARK_HOME=$root/target/spark
  fetch "Spark's jars" target/spark/jars 'spark-core_*.jar' \
    dependency:copy-dependencies@spark-jars dependency:copy-dependencies@s3a-jars
  # Spark's launcher looks for a build of Spark unless it is told the Scala version.
  local core scala
  core=$(compgen -G "$SPARK_HOME/jars/spark-core_*.jar")
  scala=${core##*/spark-core_}
  export SPARK_SCALA_VERSION=${scala%%-*}
}
