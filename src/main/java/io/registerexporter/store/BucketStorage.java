package io.registerexporter.store;

import io.registerexporter.aws.ConditionalWrite;
import io.registerexporter.aws.ObjectSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of S3, through conditional requests, which file systems cannot express. Versions are
 * entity tags.
 */
final class BucketStorage implements Storage {

  private final Bucket bucket;
  private final ObjectSettings settings;
  private final ConditionalWrite writes;

  private BucketStorage(Bucket bucket, ObjectSettings settings) {
    this.bucket = bucket;
    this.settings = settings;
    this.writes = new ConditionalWrite(bucket.client());
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
    try {
      BucketStorage storage =
          new BucketStorage(bucket, ObjectSettings.of(configuration, bucket.name()));
      storage.holds("reach", Bucket.folder(bucket.key(output)));
      return storage;
    } catch (IllegalArgumentException e) {
      bucket.close();
      throw new OutputException(
          "cannot write to the bucket " + bucket.name() + ": " + e.getMessage() + ".", e);
    } catch (OutputException e) {
      bucket.close();
      throw e;
    }
  }

  @Override
  public boolean exists(String path) {
    String key = bucket.key(path);
    return bucket.head(key).isPresent() || holds("look for", Bucket.folder(key));
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
    String key = bucket.key(path);
    GetObjectRequest request =
        GetObjectRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .overrideConfiguration(Bucket.SOON)
            .build();
    return bucket
        .call("read", key, () -> writes.read(request))
        .map(object -> new Content(object.asByteArray(), object.response().eTag()));
  }

  @Override
  public Optional<String> create(String path, byte[] content) {
    return put(path, content, request -> request.ifNoneMatch("*"));
  }

  @Override
  public void replace(String path, byte[] content) {
    put(path, content, request -> {});
  }

  @Override
  public Optional<String> replace(String path, byte[] content, String version) {
    return put(path, content, request -> request.ifMatch(version));
  }

  /** S3 says when the object was written, and beside it what time it is. */
  @Override
  public Optional<Duration> age(String path) {
    return bucket
        .head(bucket.key(path))
        .map(
            object ->
                object
                    .sdkHttpResponse()
                    .firstMatchingHeader("Date")
                    .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
                    .map(now -> Duration.between(object.lastModified(), now))
                    .filter(age -> !age.isNegative())
                    .orElse(Duration.ZERO));
  }

  private Optional<String> put(
      String path, byte[] content, Consumer<PutObjectRequest.Builder> condition) {
    String key = bucket.key(path);
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .contentType(contentType(key))
            .overrideConfiguration(Bucket.SOON);
    settings.applyTo(request);
    condition.accept(request);
    return bucket.call("write", key, () -> writes.put(request.build(), content));
  }

  private static String contentType(String key) {
    if (key.endsWith(".json")) {
      return "application/json";
    }
    return key.endsWith(".txt") ? "text/plain; charset=utf-8" : "application/gzip";
  }

  @Override
  public void delete(String path) {
    new BucketRemoval(bucket).remove(bucket.key(path));
  }

  @Override
  public Map<String, Listed> list(String folder) {
    String prefix = Bucket.folder(bucket.key(folder));
    Map<String, Listed> files = new TreeMap<>();
    for (S3Object object : bucket.objects(prefix, request -> request.delimiter("/"))) {
      String name = object.key().substring(prefix.length());
      if (!name.isEmpty()) {
        files.put(name, new Listed(object.size(), Optional.of(object.eTag())));
      }
    }
    return files;
  }

  @Override
  public NavigableSet<String> folders(String folder) {
    String prefix = Bucket.folder(bucket.key(folder));
    return bucket.folders(prefix).stream()
        .map(inside -> inside.substring(prefix.length(), inside.length() - 1))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void settle(String folder) {
    new BucketRemoval(bucket).removeObjects(List.of(Bucket.folder(bucket.key(folder))));
    if (settings.tags().isEmpty()) {
      return;
    }
    for (String name : list(folder).keySet()) {
      String key = Bucket.folder(bucket.key(folder)) + name;
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

  @Override
  public void close() {
    bucket.close();
  }
}
