package io.registerexporter.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * What S3 is told about each object that it is given.
 *
 * @param encryption S3's own name for it, one of {@link #ENCRYPTIONS}; empty for the bucket's
 * @param kmsKey ARN or id of the key; empty for the bucket's, or Amazon's own
 * @param tags by their keys, at most {@link #MOST_TAGS}
 */
public record ObjectSettings(
    Optional<String> encryption, Optional<String> kmsKey, Map<String, String> tags) {

  /** S3A's names by S3's. */
  private static final Map<String, String> S3A_ENCRYPTIONS =
      new TreeMap<>(Map.of("AES256", "AES256", "aws:kms", "SSE-KMS", "aws:kms:dsse", "DSSE-KMS"));

  /** What S3 can encrypt with. */
  public static final List<String> ENCRYPTIONS = List.copyOf(S3A_ENCRYPTIONS.keySet());

  /** What S3 allows an object. */
  public static final int MOST_TAGS = 10;

  private static final String ENCRYPTION = "encryption.algorithm";
  private static final String KMS_KEY = "encryption.key";

  /** Not S3A's, which has no tags. */
  private static final String TAG = "registerexporter.s3.tag.";

  /** The same as options of Hadoop's configuration, the encryption as S3A's. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    encryption.ifPresent(
        name -> options.put(S3aOptions.PREFIX + ENCRYPTION, S3A_ENCRYPTIONS.get(name)));
    kmsKey.ifPresent(key -> options.put(S3aOptions.PREFIX + KMS_KEY, key));
    tags.forEach((key, value) -> options.put(TAG + key, value));
    return options;
  }

  /**
   * What Hadoop's configuration says, so that S3A's objects and ours are alike.
   *
   * @throws IllegalArgumentException if that is an encryption by a key that the client holds
   */
  public static ObjectSettings of(Configuration configuration, String bucket) {
    S3aOptions options = new S3aOptions(configuration, bucket);
    Optional<String> encryption = options.text(ENCRYPTION).map(ObjectSettings::nameOf);
    Optional<String> kmsKey =
        encryption.filter(name -> name.startsWith("aws:kms")).flatMap(n -> options.secret(KMS_KEY));
    return new ObjectSettings(
        encryption, kmsKey, new TreeMap<>(configuration.getPropsWithPrefix(TAG)));
  }

  private static String nameOf(String algorithm) {
    return S3A_ENCRYPTIONS.entrySet().stream()
        .filter(names -> names.getValue().equals(algorithm))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    S3aOptions.PREFIX
                        + ENCRYPTION
                        + " "
                        + algorithm
                        + " is not one of "
                        + String.join(", ", S3A_ENCRYPTIONS.values())));
  }

  /** Asks for the encryption and the tags. */
  public void applyTo(PutObjectRequest.Builder request) {
    encryption.ifPresent(request::serverSideEncryption);
    kmsKey.ifPresent(request::ssekmsKeyId);
    if (!tags.isEmpty()) {
      request.tagging(tagging());
    }
  }

  /** Asks for the encryption and the tags. */
  public void applyTo(CreateMultipartUploadRequest.Builder request) {
    encryption.ifPresent(request::serverSideEncryption);
    kmsKey.ifPresent(request::ssekmsKeyId);
    if (!tags.isEmpty()) {
      request.tagging(tagging());
    }
  }

  /** The tags as S3 takes them. */
  public Tagging tagging() {
    List<Tag> all =
        tags.entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return Tagging.builder().tagSet(all).build();
  }
}
