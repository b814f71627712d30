package io.registerexporter.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.rules.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts of what was found. Tallies of parts of an export add up to that of the whole; however much
 * is wrong, one holds a few examples of each problem.
 */
record Tally(
    Map<StatementType, Long> statements,
    Map<StatementType, Long> held,
    Map<InheritedOddity, Long> oddities,
    Map<ProblemCode, Found> problems,
    Map<Rule, Found> rules,
    Contents contents) {

  /** How often a problem was found, and the first examples of it. */
  record Found(long count, List<String> examples) {

    Found and(Found more) {
      List<String> all = new ArrayList<>(examples);
      all.addAll(more.examples);
      return new Found(
          count + more.count, List.copyOf(all.subList(0, Math.min(EXAMPLES, all.size()))));
    }
  }

  private static final int EXAMPLES = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  Tally() {
    this(
        new EnumMap<>(StatementType.class),
        new EnumMap<>(StatementType.class),
        new EnumMap<>(InheritedOddity.class),
        new EnumMap<>(ProblemCode.class),
        new EnumMap<>(Rule.class),
        new Contents());
  }

  void found(ProblemCode code, String example) {
    found(code, 1, example);
  }

  void found(ProblemCode code, long count, String example) {
    problems.merge(code, new Found(count, List.of(example)), Found::and);
  }

  void found(Rule rule, long count, String example) {
    rules.merge(rule, new Found(count, List.of(example)), Found::and);
  }

  /**
   * Counts what an export of this register breaks often.
   *
   * @param example asked for only as long as there are too few
   */
  void found(Rule rule, Supplier<String> example) {
    Found before = rules.get(rule);
    if (before != null && before.examples.size() == EXAMPLES) {
      rules.put(rule, new Found(before.count + 1, before.examples));
    } else {
      found(rule, 1, example.get());
    }
  }

  void count(StatementType type) {
    statements.merge(type, 1L, Long::sum);
  }

  /** A statement was held against the schema. */
  void countHeld(StatementType type) {
    held.merge(type, 1L, Long::sum);
  }

  void count(InheritedOddity oddity, long times) {
    oddities.merge(oddity, times, Long::sum);
  }

  void add(Tally more) {
    more.statements.forEach((type, count) -> statements.merge(type, count, Long::sum));
    more.held.forEach((type, count) -> held.merge(type, count, Long::sum));
    more.oddities.forEach(this::count);
    more.problems.forEach((code, found) -> problems.merge(code, found, Found::and));
    more.rules.forEach((rule, found) -> rules.merge(rule, found, Found::and));
    contents.add(more.contents);
  }

  long statements(StatementType type) {
    return statements.getOrDefault(type, 0L);
  }

  boolean has(ProblemCode code) {
    return problems.containsKey(code);
  }

  VerificationReport report(String exportId, String version) {
    List<Problem> named = new ArrayList<>();
    problems.forEach((code, found) -> named.add(new Problem(code, found.count, found.examples)));
    rules.forEach(
        (rule, found) -> {
          if (!rule.expected()) {
            named.add(new Problem(rule, found.count, found.examples));
          }
        });
    return new VerificationReport(
        exportId, version, named.isEmpty(), statistics(), named, List.of());
  }

  private VerificationReport.Statistics statistics() {
    Map<String, Long> byOddity = new LinkedHashMap<>();
    oddities.forEach((oddity, count) -> byOddity.put(oddity.code(), count));
    Map<String, Long> expected = new LinkedHashMap<>();
    rules.forEach(
        (rule, found) -> {
          if (rule.expected()) {
            expected.put(rule.code(), found.count);
          }
        });
    return new VerificationReport.Statistics(
        byType(statements),
        byType(held),
        byOddity,
        expected,
        contents.interests().top(),
        contents.currentInterests(),
        contents.jurisdictions().top(),
        contents.identifierSchemes().top());
  }

  private static Map<String, Long> byType(Map<StatementType, Long> counts) {
    Map<String, Long> byType = new LinkedHashMap<>();
    for (StatementType type : StatementType.values()) {
      byType.put(type.code(), counts.getOrDefault(type, 0L));
    }
    byType.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
    return byType;
  }

  String toJson() {
    return json(this);
  }

  static Tally ofJson(String json) {
    return ofJson(json, Tally.class);
  }

  /** What tasks send to the driver is made of strings. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record could not be written as JSON", e);
    }
  }

  static <T> T ofJson(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record could not be read back", e);
    }
  }
}
