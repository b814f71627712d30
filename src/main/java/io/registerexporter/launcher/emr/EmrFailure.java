package io.registerexporter.launcher.emr;

import io.registerexporter.launcher.AwsFailure;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.emr.model.InternalServerErrorException;
import software.amazon.awssdk.services.emr.model.InternalServerException;

/** What EMR refuses, or cannot be asked, in words that say what to do. */
public final class EmrFailure {

  private EmrFailure() {}

  /**
   * Runs a call.
   *
   * @param what it does, as in {@code list clusters}
   * @throws LauncherException if it fails
   */
  public static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw of(what, e);
    }
  }

  /** The failure of a call. */
  public static LauncherException of(String what, SdkException e) {
    return e instanceof AwsServiceException answer && isOwnFault(e)
        ? AwsFailure.answered(what, "EMR", answer, false)
        : AwsFailure.of(what, "EMR", e);
  }

  /** True if EMR has answered that it is busy or unwell. */
  public static boolean mayPass(LauncherException failure) {
    return failure.kind() == Kind.OUTPUT && failure.getCause() instanceof AwsServiceException;
  }

  /** EMR says so of itself, also in answers whose status says that the request is wrong. */
  static boolean isOwnFault(SdkException e) {
    return e instanceof InternalServerException || e instanceof InternalServerErrorException;
  }
}
