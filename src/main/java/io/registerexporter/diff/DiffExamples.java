package io.registerexporter.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.Place;
import io.registerexporter.verify.json.Value;
import io.registerexporter.verify.json.ValueReader;
import io.registerexporter.verify.rules.StatementRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/** Makes differences a report: reads the statements that were kept as examples. */
final class DiffExamples {

  /** Pointers of an example that are told. */
  private static final int POINTERS = 5;

  private static final List<Kind> KINDS = List.of(Kind.ADDED, Kind.REMOVED, Kind.CHANGED);

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final SparkSession spark;
  private final List<ReadPart> parts;
  private final StatementSubject subject;
  private final ValueReader reader = new ValueReader(StatementRules.NAMES);

  /**
   * @param parts of both exports, by their numbers
   */
  DiffExamples(SparkSession spark, List<ReadPart> parts, BodsVersion version) {
    this.spark = spark;
    this.parts = parts;
    this.subject = StatementSubject.of(version);
  }

  DiffReport report(
      BodsVersion version,
      DiffReport.Compared from,
      DiffReport.Compared to,
      Differences differences) {
    Map<Long, String> lines = ExampleLines.read(spark, parts, places(differences));
    Map<String, DiffReport.Counts> counts = new LinkedHashMap<>();
    Map<String, Map<String, List<DiffReport.Example>>> examples = new LinkedHashMap<>();
    DiffReport.Counts total = new DiffReport.Counts(0, 0, 0, 0);
    for (StatementType type : StatementType.values()) {
      DiffReport.Counts ofType = counts(differences, type);
      counts.put(type.code(), ofType);
      total = total.plus(ofType);
      Map<String, List<DiffReport.Example>> kinds = new LinkedHashMap<>();
      for (Kind kind : KINDS) {
        kinds.put(kind.label(), examples(differences.examples(type, kind), lines));
      }
      examples.put(type.code(), kinds);
    }
    counts.put(DiffReport.TOTAL, total);
    return new DiffReport(version.label(), from, to, counts, examples);
  }

  private static DiffReport.Counts counts(Differences differences, StatementType type) {
    return new DiffReport.Counts(
        differences.count(type, Kind.ADDED),
        differences.count(type, Kind.REMOVED),
        differences.count(type, Kind.CHANGED),
        differences.count(type, Kind.UNCHANGED));
  }

  private static Set<Long> places(Differences differences) {
    Set<Long> places = new TreeSet<>();
    for (StatementType type : StatementType.values()) {
      for (Kind kind : KINDS) {
        for (Found found : differences.examples(type, kind)) {
          places.add(found.from());
          places.add(found.to());
        }
      }
    }
    places.remove(Found.NOWHERE);
    return places;
  }

  private List<DiffReport.Example> examples(List<Found> found, Map<Long, String> lines) {
    return found.stream()
        .map(example -> example(example, lines))
        .sorted(Comparator.comparing(DiffReport.Example::key))
        .toList();
  }

  private DiffReport.Example example(Found found, Map<Long, String> lines) {
    boolean isChanged = found.from() != Found.NOWHERE && found.to() != Found.NOWHERE;
    List<String> pointers =
        isChanged
            ? ChangedPointers.between(json(lines.get(found.from())), json(lines.get(found.to())))
            : List.of();
    long one = found.to() == Found.NOWHERE ? found.from() : found.to();
    return new DiffReport.Example(
        subject.key(value(lines.get(one))),
        line(found.from(), lines),
        line(found.to(), lines),
        pointers.subList(0, Math.min(POINTERS, pointers.size())),
        Math.max(0, pointers.size() - POINTERS));
  }

  /** Null if there is no such line. */
  private DiffReport.Line line(long place, Map<Long, String> lines) {
    return place == Found.NOWHERE
        ? null
        : new DiffReport.Line(
            subject.id(value(lines.get(place))).text(),
            parts.get(Place.part(place)).key(),
            Place.line(place));
  }

  private Value value(String line) {
    byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(utf8, utf8.length + 1 + ValueReader.PADDING);
    bytes[utf8.length] = ValueReader.END;
    return reader.read(bytes, 0, utf8.length).orElseThrow();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line that was read before is no JSON", e);
    }
  }
}
