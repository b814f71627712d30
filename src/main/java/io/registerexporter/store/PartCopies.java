package io.registerexporter.store;

import io.registerexporter.aws.S3Answer;
import io.registerexporter.store.CopyPlan.Part;
import io.registerexporter.store.CopyPlan.Range;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The parts of one multipart upload: several copied at a time, buffered ones one after the other,
 * each source only in the version in which it was written.
 */
final class PartCopies implements Closeable {

  /** Requests at a time. */
  private static final int THREADS = 8;

  private final Bucket bucket;
  private final List<StoredFile> files;
  private final String target;
  private final String uploadId;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  PartCopies(Bucket bucket, List<StoredFile> files, String target, String uploadId) {
    this.bucket = bucket;
    this.files = files;
    this.target = target;
    this.uploadId = uploadId;
  }

  /**
   * @return the parts of the upload in their order
   * @throws OutputException if a source has changed, or S3 refuses
   */
  List<CompletedPart> copy(CopyPlan plan) {
    List<Future<CompletedPart>> copies = new ArrayList<>();
    for (int i = 0; i < plan.parts().size(); i++) {
      Part part = plan.parts().get(i);
      int number = i + 1;
      copies.add(part.copied() ? threads.submit(() -> copy(part, number)) : null);
    }
    List<CompletedPart> completed = new ArrayList<>();
    for (int i = 0; i < plan.parts().size(); i++) {
      completed.add(
          copies.get(i) == null ? buffer(plan.parts().get(i), i + 1) : result(copies.get(i)));
    }
    return completed;
  }

  private CompletedPart copy(Part part, int number) {
    Range range = part.ranges().get(0);
    StoredFile source = files.get(range.source());
    UploadPartCopyRequest.Builder request =
        UploadPartCopyRequest.builder()
            .sourceBucket(bucket.name())
            .sourceKey(bucket.key(source.path()))
            .copySourceIfMatch(version(source))
            .destinationBucket(bucket.name())
            .destinationKey(target)
            .uploadId(uploadId)
            .partNumber(number);
    if (range.length() < source.bytes()) {
      request.copySourceRange(rangeHeader(range));
    }
    CopyPartResult result =
        unchanged(
                source,
                "copy to " + target + " from",
                () -> bucket.client().uploadPartCopy(request.build()))
            .copyPartResult();
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(result.eTag())
        .checksumCRC32C(result.checksumCRC32C())
        .build();
  }

  private CompletedPart buffer(Part part, int number) {
    byte[] buffer = new byte[Math.toIntExact(part.bytes())];
    List<Future<Integer>> reads = new ArrayList<>();
    int offset = 0;
    for (Range range : part.ranges()) {
      int at = offset;
      reads.add(threads.submit(() -> read(range, buffer, at)));
      offset += Math.toIntExact(range.length());
    }
    reads.forEach(PartCopies::result);
    UploadPartResponse uploaded =
        bucket.call(
            "write a part of",
            target,
            () ->
                bucket
                    .client()
                    .uploadPart(
                        request ->
                            request
                                .bucket(bucket.name())
                                .key(target)
                                .uploadId(uploadId)
                                .partNumber(number)
                                .checksumAlgorithm(ChecksumAlgorithm.CRC32_C),
                        RequestBody.fromContentProvider(
                            () -> new ByteArrayInputStream(buffer),
                            buffer.length,
                            "application/gzip")));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(uploaded.eTag())
        .checksumCRC32C(uploaded.checksumCRC32C())
        .build();
  }

  private Integer read(Range range, byte[] buffer, int at) {
    StoredFile source = files.get(range.source());
    String key = bucket.key(source.path());
    ResponseBytes<GetObjectResponse> read =
        unchanged(
            source,
            "read",
            () ->
                bucket
                    .client()
                    .getObjectAsBytes(
                        request ->
                            request
                                .bucket(bucket.name())
                                .key(key)
                                .range(rangeHeader(range))
                                .ifMatch(version(source))));
    byte[] bytes = read.asByteArrayUnsafe();
    if (bytes.length != range.length()) {
      throw StoreFailure.changed(source.path());
    }
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    return bytes.length;
  }

  private <T> T unchanged(StoredFile source, String verb, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      if (S3Answer.isConditionFalse(e) || S3Answer.code(e).equals("NoSuchKey")) {
        throw StoreFailure.changed(source.path());
      }
      throw BucketFailure.of(bucket, verb, bucket.key(source.path()), e);
    }
  }

  private static String version(StoredFile source) {
    return source
        .version()
        .orElseThrow(() -> new IllegalArgumentException(source.path() + " has no version"));
  }

  private static String rangeHeader(Range range) {
    return "bytes=" + range.from() + "-" + (range.from() + range.length() - 1);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("interrupted while the final file was made", e);
    }
  }

  /** Returns when no request is under way any more, so that the upload can be ended. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new OutputException(
            "requests to " + bucket.place() + " hang. Run again with --resume.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
