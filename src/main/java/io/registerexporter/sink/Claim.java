package io.registerexporter.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Says that an export is being made.
 *
 * @param owner a random token of the run that makes it
 * @param startedAt when it was claimed, UTC
 * @param publicationDate the date that its statements bear, kept by a resume
 * @param volumes the volumes that this run or one before may leave, as {@link ExportLayout#volume}
 *     names them
 * @param staging the folder of its staged documents, or null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
    String owner, String startedAt, String publicationDate, List<String> volumes, String staging) {

  /** The folder of its staged documents. */
  public Optional<String> stagingFolder() {
    return Optional.ofNullable(staging);
  }
}
