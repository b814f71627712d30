package io.registerexporter.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;

/** S3A's options for a bucket: the bucket's own ({@code fs.s3a.bucket.NAME.…}) win over all's. */
record S3aOptions(Configuration configuration, String bucket) {

  static final String PREFIX = "fs.s3a.";

  Optional<String> text(String name) {
    return given(configuration.getTrimmed(ofBucket(name)))
        .or(() -> given(configuration.getTrimmed(PREFIX + name)));
  }

  boolean flag(String name, boolean otherwise) {
    return text(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  /** An option that may be in one of Hadoop's stores of credentials. */
  Optional<String> secret(String name) {
    return password(ofBucket(name)).or(() -> password(PREFIX + name));
  }

  private Optional<String> password(String option) {
    try {
      char[] password = configuration.getPassword(option);
      return password == null ? Optional.empty() : given(new String(password).trim());
    } catch (IOException e) {
      throw new UncheckedIOException("the store of credentials cannot be read for " + option, e);
    }
  }

  private String ofBucket(String name) {
    return PREFIX + "bucket." + bucket + "." + name;
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).filter(Predicate.not(String::isEmpty));
  }
}
