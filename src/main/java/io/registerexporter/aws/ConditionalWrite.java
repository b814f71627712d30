package io.registerexporter.aws;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Writes small objects under a condition. Versions are entity tags.
 *
 * <p>A condition may fail because a request that was answered too late is made again after it had
 * succeeded: what is there then is compared with what was to be written.
 *
 * @param client reaches S3
 */
public record ConditionalWrite(S3Client client) {

  /** How often S3 is asked again that says that another request came in between (409). */
  private static final int CONFLICTS = 10;

  /** How much longer each time. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  /**
   * Writes an object.
   *
   * @param request with its condition, if any
   * @return the version written; empty if the condition does not hold
   */
  public Optional<String> put(PutObjectRequest request, byte[] content) {
    for (int conflicts = 0; ; conflicts++) {
      try {
        return Optional.of(client.putObject(request, RequestBody.fromBytes(content)).eTag());
      } catch (S3Exception e) {
        boolean gone = request.ifMatch() != null && S3Answer.isMissing(e);
        if (S3Answer.isConditionFalse(e) || gone) {
          return ours(request, content);
        }
        if (!S3Answer.isConflict(e) || conflicts == CONFLICTS) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos() * conflicts);
      }
    }
  }

  private Optional<String> ours(PutObjectRequest request, byte[] content) {
    GetObjectRequest.Builder reading =
        GetObjectRequest.builder().bucket(request.bucket()).key(request.key());
    request.overrideConfiguration().ifPresent(reading::overrideConfiguration);
    return read(reading.build())
        .filter(there -> Arrays.equals(there.asByteArrayUnsafe(), content))
        .map(there -> there.response().eTag());
  }

  /** An object; empty if there is none. */
  public Optional<ResponseBytes<GetObjectResponse>> read(GetObjectRequest request) {
    return ifThere(() -> client.getObjectAsBytes(request));
  }

  /** The answer of a call; empty if it is that there is no such object. */
  public static <T> Optional<T> ifThere(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (S3Exception e) {
      if (S3Answer.isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
