package io.registerexporter.verify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often names occur. However many names there are, a thousand are kept: beyond that the less
 * frequent ones are counted together, so that the frequent ones of a long list may be counted a
 * little too low, and the sum never.
 */
final class Frequencies {

  private static final int SHOWN = 100;
  private static final int KEPT = 1_000;

  /** Characters of a name that are kept. */
  private static final int LONGEST = 100;

  private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  @JsonProperty private final Map<String, Long> counts;
  @JsonProperty private long rest;

  Frequencies() {
    this(Map.of(), 0);
  }

  @JsonCreator
  Frequencies(@JsonProperty("counts") Map<String, Long> counts, @JsonProperty("rest") long rest) {
    this.counts = new HashMap<>(counts);
    this.rest = rest;
  }

  void add(String name) {
    add(name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…", 1);
  }

  void add(Frequencies more) {
    // In order, because what is forgotten depends on it.
    new TreeMap<>(more.counts).forEach(this::add);
    rest += more.rest;
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** The most frequent names. */
  VerificationReport.Frequent top() {
    Map<String, Long> shown = new LinkedHashMap<>();
    List<Map.Entry<String, Long>> sorted = sorted();
    sorted.stream().limit(SHOWN).forEach(name -> shown.put(name.getKey(), name.getValue()));
    long others = sorted.stream().skip(SHOWN).mapToLong(Map.Entry::getValue).sum();
    return new VerificationReport.Frequent(shown, others + rest);
  }

  private void add(String name, long times) {
    counts.merge(name, times, Long::sum);
    if (counts.size() > KEPT) {
      sorted().stream().skip(KEPT / 2).forEach(this::forget);
    }
  }

  private void forget(Map.Entry<String, Long> name) {
    counts.remove(name.getKey());
    rest += name.getValue();
  }

  private List<Map.Entry<String, Long>> sorted() {
    return counts.entrySet().stream()
        .map(name -> Map.entry(name.getKey(), name.getValue()))
        .sorted(MOST_FREQUENT_FIRST)
        .toList();
  }
}
