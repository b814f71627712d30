package io.registerexporter.pipeline.gates;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was counted in a collection.
 *
 * @param collection which
 * @param read number of its documents
 * @param rejections number of those that were left out, by code of the finding
 */
public record Documents(
    RegisterCollection collection, long read, Map<FindingCode, Long> rejections) {

  /** How many of all documents were left out under some codes. */
  Share rejected(Predicate<FindingCode> codes) {
    long count =
        rejections.entrySet().stream()
            .filter(rejection -> codes.test(rejection.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new Share(count, read, "documents of " + collection.collectionName());
  }
}
