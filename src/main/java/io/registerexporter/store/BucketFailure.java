package io.registerexporter.store;

import io.registerexporter.aws.S3Answer;
import java.net.UnknownHostException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 refuses, or cannot be asked, in words that say what to do. */
final class BucketFailure {

  private BucketFailure() {}

  /** S3 has said no to the one time that it was asked: nothing of the request is under way. */
  static boolean isRefused(SdkException e) {
    boolean once = Optional.ofNullable(e.numAttempts()).orElse(0) == 1;
    return S3Answer.isConditionFalse(e)
        || (once && e instanceof S3Exception s3 && s3.statusCode() >= 400 && s3.statusCode() < 500);
  }

  static OutputException of(Bucket bucket, String verb, String key, SdkException e) {
    String reason = e instanceof S3Exception s3 ? refused(bucket, s3) : unreached(bucket, e);
    return new OutputException("cannot " + verb + " " + bucket.address(key) + ": " + reason, e);
  }

  private static String refused(Bucket bucket, S3Exception e) {
    Optional<String> region = region(e);
    if (region.isPresent() && (e.statusCode() == 301 || e.statusCode() == 400)) {
      return "the bucket is in the region "
          + region.get()
          + ", which "
          + bucket.place()
          + " is not. Set AWS_REGION="
          + region.get()
          + ".";
    }
    return switch (S3Answer.code(e).isEmpty() && e.statusCode() == 403
        ? "AccessDenied"
        : S3Answer.code(e)) {
      case "NoSuchBucket" ->
          "there is no bucket "
              + bucket.name()
              + " at "
              + bucket.place()
              + ". Create it, or correct --output.";
      case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken" ->
          bucket.place()
              + " does not accept the credentials ("
              + S3Answer.code(e)
              + "). Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or the role"
              + " of this machine.";
      case "AccessDenied", "AllAccessDisabled", "AccountProblem" ->
          "these credentials may not ("
              + e.statusCode()
              + " AccessDenied). They need s3:ListBucket and s3:ListBucketMultipartUploads on the"
              + " bucket; s3:GetObject, s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload and,"
              + " with s3Tags, s3:PutObjectTagging under --output; and with s3KmsKey"
              + " kms:GenerateDataKey and kms:Decrypt.";
      case "RequestTimeTooSkewed" ->
          "the clock of this machine differs too much from that of "
              + bucket.place()
              + " (RequestTimeTooSkewed). Set it by a time server.";
      default ->
          bucket.place()
              + " answers "
              + e.statusCode()
              + (S3Answer.code(e).isEmpty() ? "" : " " + S3Answer.code(e))
              + ". Run again with --resume; if it stays so, look at the bucket's policy and state.";
    };
  }

  private static Optional<String> region(S3Exception e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .map(AwsErrorDetails::sdkHttpResponse)
        .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"));
  }

  private static String unreached(Bucket bucket, SdkException e) {
    if (String.valueOf(e.getMessage()).contains("Unable to load credentials")) {
      return "there are no AWS credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give"
          + " this machine a role.";
    }
    return bucket.place()
        + " cannot be reached ("
        + reason(e)
        + "). Check AWS_ENDPOINT_URL, AWS_REGION and the network, then run again with --resume.";
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof UnknownHostException) {
      return "no such host: " + root.getMessage();
    }
    String message = root.getMessage();
    return message == null || message.isBlank()
        ? root.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
