package io.registerexporter.store;

import io.registerexporter.aws.ConditionalWrite;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Removes objects of a bucket, and uploads that somebody began there and did not end. */
final class BucketRemoval {

  /** What S3 deletes at a time. */
  private static final int AT_A_TIME = 1000;

  private final Bucket bucket;

  BucketRemoval(Bucket bucket) {
    this.bucket = bucket;
  }

  /** Removes the object of that key and all in the folder of that name. */
  void remove(String key) {
    uploads(key).forEach(this::abort);
    List<String> keys = new ArrayList<>(List.of(key));
    bucket.objects(Bucket.folder(key), all -> {}).forEach(object -> keys.add(object.key()));
    for (int from = 0; from < keys.size(); from += AT_A_TIME) {
      removeObjects(keys.subList(from, Math.min(keys.size(), from + AT_A_TIME)));
    }
  }

  /** Removes objects that may be there; up to a thousand. */
  void removeObjects(List<String> keys) {
    List<ObjectIdentifier> objects =
        keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    DeleteObjectsResponse deleted =
        bucket.call(
            "delete",
            keys.get(0),
            () ->
                bucket
                    .client()
                    .deleteObjects(
                        request ->
                            request
                                .bucket(bucket.name())
                                .delete(delete -> delete.objects(objects).quiet(true))));
    if (!deleted.errors().isEmpty()) {
      S3Error error = deleted.errors().get(0);
      throw new OutputException(
          "cannot delete "
              + bucket.address(error.key())
              + ": "
              + error.code()
              + ". Check that these credentials may s3:DeleteObject there.");
    }
  }

  private List<MultipartUpload> uploads(String key) {
    ListMultipartUploadsRequest request =
        ListMultipartUploadsRequest.builder().bucket(bucket.name()).prefix(key).build();
    return bucket.call(
        "list uploads of",
        key,
        () ->
            bucket.client().listMultipartUploadsPaginator(request).uploads().stream()
                .filter(
                    upload ->
                        upload.key().equals(key) || upload.key().startsWith(Bucket.folder(key)))
                .toList());
  }

  private void abort(MultipartUpload upload) {
    bucket.call(
        "abort an upload of",
        upload.key(),
        () ->
            ConditionalWrite.ifThere(
                () ->
                    bucket
                        .client()
                        .abortMultipartUpload(
                            request ->
                                request
                                    .bucket(bucket.name())
                                    .key(upload.key())
                                    .uploadId(upload.uploadId()))));
  }
}
