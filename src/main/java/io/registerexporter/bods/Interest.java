package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An interest held in an entity.
 *
 * @param type code of the interestType codelist
 * @param details the wording it was declared in
 * @param share how much of it
 * @param startDate since when
 * @param endDate until when
 */
public record Interest(
    Optional<String> type,
    Optional<String> details,
    Optional<Share> share,
    Optional<LocalDate> startDate,
    Optional<LocalDate> endDate) {}
