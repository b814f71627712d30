package io.registerexporter.mapping;

import io.registerexporter.register.DataSource;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the latest import found a document.
 *
 * @param dataSource what was imported
 * @param createdAt when
 * @param severalSources true if earlier imports found it in other data sources
 */
public record ImportedFrom(
    DataSource dataSource, Optional<Instant> createdAt, boolean severalSources) {}
