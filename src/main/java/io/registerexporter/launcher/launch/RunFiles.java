package io.registerexporter.launcher.launch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.aws.ConditionalWrite;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.S3Address;
import io.registerexporter.launcher.S3Failure;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.RunStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * What a run of the job leaves in S3 that tells how it went.
 *
 * @param client reaches S3
 */
public record RunFiles(S3Client client) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** By how much the clocks of S3 and EMR may differ. A cluster takes longer to begin its run. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  /**
   * True if an export is published: it has a manifest, and latest names it or a newer one. A run
   * that ended between the two leaves the rest to another run of the same export. A manifest of a
   * run whose claim another one has taken counts for nothing, as it does for the job. An export
   * that was deleted counts as published, for its id is never used again.
   *
   * @param output the folder that it went to, an address in S3
   */
  public boolean isPublished(String output, String exportId) {
    ExportLayout layout = layout(output, exportId);
    Optional<JsonNode> manifest = json(layout.manifest());
    if (manifest.isEmpty()) {
      return read(layout.deleted()).isPresent();
    }
    if (!isOfHolder(layout, manifest.get())) {
      return false;
    }
    String began = reading(manifest.get());
    return json(layout.latest())
        .map(
            latest ->
                latest.path("rolledBackFrom").isObject() ? latest.get("rolledBackFrom") : latest)
        .filter(newest -> reading(newest).compareTo(began) >= 0)
        .isPresent();
  }

  private boolean isOfHolder(ExportLayout layout, JsonNode manifest) {
    return json(layout.claim())
        .map(claim -> claim.path("owner").asText().equals(manifest.path("run").asText()))
        .orElse(true);
  }

  /**
   * What an export has in it, by its manifests; empty if there are none.
   *
   * @param output as in {@link #isPublished}
   */
  public Optional<ExportCounts> counts(String output, String exportId) {
    return json(layout(output, exportId).manifest())
        .map(
            first ->
                ExportCounts.of(
                    first, manifest -> json(S3Address.of(output).resolve(manifest).toString())));
  }

  /** By which exports are newer or older: when the register was read, then the id. */
  private static String reading(JsonNode export) {
    return export.path("startedAt").asText() + " " + export.path("exportId").asText();
  }

  private Optional<JsonNode> json(String path) {
    return read(path)
        .map(
            file -> {
              try {
                return MAPPER.readTree(file.asByteArrayUnsafe());
              } catch (IOException e) {
                throw new LauncherException(
                    Kind.OUTPUT, S3Address.of(path) + " is no JSON. Look what wrote it.", e);
              }
            });
  }

  /**
   * How far the run of an export came; empty if it said nothing, or nothing that can be read.
   *
   * @param since when the run began at the earliest: a run that was not heard of since said nothing
   */
  public Optional<RunStatus> status(String output, String exportId, Instant since) {
    return status(output, exportId, since, Instant.MAX);
  }

  /** The same of the run on a cluster: what is said after its end, another one's run says. */
  public Optional<RunStatus> status(String output, String exportId, Cluster cluster) {
    Instant end = Clusters.endedAt(cluster).map(ended -> ended.plus(CLOCKS)).orElse(Instant.MAX);
    return status(output, exportId, Clusters.createdAt(cluster), end);
  }

  private Optional<RunStatus> status(String output, String exportId, Instant since, Instant until) {
    // S3 tells whole seconds.
    Instant second = since.truncatedTo(ChronoUnit.SECONDS);
    return read(layout(output, exportId).status())
        .filter(status -> !status.response().lastModified().isBefore(second))
        .filter(status -> !status.response().lastModified().isAfter(until))
        .flatMap(RunFiles::parsed);
  }

  private static ExportLayout layout(String output, String exportId) {
    return new ExportLayout(S3Address.of(output).toString(), exportId);
  }

  private Optional<ResponseBytes<GetObjectResponse>> read(String path) {
    S3Address file = S3Address.of(path);
    GetObjectRequest request =
        GetObjectRequest.builder().bucket(file.bucket()).key(file.key()).build();
    return S3Failure.call("read " + file, () -> new ConditionalWrite(client).read(request));
  }

  private static Optional<RunStatus> parsed(ResponseBytes<GetObjectResponse> status) {
    try {
      return Optional.of(MAPPER.readValue(status.asByteArrayUnsafe(), RunStatus.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
