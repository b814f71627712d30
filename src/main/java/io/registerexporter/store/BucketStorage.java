package io.registerexporter.store;

import io.registerexporter.aws.ObjectSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of S3, through conditional requests, which file systems cannot express. Versions are
 * entity tags.
 *
 * <p>A condition may fail because a request that was answered too late is made again after it had
 * succeeded: what is there then is compared with what was to be written.
 */
final class BucketStorage implements Storage {

  /** How often S3 is asked again that says that another request came in between (409). */
  private static final int CONFLICTS = 10;

  /** What S3 deletes at a time. */
  private static final int DELETED = 1000;

  private final Bucket bucket;
  private final ObjectSettings settings;

  private BucketStorage(Bucket bucket, ObjectSettings settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  static boolean isBucket(String address) {
    return Bucket.isIn(address);
  }

  /**
   * Opens a bucket and makes sure that it can be listed.
   *
   * @throws OutputException if it cannot
   */
  static BucketStorage open(String output, Configuration configuration) {
    Bucket bucket = Bucket.open(output, configuration);
    BucketStorage storage =
        new BucketStorage(bucket, ObjectSettings.of(configuration, bucket.name()));
    storage.holds("reach", folder(bucket.key(output)));
    return storage;
  }

  @Override
  public boolean exists(String path) {
    String key = bucket.key(path);
    return bucket.head(key).isPresent() || holds("look for", folder(key));
  }

  private boolean holds(String verb, String prefix) {
    return bucket.call(
        verb,
        prefix,
        () ->
            bucket
                .client()
                .listObjectsV2(request -> request.bucket(bucket.name()).prefix(prefix).maxKeys(1))
                .hasContents());
  }

  @Override
  public Optional<Content> read(String path) {
    return object(bucket.key(path))
        .map(object -> new Content(object.asByteArray(), object.response().eTag()));
  }

  private Optional<ResponseBytes<GetObjectResponse>> object(String key) {
    return bucket.call(
        "read",
        key,
        () ->
            Bucket.ifThere(
                () ->
                    bucket
                        .client()
                        .getObjectAsBytes(request -> request.bucket(bucket.name()).key(key))));
  }

  @Override
  public boolean create(String path, byte[] content) {
    return put(path, content, request -> request.ifNoneMatch("*"));
  }

  @Override
  public void replace(String path, byte[] content) {
    put(path, content, request -> {});
  }

  @Override
  public boolean replace(String path, byte[] content, String version) {
    return put(path, content, request -> request.ifMatch(version));
  }

  private boolean put(String path, byte[] content, Consumer<PutObjectRequest.Builder> condition) {
    String key = bucket.key(path);
    PutObjectRequest.Builder request = PutObjectRequest.builder().bucket(bucket.name()).key(key);
    settings.applyTo(request);
    condition.accept(request);
    return bucket.call("write", key, () -> put(request.build(), content));
  }

  private boolean put(PutObjectRequest request, byte[] content) {
    for (int conflicts = 0; ; conflicts++) {
      try {
        bucket.client().putObject(request, RequestBody.fromBytes(content));
        return true;
      } catch (S3Exception e) {
        if (isConditionFalse(request, e)) {
          return object(request.key())
              .filter(there -> Arrays.equals(there.asByteArrayUnsafe(), content))
              .isPresent();
        }
        if (e.statusCode() != BucketFailure.CONFLICT || conflicts == CONFLICTS) {
          throw e;
        }
      }
    }
  }

  private static boolean isConditionFalse(PutObjectRequest request, S3Exception e) {
    return e.statusCode() == BucketFailure.PRECONDITION_FAILED
        || (request.ifMatch() != null && BucketFailure.code(e).equals("NoSuchKey"));
  }

  @Override
  public void delete(String path) {
    String key = bucket.key(path);
    abortUploads(key);
    List<String> keys = new ArrayList<>(List.of(key));
    objects(folder(key), request -> {}).forEach(object -> keys.add(object.key()));
    for (int from = 0; from < keys.size(); from += DELETED) {
      delete(keys.subList(from, Math.min(keys.size(), from + DELETED)));
    }
  }

  private void delete(List<String> keys) {
    List<ObjectIdentifier> objects =
        keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    var deleted =
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
      var error = deleted.errors().get(0);
      throw new OutputException(
          "cannot delete "
              + bucket.address(error.key())
              + ": "
              + error.code()
              + ". Check that these credentials may s3:DeleteObject there.");
    }
  }

  /** Ends the uploads of an object, and of those under it, that somebody began and did not end. */
  private void abortUploads(String key) {
    ListMultipartUploadsRequest request =
        ListMultipartUploadsRequest.builder().bucket(bucket.name()).prefix(key).build();
    List<MultipartUpload> uploads =
        bucket.call(
            "list uploads of",
            key,
            () ->
                bucket.client().listMultipartUploadsPaginator(request).uploads().stream()
                    .filter(
                        upload -> upload.key().equals(key) || upload.key().startsWith(folder(key)))
                    .toList());
    for (MultipartUpload upload : uploads) {
      bucket.call(
          "abort an upload of",
          upload.key(),
          () ->
              Bucket.ifThere(
                  () ->
                      bucket
                          .client()
                          .abortMultipartUpload(
                              abort ->
                                  abort
                                      .bucket(bucket.name())
                                      .key(upload.key())
                                      .uploadId(upload.uploadId()))));
    }
  }

  @Override
  public Map<String, Listed> list(String folder) {
    String prefix = folder(bucket.key(folder));
    Map<String, Listed> files = new TreeMap<>();
    for (S3Object object : objects(prefix, request -> request.delimiter("/"))) {
      String name = object.key().substring(prefix.length());
      if (!name.isEmpty()) {
        files.put(name, new Listed(object.size(), Optional.of(object.eTag())));
      }
    }
    return files;
  }

  @Override
  public void settle(String folder) {
    delete(List.of(folder(bucket.key(folder))));
    if (settings.tags().isEmpty()) {
      return;
    }
    for (String name : list(folder).keySet()) {
      String key = folder(bucket.key(folder)) + name;
      bucket.call(
          "tag",
          key,
          () ->
              bucket
                  .client()
                  .putObjectTagging(
                      request ->
                          request.bucket(bucket.name()).key(key).tagging(settings.tagging())));
    }
  }

  @Override
  public StoredFile join(List<StoredFile> files, String target, String unfinished, String owner)
      throws IOException {
    return new BucketJoin(bucket, settings, files, bucket.key(target), owner).run();
  }

  private List<S3Object> objects(String prefix, Consumer<ListObjectsV2Request.Builder> more) {
    ListObjectsV2Request.Builder request =
        ListObjectsV2Request.builder().bucket(bucket.name()).prefix(prefix);
    more.accept(request);
    return bucket.call(
        "list",
        prefix,
        () -> bucket.client().listObjectsV2Paginator(request.build()).contents().stream().toList());
  }

  private static String folder(String key) {
    return key.isEmpty() ? key : key + "/";
  }

  @Override
  public void close() {
    bucket.close();
  }
}
