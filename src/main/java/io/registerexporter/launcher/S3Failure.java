package io.registerexporter.launcher;

import io.registerexporter.aws.S3Answer;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 refuses the launcher, or cannot be asked, in words that say what to do. */
public final class S3Failure {

  private S3Failure() {}

  /**
   * Runs a call.
   *
   * @param what it does, as in {@code read s3://…}
   * @throws LauncherException if it fails
   */
  public static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw of(what, e);
    }
  }

  private static LauncherException of(String what, SdkException e) {
    if (!(e instanceof S3Exception s3)) {
      return new LauncherException(
          Kind.OUTPUT,
          "cannot "
              + what
              + ": S3 cannot be reached ("
              + e.getMessage()
              + "). Check AWS_REGION, AWS_ENDPOINT_URL, the credentials and the network.",
          e);
    }
    boolean wrong = s3.statusCode() >= 400 && s3.statusCode() < 500 && !s3.isThrottlingException();
    return new LauncherException(
        wrong ? Kind.CONFIGURATION : Kind.OUTPUT,
        "cannot "
            + what
            + ": S3 answers "
            + s3.statusCode()
            + " "
            + S3Answer.code(s3)
            + (wrong ? ". Check the bucket's name, and the rights of this role." : ". Try again."),
        e);
  }
}
