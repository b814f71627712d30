package io.registerexporter.pipeline;

import io.registerexporter.decisions.Decisions;
import io.registerexporter.decisions.Outcome;
import io.registerexporter.decisions.Scan;
import io.registerexporter.decisions.SliceTally;
import io.registerexporter.pipeline.gates.Documents;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.RefusedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says of every document that was read what became of it, so that none is lost without a word. */
final class Accounting {

  private final Map<String, Manifest.Documents> collections = new LinkedHashMap<>();
  private final Map<RegisterCollection, Map<FindingCode, Long>> rejections =
      new EnumMap<>(RegisterCollection.class);

  /** As an inventory keeps it. */
  Accounting(Inventory.Accounts accounts) {
    collections.putAll(accounts.collections());
    for (RegisterCollection collection : RegisterCollection.values()) {
      Map<FindingCode, Long> codes = new EnumMap<>(FindingCode.class);
      accounts
          .rejections()
          .getOrDefault(collection.collectionName(), Map.of())
          .forEach((code, count) -> codes.put(FindingCode.of(code), count));
      rejections.put(collection, codes);
    }
  }

  /**
   * @throws RefusedException if a document is not accounted for
   */
  Accounting(Scan scan, Decisions decisions) {
    for (RegisterCollection collection : RegisterCollection.values()) {
      String name = collection.collectionName();
      Map<FindingCode, Long> codes = new EnumMap<>(FindingCode.class);
      rejections.put(collection, codes);
      Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
      for (SliceTally tally : decisions.tallies()) {
        if (tally.collection() == collection) {
          tally.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
          tally.rejections().forEach((code, count) -> codes.merge(code, count, Long::sum));
        }
      }
      Manifest.Documents documents = documents(scan.documents(collection), outcomes, codes);
      check(name, documents);
      collections.put(name, documents);
    }
  }

  /** The same as an inventory keeps it. */
  Inventory.Accounts accounts() {
    Map<String, Map<String, Long>> byCode = new LinkedHashMap<>();
    rejections.forEach(
        (collection, codes) -> {
          Map<String, Long> counts = new TreeMap<>();
          codes.forEach((code, count) -> counts.put(code.code(), count));
          byCode.put(collection.collectionName(), counts);
        });
    return new Inventory.Accounts(collections, byCode);
  }

  /** By the names that collections have in the register. */
  Map<String, Manifest.Documents> collections() {
    return collections;
  }

  /** Documents left out, by code of the finding. */
  Map<String, Long> rejections() {
    Map<String, Long> all = new TreeMap<>();
    rejections
        .values()
        .forEach(codes -> codes.forEach((code, count) -> all.merge(code.code(), count, Long::sum)));
    return all;
  }

  /** What gates look at in each collection. */
  List<Documents> documents() {
    List<Documents> documents = new ArrayList<>();
    rejections.forEach(
        (collection, codes) ->
            documents.add(
                new Documents(
                    collection, collections.get(collection.collectionName()).read(), codes)));
    return documents;
  }

  private static Manifest.Documents documents(
      long read, Map<Outcome, Long> outcomes, Map<FindingCode, Long> codes) {
    Map<String, Long> unused = new TreeMap<>();
    long used = 0;
    long rejected = 0;
    for (Map.Entry<Outcome, Long> entry : outcomes.entrySet()) {
      Outcome outcome = entry.getKey();
      long count = entry.getValue();
      if (outcome == Outcome.USED) {
        used = count;
      } else if (outcome == Outcome.UNREADABLE) {
        rejected += count;
      } else if (outcome.rejection().isPresent()) {
        rejected += count;
        codes.merge(outcome.rejection().get(), count, Long::sum);
      } else if (outcome != Outcome.UNDECIDED) {
        unused.put(outcome.reason(), count);
      }
    }
    return new Manifest.Documents(read, used, unused, rejected);
  }

  private static void check(String collection, Manifest.Documents documents) {
    long unused = documents.unused().values().stream().mapToLong(Long::longValue).sum();
    if (documents.read() != documents.used() + unused + documents.rejected()) {
      throw new RefusedException(
          "of "
              + documents.read()
              + " documents of "
              + collection
              + ", only "
              + (documents.used() + unused + documents.rejected())
              + " are accounted for. Nothing is published; please report this with the log.");
    }
  }
}
