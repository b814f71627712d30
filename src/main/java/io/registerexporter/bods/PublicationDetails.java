package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a statement says of its publication.
 *
 * @param date the date that its statements bear
 * @param publisherName who publishes
 * @param publisherUrl and where
 * @param license address of the licence
 */
public record PublicationDetails(
    LocalDate date,
    Optional<String> publisherName,
    Optional<String> publisherUrl,
    Optional<String> license) {}
