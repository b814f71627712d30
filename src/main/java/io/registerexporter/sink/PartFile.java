package io.registerexporter.sink;

import java.io.Serializable;
import java.util.Map;

/**
 * A file that a job wrote.
 *
 * @param file which
 * @param bytes its size
 * @param lines number of lines in it
 * @param sha256 of its bytes
 * @param contentSha256 of its uncompressed lines
 * @param rows rows received for it by their tag, more than lines where an id came twice
 * @param duplicates rows left out because their id and bytes were written already
 * @param conflicts rows left out because their id was written with other bytes
 */
public record PartFile(
    PartPlan.File file,
    long bytes,
    long lines,
    String sha256,
    String contentSha256,
    Map<Integer, Long> rows,
    long duplicates,
    long conflicts)
    implements Serializable {}
