package io.registerexporter.bods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a statement's content was found.
 *
 * @param types codes of the sourceType codelist; 0.1 prints an empty list
 * @param description name of the source
 * @param url its address
 * @param retrievedAt when it was read, printed in whole seconds
 */
public record Source(
    List<String> types,
    Optional<String> description,
    Optional<String> url,
    Optional<Instant> retrievedAt) {}
