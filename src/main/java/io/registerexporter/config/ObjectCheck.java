package io.registerexporter.config;

import io.registerexporter.aws.ObjectSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of objects in S3. */
final class ObjectCheck {

  /** What S3 allows in the key of a tag and in its value; without the comma between tags. */
  private static final Pattern TAG =
      Pattern.compile("([\\p{L}\\p{N} +\\-._:/@]{1,128})=([\\p{L}\\p{N} +\\-=._:/@]{0,256})");

  private final Check check;

  ObjectCheck(Check check) {
    this.check = check;
  }

  ObjectSettings settings() {
    Optional<String> encryption = check.optional(Setting.S3_ENCRYPTION);
    if (encryption.isPresent() && !ObjectSettings.ENCRYPTIONS.contains(encryption.get())) {
      check.problem(
          Setting.S3_ENCRYPTION, "is not one of " + String.join(", ", ObjectSettings.ENCRYPTIONS));
    }
    Optional<String> kmsKey = check.optional(Setting.S3_KMS_KEY);
    if (kmsKey.isPresent() && encryption.filter(name -> name.startsWith("aws:kms")).isEmpty()) {
      check.problem(Setting.S3_KMS_KEY, "is for s3Encryption aws:kms or aws:kms:dsse only");
    }
    return new ObjectSettings(encryption, kmsKey, tags());
  }

  private Map<String, String> tags() {
    Map<String, String> tags = new TreeMap<>();
    List<String> given =
        check.optional(Setting.S3_TAGS).map(text -> List.of(text.split(","))).orElse(List.of());
    for (String text : given) {
      Matcher tag = TAG.matcher(text.strip());
      if (!tag.matches()) {
        check.problem(
            Setting.S3_TAGS,
            "must be KEY=VALUE, several with commas between them, of letters, digits, spaces and"
                + " +-=._:/@");
      } else if (tags.put(tag.group(1), tag.group(2)) != null) {
        check.problem(Setting.S3_TAGS, "holds the key " + tag.group(1) + " twice");
      }
    }
    if (tags.size() > ObjectSettings.MOST_TAGS) {
      check.problem(Setting.S3_TAGS, "must be at most " + ObjectSettings.MOST_TAGS + " tags");
    }
    return tags;
  }
}
