package io.registerexporter.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.registerexporter.store.Checksum;
import java.io.Serializable;
import java.util.Map;

/**
 * A file that a job wrote.
 *
 * @param file which
 * @param bytes its size
 * @param lines number of lines in it
 * @param sha256 of its bytes
 * @param checksum of its bytes
 * @param contentSha256 of its uncompressed lines
 * @param rows rows received for it by their tag, more than lines where an id came twice
 * @param duplicates rows left out because their id and bytes were written already
 * @param conflicts rows left out because their id was written with other bytes
 * @param version what the store calls the file as it was written, or null if it has no versions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartFile(
    PartPlan.File file,
    long bytes,
    long lines,
    String sha256,
    Checksum checksum,
    String contentSha256,
    Map<Integer, Long> rows,
    long duplicates,
    long conflicts,
    String version)
    implements Serializable {

  PartFile withVersion(String stored) {
    return new PartFile(
        file, bytes, lines, sha256, checksum, contentSha256, rows, duplicates, conflicts, stored);
  }
}
