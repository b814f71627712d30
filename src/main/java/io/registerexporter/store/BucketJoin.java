package io.registerexporter.store;

import io.registerexporter.aws.ObjectSettings;
import io.registerexporter.aws.S3Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Joins objects of a bucket to one by a multipart upload, which nobody sees before it is completed.
 *
 * <p>S3 compares the whole with the checksum combined from the parts before it shows it. Then the
 * object is read once more, for its SHA-256, which S3 does not know of an object of several parts.
 */
final class BucketJoin {

  private static final Logger LOG = LoggerFactory.getLogger(BucketJoin.class);

  /** S3 asks for a new upload where another request came in between (409). */
  private static final int UPLOADS = 3;

  /**
   * How often the object is read where the answer breaks off; the client itself only asks again.
   */
  private static final int READINGS = 4;

  /** Marks the object with the run that made it, in its metadata. */
  private static final String OWNER = "register-exporter-owner";

  private final Bucket bucket;
  private final ObjectSettings settings;
  private final List<StoredFile> files;
  private final String target;
  private final String owner;
  private final Checksum checksum;

  /** Uploads that S3 may still complete, as far as is known; none once the object is seen. */
  private final List<String> unsettled = new ArrayList<>();

  /**
   * @param target the key of the object to be made
   * @param owner a token of this run
   */
  BucketJoin(
      Bucket bucket, ObjectSettings settings, List<StoredFile> files, String target, String owner) {
    this.bucket = bucket;
    this.settings = settings;
    this.files = files;
    this.target = target;
    this.owner = owner;
    this.checksum = StoredFile.checksumOf(files);
  }

  StoredFile run() throws IOException {
    CopyPlan plan = CopyPlan.of(files.stream().map(StoredFile::bytes).toList());
    LOG.debug(
        "joining {} objects in {} parts, {} of them buffered",
        files.size(),
        plan.parts().size(),
        plan.buffered());
    int uploads = 1;
    while (upload(plan, uploads) == Outcome.CONFLICT) {
      LOG.info("another request came between; uploading {} anew", target);
      uploads++;
    }
    StoredFile joined = checked();
    unsettled.forEach(this::abort);
    return joined;
  }

  private enum Outcome {
    COMPLETED,
    /** S3 asks for another upload. */
    CONFLICT
  }

  private Outcome upload(CopyPlan plan, int number) {
    String uploadId = bucket.call("begin", target, this::begin);
    List<CompletedPart> parts;
    try (PartCopies copies = new PartCopies(bucket, files, target, uploadId)) {
      parts = copies.copy(plan);
    } catch (RuntimeException e) {
      abort(uploadId);
      throw e;
    }
    try {
      complete(uploadId, parts);
      return Outcome.COMPLETED;
    } catch (SdkException e) {
      return afterFailure(e, uploadId, number);
    }
  }

  private String begin() {
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder()
            .bucket(bucket.name())
            .key(target)
            .contentType("application/gzip")
            .metadata(Map.of(OWNER, owner))
            .checksumAlgorithm(ChecksumAlgorithm.CRC32_C)
            .checksumType(ChecksumType.FULL_OBJECT);
    settings.applyTo(request);
    return bucket.client().createMultipartUpload(request.build()).uploadId();
  }

  private void complete(String uploadId, List<CompletedPart> parts) {
    bucket
        .client()
        .completeMultipartUpload(
            request ->
                request
                    .bucket(bucket.name())
                    .key(target)
                    .uploadId(uploadId)
                    .ifNoneMatch("*")
                    .checksumType(ChecksumType.FULL_OBJECT)
                    .checksumCRC32C(checksum.text())
                    .multipartUpload(upload -> upload.parts(parts)));
  }

  /** Nothing is cleaned up while S3 may still be completing the upload. */
  private Outcome afterFailure(SdkException e, String uploadId, int number) {
    try {
      if (bucket.head(target).filter(this::isOurs).isPresent()) {
        // The failure answers a request that was made again after the first had succeeded.
        return Outcome.COMPLETED;
      }
    } catch (OutputException unseen) {
      e.addSuppressed(unseen);
    }
    if (BucketFailure.isRefused(e)) {
      abort(uploadId);
    } else {
      unsettled.add(uploadId);
    }
    if (S3Answer.isConflict(e) && number < UPLOADS) {
      return Outcome.CONFLICT;
    }
    if (S3Answer.isConditionFalse(e)) {
      throw StoreFailure.there(bucket.address(target));
    }
    throw BucketFailure.of(bucket, "complete", target, e);
  }

  private boolean isOurs(HeadObjectResponse object) {
    return owner.equals(object.metadata().get(OWNER));
  }

  private void abort(String uploadId) {
    try {
      bucket
          .client()
          .abortMultipartUpload(
              request -> request.bucket(bucket.name()).key(target).uploadId(uploadId));
    } catch (SdkException e) {
      LOG.warn(
          "{} The next run of this export removes it.",
          BucketFailure.of(bucket, "abort the upload of", target, e).getMessage());
    }
  }

  private StoredFile checked() throws IOException {
    HeadObjectResponse object =
        bucket.head(target).orElseThrow(() -> new IOException("it is gone after it was completed"));
    if (!isOurs(object)) {
      throw StoreFailure.there(bucket.address(target));
    }
    StoredFile joined = read(object.eTag());
    if (joined.bytes() != StoredFile.bytesOf(files)
        || !joined.checksum().equals(checksum)
        || !stated(object).orElse(checksum).equals(checksum)) {
      bucket.call(
          "delete",
          target,
          () ->
              bucket
                  .client()
                  .deleteObject(
                      request -> request.bucket(bucket.name()).key(target).ifMatch(object.eTag())));
      throw new OutputException(
          bucket.address(target)
              + " is not what its parts are, and was removed: "
              + "one of them has changed since it was written. Run again with --resume.");
    }
    return joined;
  }

  /** What S3 says of the object; empty if it has no checksum of all of it. */
  private static Optional<Checksum> stated(HeadObjectResponse object) {
    return object.checksumCRC32C() == null || object.checksumType() != ChecksumType.FULL_OBJECT
        ? Optional.empty()
        : Optional.of(Checksum.of(object.checksumCRC32C()));
  }

  private StoredFile read(String version) {
    return bucket.call(
        "read",
        target,
        () -> {
          for (int reading = 1; ; reading++) {
            try {
              return readOnce(version);
            } catch (IOException e) {
              if (reading == READINGS) {
                throw SdkClientException.create("the answer broke off", e);
              }
            }
          }
        });
  }

  private StoredFile readOnce(String version) throws IOException {
    try (InputStream in =
            bucket
                .client()
                .getObject(request -> request.bucket(bucket.name()).key(target).ifMatch(version));
        DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream())) {
      in.transferTo(digested);
      return digested.file(bucket.address(target));
    }
  }
}
