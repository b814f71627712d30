package io.registerexporter.launcher;

import io.registerexporter.launcher.LauncherException.Kind;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a service of AWS refuses, or cannot be asked, in words that say what to do. */
public final class AwsFailure {

  private AwsFailure() {}

  /**
   * The failure of a call.
   *
   * @param what it does, as in {@code list clusters}
   * @param service its name, as in {@code EMR}
   */
  public static LauncherException of(String what, String service, SdkException e) {
    return e instanceof AwsServiceException answer
        ? answered(what, service, answer, isRefused(answer))
        : new LauncherException(
            Kind.OUTPUT,
            "cannot "
                + what
                + ": "
                + service
                + " cannot be reached ("
                + e.getMessage()
                + "). Check AWS_REGION, AWS_ENDPOINT_URL, the credentials and the network.",
            e);
  }

  /** The failure of a call that the service answered. */
  public static LauncherException answered(
      String what, String service, AwsServiceException e, boolean refused) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
    String code = details.map(AwsErrorDetails::errorCode).orElse("");
    String said = details.map(AwsErrorDetails::errorMessage).orElse(e.getMessage());
    return new LauncherException(
        refused ? Kind.CONFIGURATION : Kind.OUTPUT,
        "cannot " + what + ": " + service + " answers " + e.statusCode() + " " + code + ": " + said,
        e);
  }

  /** True if the same request will be refused again. */
  public static boolean isRefused(AwsServiceException e) {
    return e.statusCode() >= 400 && e.statusCode() < 500 && !e.isThrottlingException();
  }
}
