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
 * @param deep whether the schema is asked as well, which takes most of the time
 */
record Checks(BodsVersion version, LocalDate today, LocalDate asOf, boolean deep)
    implements Serializable {}
