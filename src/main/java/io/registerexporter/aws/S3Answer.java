package io.registerexporter.aws;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 says no with. */
public final class S3Answer {

  private S3Answer() {}

  /** S3's word for the error; empty if it has none, as for every HEAD. */
  public static String code(SdkException e) {
    return e instanceof S3Exception s3
        ? Optional.ofNullable(s3.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("")
        : "";
  }

  /** A condition of the request did not hold. S3 may also say so in an answer of status 200. */
  public static boolean isConditionFalse(SdkException e) {
    return e instanceof S3Exception s3
        && (s3.statusCode() == 412 || code(s3).equals("PreconditionFailed"));
  }

  /** Another request came in between, which is no answer to the condition. */
  public static boolean isConflict(SdkException e) {
    return e instanceof S3Exception s3
        && (s3.statusCode() == 409 || code(s3).equals("ConditionalRequestConflict"));
  }

  /** There is no such object; it may be the bucket that is missing if S3 has no word for it. */
  public static boolean isMissing(SdkException e) {
    return e instanceof S3Exception s3
        && s3.statusCode() == 404
        && !code(s3).equals("NoSuchBucket");
  }
}
