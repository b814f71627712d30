package io.registerexporter.launcher.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.aws.ConditionalWrite;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.S3Address;
import io.registerexporter.launcher.S3Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * The claims of launches, an object for each environment and day.
 *
 * @param client reaches S3
 * @param folder what they lie under
 */
record LaunchClaims(S3Client client, S3Address folder) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * A claim that was read.
   *
   * @param version of the object
   */
  record Versioned(LaunchClaim claim, String version) {}

  S3Address address(String environment, LocalDate day) {
    return folder.resolve(environment + "/" + day + ".json");
  }

  /** The claim of a day; empty if nobody launched anything. */
  Optional<Versioned> read(S3Address address) {
    GetObjectRequest request =
        GetObjectRequest.builder().bucket(address.bucket()).key(address.key()).build();
    return S3Failure.call("read " + address, () -> new ConditionalWrite(client).read(request))
        .map(
            object ->
                new Versioned(
                    parsed(address, object.asByteArrayUnsafe()), object.response().eTag()));
  }

  private static LaunchClaim parsed(S3Address address, byte[] json) {
    try {
      return MAPPER.readValue(json, LaunchClaim.class);
    } catch (IOException e) {
      throw new LauncherException(
          Kind.CONFIGURATION,
          address + " is no claim of a launch: look what wrote it, and move it away.",
          e);
    }
  }

  /**
   * Writes a claim in the place of what was read.
   *
   * @param there what was read; empty if there was none
   * @return the version written; empty if another launch came first
   */
  Optional<String> swap(S3Address address, Optional<Versioned> there, LaunchClaim claim) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(address.bucket())
            .key(address.key())
            .contentType("application/json");
    there.ifPresentOrElse(old -> request.ifMatch(old.version()), () -> request.ifNoneMatch("*"));
    return S3Failure.call(
        "write " + address, () -> new ConditionalWrite(client).put(request.build(), json(claim)));
  }

  private static byte[] json(LaunchClaim claim) {
    try {
      return MAPPER.writeValueAsBytes(claim);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
