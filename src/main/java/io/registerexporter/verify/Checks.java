package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What statements are held against.
 *
 * @param version the version of the standard that they are in
 * @param today the day that comes before the future
 * @param asOf the day on which interests are current or not, for statements without a date of
 *     publication
 * @param sample the statements of which the schema is asked as well
 */
record Checks(BodsVersion version, LocalDate today, LocalDate asOf, SchemaSample sample)
    implements Serializable {}
